import Safetensors
import Tensors

/// A run beside its trajectory in PyTorch: the worst that was seen of each quantity, in units of its tolerance.
///
/// How far a step may be from the reference, which is computed in float64: `factor` times what PyTorch's own float32 strayed from it
/// up to this step, on the same data, and a few ulp of the tensor's largest number where it hardly strayed at all. Another order
/// of summation is as good as PyTorch's and strays as far, but not in the same elements: the factor is for that scatter. The
/// deviations are themselves maxima over a tensor and over the steps so far, which scatter little.
public struct TrajectoryComparison {
  /// Of what PyTorch's float32 strayed.
  public static let factor = 4.0
  /// Of the largest number.
  public static let floor = 4 * 0x1p-24

  /// Infinite for another shape, and for what the trajectory does not have.
  public var worst: [String: Double] = [:]
  private let trajectory: SafetensorsFile
  private var cache: [String: (values: Tensor, deviation: Tensor)] = [:]

  /// Nothing compared.
  public init(trajectory: SafetensorsFile) { self.trajectory = trajectory }

  /// Compares a quantity after step t.
  public mutating func note(_ name: String, _ t: Int, _ actual: Tensor) throws {
    guard trajectory[name] != nil else { return worst[name] = .infinity }
    let (values, deviation) = try cache[name] ?? (trajectory.tensor(name), trajectory.tensor("deviation.\(name)"))
    cache[name] = (values, deviation)
    let expected = values.rows(t..<t + 1).elements
    guard Array(values.shape.dropFirst()) == actual.shape else { return worst[name] = .infinity }
    let strayed = deviation.elements[0...t].max() ?? 0
    let largest = expected.map(abs).max() ?? 0
    let tolerance = Self.factor * Double(strayed) + Self.floor * Double(largest)
    let error = zip(actual.elements, expected).map { $0 == $1 ? 0 : abs(Double($0) - Double($1)) / tolerance }
    // A NaN is no number to be compared: it counts as infinitely wrong.
    worst[name] = error.reduce(worst[name] ?? 0) { $1.isNaN ? .infinity : max($0, $1) }
  }
}
