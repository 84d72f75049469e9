import Foundation
import MomentumContrast
import Tensors

/// A vision transformer (Dosovitskiy et al. 2021) as MoCo v3 has it, in miniature: an image's patches, each a token; blocks of attention
/// and a multilayer perceptron, with layer norm before each and a residual connection around it; a layer norm at the end.
///
/// With T = h·w patches and C = `width`, parameters by timm's names: `patch_embed.proj` patch×patch×3×C and C; in block i
/// `blocks.{i}.norm1` C and C, `blocks.{i}.attn.qkv` 3C×C and 3C, `blocks.{i}.attn.proj` C×C and C, `blocks.{i}.norm2` C and C,
/// `blocks.{i}.mlp.fc1` 4C×C and 4C, `blocks.{i}.mlp.fc2` C×4C and C; `norm` C and C; weight and bias of each. The position is fixed.
///
/// The features are the mean over the tokens. The paper takes a class token instead; this network has none.
public struct TinyVisionTransformer: Backbone, Equatable {
  /// The parameters that MoCo v3 freezes (§4.2).
  public static let patchProjection: Set<String> = ["patch_embed.proj.weight", "patch_embed.proj.bias"]

  /// The channels of the images.
  public let inputChannels: Int
  /// Pixels along each side of a patch.
  public let patch: Int
  /// C, the channels of a token.
  public let width: Int
  /// How many blocks.
  public let depth: Int
  /// H, the heads of each attention.
  public let heads: Int

  /// A network.
  /// - Precondition: the width is a multiple of four, for the position, and of the number of heads.
  public init(inputChannels: Int = 3, patch: Int = 5, width: Int = 64, depth: Int = 2, heads: Int = 4) {
    precondition(patch > 0 && depth > 0 && heads > 0, "a vision transformer has patches, blocks and heads")
    precondition(width > 0 && width % 4 == 0 && width % heads == 0, "\(width) channels")
    (self.inputChannels, self.patch, self.width) = (inputChannels, patch, width)
    (self.depth, self.heads) = (depth, heads)
  }

  /// Why images of this size cannot be cut into such patches, in a line; nil if they can.
  public static func obstacle(patch: Int, height: Int, width: Int) -> String? {
    guard patch >= 1, height >= patch, width >= patch, height % patch == 0, width % patch == 0 else {
      return "patches of \(patch) pixels: they must divide an image of \(height)×\(width)"
    }
    return nil
  }

  /// C.
  public var featureWidth: Int { width }

  /// None: it has no batch norm.
  public var normalizedChannels: [String: Int] { [:] }

  /// Layers of every token, by name: what goes in and what comes out.
  private var linearLayers: [(name: String, input: Int, output: Int)] {
    (0..<depth).flatMap { block in
      [
        ("blocks.\(block).attn.qkv", width, 3 * width), ("blocks.\(block).attn.proj", width, width),
        ("blocks.\(block).mlp.fc1", width, 4 * width), ("blocks.\(block).mlp.fc2", 4 * width, width),
      ]
    }
  }

  /// The patch projection, and every linear layer as the 1×1 convolution of the tokens that it is. None has a batch or group norm.
  /// The two products within an attention are no layers, and are not listed.
  public func convolutions(of size: ImageSize) -> [NormalizedConvolution] {
    let tokens = ImageSize(height: size.height / patch, width: size.width / patch)
    let projection = NormalizedConvolution(
      name: "patch_embed.proj", normalization: "", size: patch, input: inputChannels, output: width, stride: patch,
      pixels: tokens)
    return [projection]
      + linearLayers.map {
        NormalizedConvolution(
          name: $0.name, normalization: "", size: 1, input: $0.input, output: $0.output, stride: 1, pixels: tokens)
      }
  }

  /// In the order of timm.
  public var parameterShapes: [(name: String, shape: [Int])] {
    func layer(_ name: String, _ weight: [Int], _ bias: Int) -> [(name: String, shape: [Int])] {
      [("\(name).weight", weight), ("\(name).bias", [bias])]
    }
    var shapes = layer("patch_embed.proj", [patch, patch, inputChannels, width], width)
    for each in linearLayers {
      if let norm = Self.norm(before: each.name) { shapes += layer(norm, [width], width) }
      shapes += layer(each.name, [each.output, each.input], each.output)
    }
    return shapes + layer("norm", [width], width)
  }

