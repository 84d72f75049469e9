import MomentumContrast
import Tensors

/// A detector without anchors: where centres are, how large the box around each is, and where in its cell the centre lies
/// (Zhou, Wang and Krähenbühl 2019, "Objects as Points").
///
/// A 3×3 convolution with batch norm and ReLU (the *neck*), then one 1×1 convolution each for the heat map of every class, the
/// size and the offset. There the three have a 3×3 convolution of their own each, and no batch norm; V1's detectors (§4.2) add
/// one where their head has none, so that the features of every arm are of one scale.
public struct DetectionHead: DenseHead, Equatable {
  /// How many classes there are.
  public let classCount: Int
  /// s, the pixels of a cell of the maps, along each axis (`Backbone.pixelsPerCell`).
  public let stride: Int
  /// The channels of the neck.
  public let width: Int
  /// The weight of the size's loss: 0.1, that of the others being 1 (ibid., Eq. 4).
  public static let sizeWeight: Float = 0.1

  /// A head for so many classes.
  public init(classCount: Int, stride: Int, width: Int = 32) {
    (self.classCount, self.stride, self.width) = (classCount, stride, width)
  }

  /// None: it makes its numbers for cells.
  public var outputsPerPixel: Int { 0 }

  /// One.
  public var normalizedChannels: [String: Int] { ["neck.bn": width] }

  /// `neck.conv` with `neck.bn`; `heat`, `size` and `offset`. The bias of the heat map is such that every cell begins with a
  /// probability of 0.1 (ibid., its code; Lin et al. 2017, "Focal Loss", §4.1, have the reason).
  public func addParameters(to parameters: inout Parameters, input: Int, random: RandomSource) {
    parameters["neck.conv.weight"] = Initialization.heNormal(
      shape: [3, 3, input, width], random: random.stream("neck.conv"))
    parameters["neck.bn.weight"] = Tensor(shape: [width], repeating: 1)
    parameters["neck.bn.bias"] = Tensor(shape: [width])
    for (name, outputs, bias) in [("heat", classCount, Float(-2.19)), ("size", 2, 0), ("offset", 2, 0)] {
      parameters["\(name).weight"] = Initialization.normal(
        shape: [1, 1, width, outputs], deviation: 0.01, random: random.stream(name))
      parameters["\(name).bias"] = Tensor(shape: [outputs], repeating: bias)
    }
  }

  /// The focal loss of the heat map, plus the L1 losses of offset and size at the centres.
  public func loss(
    on maps: Variable, of scenes: LabelledScenes, in pass: inout ForwardPass, kernels: any TransferKernels.Type
  ) -> Variable {
    let output = outputs(on: maps, in: &pass)
    let shape = maps.value.shape
    let targets = CentreTargets(
      scenes.objects, cells: (shape[1], shape[2]), stride: stride, classCount: classCount)
    let heat = kernels.focalLoss(output.heat.value, heatMap: targets.heatMap, objects: targets.cells.count)
    let offset = kernels.centreDistance(output.offset.value, cells: targets.cells, targets: targets.offsets)
    let size = kernels.centreDistance(output.size.value, cells: targets.cells, targets: targets.sizes)
    let tape = pass.tape
    return tape.add(
      tape.add(
        tape.loss(heat.loss, gradient: heat.gradient, by: output.heat),
        tape.loss(offset.loss, gradient: offset.gradient, by: output.offset)),
      tape.scaled(tape.loss(size.loss, gradient: size.gradient, by: output.size), by: Self.sizeWeight))
  }

  /// What the head says of every cell.
  struct Outputs {
    /// Logits, N×h×w×classes.
    let heat: Variable
    /// Width and height, N×h×w×2, in cells.
    let size: Variable
    /// Of the centre from the cell's upper left corner along x and y, N×h×w×2, in cells.
    let offset: Variable
  }

  func outputs(on maps: Variable, in pass: inout ForwardPass) -> Outputs {
    let convolved = pass.convolution("neck.conv", maps, stride: 1, padding: 1)
    let x = pass.batchNorm("neck.bn", convolved, rectified: true)  // N×h×w×width
    func read(_ name: String) -> Variable { pass.convolution(name, x, stride: 1, padding: 0, hasBias: true) }
    return Outputs(heat: read("heat"), size: read("size"), offset: read("offset"))
  }
}
