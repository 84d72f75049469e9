import Family
import Tensors

/// A family workload that is ready to run: the method, its views and the entries of its bank, all drawn from one seed.
public struct FamilyStepRun: RepeatedStep {
  private let inputs: MethodInputs
  private var method: any PretrainingMethod

  /// The method before its first step.
  public static func method(of workload: FamilyWorkload, seed: UInt64 = 1) -> any PretrainingMethod {
    workload.start(RandomSource(seed: seed).stream("model"))
  }

  /// Draws everything.
  public init(_ workload: FamilyWorkload, seed: UInt64 = 1) {
    let random = RandomSource(seed: seed)
    method = Self.method(of: workload, seed: seed)
    let (batch, side) = (FamilyWorkload.batchSize, Workload.w1.imageSize)
    let shape = [batch, side, side, 3]
    let views = (0..<method.viewCount).map { view in
      var stream = random.stream("views").stream(view)
      return Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in stream.gaussian() })
    }
    var stream = random.stream("bank")
    let images = Array(stream.permutation(FamilyWorkload.imageCount).prefix(batch))
    let drawn = method.drawnEntries
    let negatives = images.map { _ in (0..<drawn).map { _ in stream.index(below: FamilyWorkload.imageCount) } }
    inputs = MethodInputs(
      images: images, views: method.prepared(views, random: random.stream("puzzle")),
      negatives: drawn > 0 ? negatives : [], learningRate: Workload.w1.configuration.learningRate)
  }

  /// One step; its loss.
  /// - Throws: `TrainingError` if the loss is not a number.
  @discardableResult
  public mutating func step() throws -> Double { try method.step(inputs).loss }
}
