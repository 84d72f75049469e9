import MomentumContrast

/// What the convolutions of a backbone cost for one image of a size.
struct CostedNetwork {
  private let convolutions: [NormalizedConvolution]

  init(_ backbone: any Backbone, imageSize: Int) {
    convolutions = backbone.convolutions(of: ImageSize(imageSize))
  }

  /// Of each convolution's forward pass.
  var multiplyAdds: [Int] { convolutions.map { $0.pixels.count * $0.size * $0.size * $0.input * $0.output } }

  /// The numbers that all convolutions put out.
  var outputs: Int { convolutions.reduce(0) { $0 + $1.pixels.count * $1.output } }

  /// The numbers that the way back needs: what each convolution puts out, and what its batch norm does.
  var numbersKept: Int { 2 * outputs }

  /// Of a step. A backward pass is two products, of which the first convolution needs one.
  func perStep(forward: Int, backward: Int) -> Int {
    multiplyAdds.reduce(0, +) * (forward + 2 * backward) - multiplyAdds[0] * backward
  }
}