  /// The layer norm that a block has before this layer.
  private static func norm(before name: String) -> String? {
    let norms = [".attn.qkv": ".norm1", ".mlp.fc1": ".norm2"]
    return norms.first { name.hasSuffix($0.key) }.map { name.dropLast($0.key.count) + $0.value }
  }

  /// Weights as in MoCo v3's code: xavier-uniform for every linear layer, where q, k and v count as three, and for the patch
  /// projection; biases 0. Layer norms start with scale 1 and shift 0.
  public func initialParameters(random: RandomSource) -> Parameters {
    var parameters = Parameters()
    for (name, shape) in parameterShapes {
      parameters[name] = Tensor(shape: shape, repeating: name.contains("norm") && name.hasSuffix("weight") ? 1 : 0)
    }
    parameters["patch_embed.proj.weight"] = Initialization.xavierUniform(
      shape: [patch, patch, inputChannels, width], input: inputChannels * patch * patch, output: width,
      random: random.stream("patch_embed.proj"))
    for each in linearLayers {
      parameters["\(each.name).weight"] = Initialization.xavierUniform(
        shape: [each.output, each.input], input: each.input,
        output: each.name.hasSuffix("qkv") ? each.output / 3 : each.output, random: random.stream(each.name))
    }
    return parameters
  }

  /// Images N×H×W×3 to the tokens at their places, N×h×w×C.
  /// - Precondition: there is no `obstacle`.
  public func maps(of images: Variable, in pass: inout ForwardPass) -> Variable {
    let size = images.value.shape
    let obstacle = Self.obstacle(patch: patch, height: size[1], width: size[2])
    precondition(obstacle == nil, obstacle ?? "")
    let tape = pass.tape
    let patches = pass.convolution("patch_embed.proj", images, stride: patch, padding: 0, hasBias: true)  // N×h×w×C
    let shape = patches.value.shape
    let tokens = shape[1] * shape[2]
    let position = Self.position(height: shape[1], width: shape[2], channels: width)  // T×C
    let positions = Tensor(concatenatingRows: Array(repeating: position, count: shape[0]))  // (N·T)×C

    var x = tape.add(tape.reshape(patches, positions.shape), Variable(constant: positions))  // (N·T)×C
    for block in 0..<depth {
      let name = "blocks.\(block)"
      let qkv = pass.linear("\(name).attn.qkv", pass.layerNorm("\(name).norm1", x))  // (N·T)×3C
      x = tape.add(x, pass.linear("\(name).attn.proj", tape.attention(qkv, tokens: tokens, heads: heads)))
      let hidden = tape.gelu(pass.linear("\(name).mlp.fc1", pass.layerNorm("\(name).norm2", x)))  // (N·T)×4C
      x = tape.add(x, pass.linear("\(name).mlp.fc2", hidden))
    }
    return tape.reshape(pass.layerNorm("norm", x), shape)
  }

  /// Where each token of an h×w image stands, (h·w)×C: with ω_i = 10000^(−i/(C/4)), a token at row r and column c has sin(r·ω),
  /// cos(r·ω), sin(c·ω), cos(c·ω), C/4 numbers each (the official code, for the square images that it takes).
  static func position(height: Int, width: Int, channels: Int) -> Tensor {
    let quarter = channels / 4
    var position = Tensor(shape: [height * width, channels])
    for row in 0..<height {
      for column in 0..<width {
        for i in 0..<quarter {
          let frequency = pow(10000, -Double(i) / Double(quarter))
          let (down, along) = (Double(row) * frequency, Double(column) * frequency)
          for (part, value) in [sin(down), cos(down), sin(along), cos(along)].enumerated() {
            position[row * width + column, part * quarter + i] = Float(value)
          }
        }
      }
    }
    return position
  }
}
