/// The small encoder as far as its cost goes: 3×3 convolutions with padding, the first of stride 1, later ones of 2.
struct CostedNetwork {
  let widths: [Int]
  let imageSize: Int

  /// Height (and width) of each stage's output.
  private var sides: [Int] {
    widths.indices.reduce(into: [Int]()) { sides, stage in
      sides.append(stage == 0 ? imageSize : (sides[stage - 1] + 1) / 2)
    }
  }

  /// Of each convolution's forward pass, for one image.
  var multiplyAdds: [Int] {
    zip(sides, widths.indices).map { side, stage in
      side * side * 9 * (stage == 0 ? 3 : widths[stage - 1]) * widths[stage]
    }
  }

  /// The numbers that the way back needs of one image: each stage's convolution and its batch norm.
  var numbersKept: Int { zip(sides, widths).reduce(0) { $0 + 2 * $1.0 * $1.0 * $1.1 } }

  /// Of a step, for one image. A backward pass is two products, of which the first stage needs one.
  func perStep(forward: Int, backward: Int) -> Int {
    multiplyAdds.reduce(0, +) * (forward + 2 * backward) - multiplyAdds[0] * backward
  }
}
