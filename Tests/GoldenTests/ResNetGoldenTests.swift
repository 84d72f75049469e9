import Foundation
import MomentumContrast
import Safetensors
import Tensors
import Testing

/// ResNet-18 and ResNet-50 beside torchvision's, with the same weights: features, and the gradients of a training step.
///
/// The weights follow from the formula in make-resnet.py; the reference was computed in float64.
@Suite struct ResNetGoldenTests {
  /// The issue's: relative to the largest feature of a case, or to the length of a gradient.
  static let tolerance = 1e-4

  static let cases = ["resnet18-imagenet", "resnet18-cifar", "resnet50-imagenet", "resnet50-cifar"]

  @Test(arguments: cases) func featuresInEvaluationModeAreTorchvisions(_ name: String) throws {
    let reference = try Reference(name)
    let features = reference.features(parameters: reference.weights.parameters)
    #expect(try reference.error(of: features, "features") <= Self.tolerance)
  }

  @Test(arguments: cases) func gradientsOfATrainingStepAreTorchvisions(_ name: String) throws {
    let reference = try Reference(name)
    let (features, gradients) = try reference.trainingStep()
    #expect(try reference.error(of: features, "training_features") <= Self.tolerance)
    // Whatever torchvision learns is learned here, and nothing else.
    #expect(Set(reference.names) == Set(reference.weights.parameters.names))
    for (parameter, error) in try reference.errors(of: gradients) {
      #expect(error <= Self.tolerance, "\(parameter): \(error)")
    }
  }

  /// What the same tolerances must reject: the stride of a bottleneck in its first convolution and not in its second, as
  /// in the paper, moves which pixels are seen; a batch norm without its shift; weights whose window lies transposed.
  @Test(arguments: ["resnet18-cifar", "resnet50-cifar"]) func aWrongNetworkIsRejected(_ name: String) throws {
    let reference = try Reference(name)
    var parameters = reference.weights.parameters
    parameters["layer3.0.bn2.bias"] = Tensor(shape: parameters["layer3.0.bn2.bias"].shape)
    #expect(try reference.error(of: reference.features(parameters: parameters), "features") > Self.tolerance)
    parameters = reference.weights.parameters
    let weight = parameters["layer1.0.conv2.weight"]  // 3×3×C×D
    let columns = (0..<3).flatMap { j in (0..<3).map { i in i * 3 + j } }
    parameters["layer1.0.conv2.weight"] =
      weight.reshaped([9, weight.count / 9]).gatheringRows(columns).reshaped(weight.shape)
    #expect(try reference.error(of: reference.features(parameters: parameters), "features") > Self.tolerance)
  }
}

/// A case of Fixtures/resnet.safetensors.
private struct Reference {
  let file: SafetensorsFile
  let name: String
  let backbone: any Backbone
  let weights: FormulaWeights
  /// torchvision's parameters, in its order.
  let names: [String]

