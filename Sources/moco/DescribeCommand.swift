import ArgumentParser
import Foundation
import MomentumContrast
import Pretraining

extension EncoderName: ExpressibleByArgument {}
extension ResNet.Stem: ExpressibleByArgument {}
extension ProjectionHead: ExpressibleByArgument {}

/// `moco describe`: what an encoder is made of and what it costs.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "List an encoder's parameters, arithmetic and memory.",
    discussion: """
      Names are torchvision's (the small encoder has its own), shapes are in PyTorch's layout. One multiply-add is two
      floating-point operations; those of convolutions and linear layers are counted. Memory is of F32 numbers.

      Examples:
        moco describe --encoder resnet50
        moco describe --encoder resnet18 --stem cifar --image-size 32 --head mlp
        moco describe --encoder small --json
      """)

  @Option(help: "The encoder: \(EncoderName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var encoder: EncoderName

  @Option(
    help: "What an image meets first in a ResNet: imagenet (7×7 and pooling) or cifar (3×3). (default: imagenet)")
  var stem: ResNet.Stem?

  @Option(help: "What follows the backbone: linear (v1) or mlp (v2).")
  var head = ProjectionHead.linear

  @Option(help: "The length of queries and keys.")
  var dim = 128

  @Option(help: "Height and width of the images. (default: 224; 32 with the cifar stem or the small encoder)")
  var imageSize: Int?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if encoder == .small, stem == .imagenet {
      throw ValidationError("\(PretrainingOptions.noStem)")
    }
    if !(1...1_000_000).contains(dim) { throw ValidationError("--dim \(dim): it must lie in 1 ... 1000000") }
    if let imageSize, !(1...100_000).contains(imageSize) {
      throw ValidationError("--image-size \(imageSize): it must lie in 1 ... 100000")
    }
  }

  /// The description asked for.
  var description: EncoderDescription {
    let size = imageSize ?? (encoder == .small || stem == .cifar ? 32 : 224)
    let network = Encoder(backbone: encoder.backbone(stem: stem ?? .imagenet), head: head, dimension: dim)
    return EncoderDescription(network, imageSize: ImageSize(size))
  }

  func run() throws {
    let description = description
    if json {
      let json = JSONEncoder()
      json.outputFormatting = [.sortedKeys]
      json.keyEncodingStrategy = .convertToSnakeCase
      let object = Object(
        encoder: encoder.rawValue, stem: encoder == .small ? nil : (stem ?? .imagenet).rawValue, head: head.rawValue,
        dim: dim, operations: description.operations, description: description)
      try StandardOutput.print(String(decoding: try json.encode(object), as: UTF8.self))
    } else {
      try StandardOutput.print(Self.text(description))
    }
  }

  /// What was asked for beside what was counted, in one JSON object.
  private struct Object: Encodable {
    let encoder: String
    let stem: String?
    let head: String
    let dim: Int
    /// Floating-point operations of the forward pass of one image.
    let operations: Int
    let description: EncoderDescription

    private enum Keys: CodingKey { case encoder, stem, head, dim, operations }

    func encode(to target: any Swift.Encoder) throws {
      try description.encode(to: target)
      var own = target.container(keyedBy: Keys.self)
      try own.encode(encoder, forKey: .encoder)
      try own.encodeIfPresent(stem, forKey: .stem)
      try own.encode(head, forKey: .head)
      try own.encode(dim, forKey: .dim)
      try own.encode(operations, forKey: .operations)
    }
  }

  private static func text(_ description: EncoderDescription) -> String {
    let layers = Dictionary(uniqueKeysWithValues: description.layers.map { ($0.name, $0) })
    let parameters = description.parameters.map { each in
      let layer = layers[each.name]
      return [
        each.name, each.shape.map(String.init).joined(separator: "×"), "\(each.count)",
        layer.map { $0.output.map(String.init).joined(separator: "×") } ?? "", layer.map { "\($0.multiplyAdds)" } ?? "",
      ]
    }
    let size = description.imageSize.map(String.init).joined(separator: "×")
    func billions(_ operations: Int) -> String { String(format: "%.3f G", Double(operations) / 1e9) }
    let totals = [
      ["parameters", "\(description.parameterCount), of which backbone \(description.backboneParameterCount)"],
      ["features", "\(description.featureWidth)"],
      ["running statistics", "\(description.buffers.reduce(0) { $0 + $1.count })"],
      ["forward, an image of \(size)", "\(billions(description.operations)) operations"],
      ["training step, an image", "\(billions(description.operationsPerTrainingImage)) operations"],
      ["memory of the parameters", Table.bytes(description.parameterBytes)],
      ["with θ_k, velocity, gradient", Table.bytes(description.trainingStateBytes)],
      ["kept for backward, an image", "at least \(Table.bytes(description.activationBytesPerImage))"],
    ]
    return Table.rows([["parameter", "shape", "numbers", "output", "multiply-adds"]] + parameters) + "\n\n"
      + totals.map { $0[0].padding(toLength: 32, withPad: " ", startingAt: 0) + $0[1] }.joined(separator: "\n")
  }
}
