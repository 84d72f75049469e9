import Tensors

/// One evaluation of an encoder: the tape it is written on, the parameters by name, and what batch norm goes by.
///
/// A forward pass changes nothing. The statistics that it met are handed back, and whoever holds the running ones
/// decides what becomes of them.
public struct ForwardPass {
  /// Where batch norm takes mean and variance from.
  public enum Normalization: Sendable {
    /// Training mode: from the batch itself, each device group for itself.
    case batch(DeviceGroups)
    /// Evaluation mode: from the running statistics.
    case running(Buffers)
  }

  /// ε of every batch norm, PyTorch's default.
  public static let epsilon: Float = 1e-5

  /// The tape.
  public let tape: Tape
  /// The parameters as variables of the tape, in the order of `Parameters`.
  public let variables: [Variable]
  /// The statistics of every batch norm passed so far (training mode only), by the layer's name.
  public private(set) var statistics: [String: ChannelStatistics] = [:]

  private let positions: [String: Int]
  private let normalization: Normalization

  /// Puts the parameters on the tape; those that are frozen as constants, which no gradient reaches.
  public init(
    _ parameters: Parameters, frozen: Set<String> = [], normalization: Normalization, on tape: Tape
  ) {
    self.tape = tape
    self.normalization = normalization
    variables = zip(parameters.names, parameters.tensors).map { name, tensor in
      frozen.contains(name) ? Variable(constant: tensor) : tape.variable(tensor)
    }
    positions = Dictionary(uniqueKeysWithValues: zip(parameters.names, parameters.names.indices))
  }

  private func parameter(_ name: String) -> Variable {
    guard let index = positions[name] else { preconditionFailure("no parameter is called \(name)") }
    return variables[index]
  }

  /// A convolution with weights `name.weight`, and the bias `name.bias` if it has one.
  public func convolution(
    _ name: String, _ x: Variable, stride: Int, padding: Int, hasBias: Bool = false
  ) -> Variable {
    let y = tape.convolution(x, weight: parameter("\(name).weight"), stride: stride, padding: padding)
    guard hasBias else { return y }
    let shape = y.value.shape
    let pixels = tape.reshape(y, [shape.dropLast().reduce(1, *), shape[shape.count - 1]])  // (N·H·W)×C
    return tape.reshape(tape.addBias(pixels, bias: parameter("\(name).bias")), shape)
  }

  /// Batch norm with scale `name.weight` and shift `name.bias`, 1 and 0 where they are not learned; then max(·, 0) if `rectified`.
  public mutating func batchNorm(
    _ name: String, _ x: consuming Variable, rectified: Bool, learns: Head.BatchNorm.Learned = .scaleAndShift
  ) -> Variable {
    let width = Array(x.value.shape.suffix(1))
    let scale =
      learns != .nothing ? parameter("\(name).weight") : Variable(constant: Tensor(shape: width, repeating: 1))
    let shift = learns == .scaleAndShift ? parameter("\(name).bias") : Variable(constant: Tensor(shape: width))
    switch normalization {
    case .batch(let groups):
      let (y, found) = tape.batchNorm(
        x, scale: scale, shift: shift, groups: groups.count, epsilon: Self.epsilon, rectified: rectified)
      statistics[name] = found
      return y
    case .running(let buffers):
      guard let running = buffers.layers[name] else { preconditionFailure("no batch norm is called \(name)") }
      return tape.batchNorm(
        x, scale: scale, shift: shift, frozenStatistics: running, epsilon: Self.epsilon, rectified: rectified)
    }
  }

  /// Group norm with scale `name.weight` and shift `name.bias`, then max(·, 0) if `rectified`; the same in training and in
  /// evaluation mode.
  public func groupNorm(_ name: String, _ x: Variable, channelGroups: Int, rectified: Bool) -> Variable {
    tape.groupNorm(
      x, scale: parameter("\(name).weight"), shift: parameter("\(name).bias"), channelGroups: channelGroups,
      epsilon: Self.epsilon, rectified: rectified)
  }

  /// Layer norm of rows N×C with scale `name.weight` and shift `name.bias`, as PyTorch has it: group norm of an image of one pixel, all
  /// of whose channels are one slice. ε is that of vision transformers.
  public func layerNorm(_ name: String, _ x: Variable) -> Variable {
    tape.groupNorm(
      x, scale: parameter("\(name).weight"), shift: parameter("\(name).bias"), channelGroups: 1, epsilon: 1e-6,
      rectified: false)
  }

  /// y = x·Wᵀ, every row of W = `name.weight` divided by its length: cosines, for x of length 1 (weight normalisation with g = 1).
  public func cosines(_ name: String, _ x: Variable) -> Variable {
    tape.linear(x, weight: tape.l2Normalize(parameter("\(name).weight")), bias: nil)
  }

  /// y = x·Wᵀ + b with W = `name.weight`, b = `name.bias`, if there is one.
  public func linear(_ name: String, _ x: Variable, hasBias: Bool = true) -> Variable {
    tape.linear(x, weight: parameter("\(name).weight"), bias: hasBias ? parameter("\(name).bias") : nil)
  }
}