  init(_ name: String) throws {
    file = try GoldenCase.fixture("resnet")
    self.name = name
    let parts = name.split(separator: "-").map(String.init)
    let (encoder, stem) = (try #require(EncoderName(rawValue: parts[0])), try #require(ResNet.Stem(rawValue: parts[1])))
    backbone = encoder.backbone(stem: stem)
    weights = FormulaWeights(of: backbone)
    names = try #require(file.metadata["\(name)/parameters"]).split(separator: " ").map(String.init)
  }

  func tensor(_ key: String) throws -> Tensor { try file.tensor("\(name)/\(key)") }

  private var images: Tensor { get throws { PyTorchLayout.images(try tensor("images")) } }

  /// N×F, in evaluation mode.
  func features(parameters: Parameters) -> Tensor {
    guard let images = try? images else { return Tensor(shape: []) }
    return Encoder(backbone: backbone, head: .linear, dimension: 1).features(
      of: images, parameters: parameters, buffers: weights.buffers)
  }

  /// Features in training mode, and the gradients by parameter, in PyTorch's layout, flat.
  func trainingStep() throws -> (features: Tensor, gradients: [String: Tensor]) {
    let tape = Tape()
    var pass = ForwardPass(weights.parameters, normalization: .batch(.one), on: tape)
    let y = backbone.features(of: Variable(constant: try images), in: &pass)
    let gradients = tape.gradients(of: y, given: try tensor("output_gradient"))
    let flat = pass.variables.map { variable in
      let gradient = PyTorchLayout.exported(parameter: gradients[variable])
      return gradient.reshaped([gradient.count])
    }
    return (y.value, Dictionary(uniqueKeysWithValues: zip(weights.parameters.names, flat)))
  }

  /// The largest difference, over the largest number of the reference.
  func error(of actual: Tensor, _ key: String) throws -> Double {
    let expected = try tensor(key)
    guard actual.shape == expected.shape else { return .infinity }
    return Self.largest(zip(actual.elements, expected.elements).map { Double($0) - Double($1) })
      / Self.largest(expected.elements.map { Double($0) })
  }

  /// Of each gradient the worst of three: its length and its product with a pattern, relative to its length, and 32 of
  /// its elements, relative to its largest.
  func errors(of gradients: [String: Tensor]) throws -> [(String, Double)] {
    let (norms, probes) = (try tensor("gradient_norms"), try tensor("gradient_probes"))
    let (maxima, samples) = (try tensor("gradient_largest"), try tensor("gradient_samples"))
    return names.enumerated().map { row, name in
      guard let gradient = gradients[name] else { return (name, .infinity) }
      let norm = Double(norms[row])
      let length = Self.product(gradient, gradient).squareRoot()
      let probe = Self.product(gradient, FormulaWeights.pattern("probe/\(name)", count: gradient.count))
      let differences = (0..<32).map { Double(gradient[$0 * 7919 % gradient.count]) - Double(samples[row, $0]) }
      let found = [
        abs(length - norm) / norm, abs(probe - Double(probes[row])) / norm,
        Self.largest(differences) / Double(maxima[row]),
      ]
      return (name, Self.largest(found))
    }
  }

  /// The largest absolute value; infinite if one is not a number.
  private static func largest(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $1.isNaN ? .infinity : max($0, abs($1)) }
  }

  /// The inner product, by a kernel, because loops in a test are slow; by the one that sums in `Double`.
  private static func product(_ x: Tensor, _ y: Tensor) -> Double {
    let count = x.count
    return Double(
      Scalar.matrixProduct(x.reshaped([1, count]), y.reshaped([count, 1]), transposing: .neither)[0])
  }
}

/// The weights of make-resnet.py.
private struct FormulaWeights {
  let parameters: Parameters
  let buffers: Buffers

  init(of backbone: any Backbone) {
    var parameters = Parameters()
    var buffers = Buffers(channels: backbone.normalizedChannels)
    for each in backbone.convolutions(of: ImageSize(32)) {
      let shape = PyTorchLayout.exported(parameterShape: each.weightShape)
      let scale = Float((6 / Double(shape.dropFirst().reduce(1, *))).squareRoot())
      let (name, norm) = (each.name, each.normalization)
      parameters["\(name).weight"] = PyTorchLayout.parameter(
        Self.pattern("\(name).weight", count: shape.reduce(1, *), table: Self.table.map { scale * $0 }).reshaped(shape))
      let damping: Float = norm.hasSuffix("bn3") ? 0.125 : 1
      parameters["\(norm).weight"] = Self.pattern(
        "\(norm).weight", count: each.output, table: Self.table.map { damping * (1 + 0.25 * $0) })
      parameters["\(norm).bias"] = Self.pattern("\(norm).bias", count: each.output, table: Self.table.map { 0.1 * $0 })
      let mean = Self.pattern("\(norm).running_mean", count: each.output, table: Self.table.map { 0.1 * $0 })
      let variance = Self.pattern("\(norm).running_var", count: each.output, table: Self.table.map { 1 + 0.5 * $0 })
      buffers.set(
        norm,
        to: ChannelStatistics(
          mean: mean.reshaped([1, each.output]), variance: variance.reshaped([1, each.output]), elementsPerChannel: 0))
    }
    self.parameters = parameters
    self.buffers = buffers
  }

  /// t of a name.
  static func pattern(_ name: String, count: Int) -> Tensor { pattern(name, count: count, table: table) }

  /// `count` elements of a table that repeats itself, from the name's place in it.
  private static func pattern(_ name: String, count: Int, table: [Float]) -> Tensor {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325  // FNV-1a
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var place = Int(hash % UInt64(table.count))
    return Tensor(shape: [count]) { target in
      table.withUnsafeBufferPointer { table in
        guard let source = table.baseAddress else { return }
        var filled = 0
        while filled < count {
          let run = min(count - filled, table.count - place)
          (target + filled).update(from: source + place, count: run)
          filled += run
          place = 0
        }
      }
    }
  }

  private static let table: [Float] = (0..<65_521).map { index in
    var z = UInt64(index) &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return Float(z >> 40) * 0x1p-23 - 1
  }
}
