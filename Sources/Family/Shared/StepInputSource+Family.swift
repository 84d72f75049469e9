import MomentumContrast
import Tensors

extension StepInputSource {
  /// The inputs of a step of a method, counted from 0: the same images, order and views that MoCo has with this seed, and what the
  /// method asks for besides. Puzzles and patches are drawn from `puzzle` among the step's views, entries of a bank from `bank`.
  /// - Parameter views: makes a view of each of these images, N×H×W×C, drawing from the stream it is given.
  public mutating func inputs(
    step: Int, of method: any PretrainingMethod,
    views: (_ branch: ViewBranch, _ images: ArraySlice<Int>, _ random: RandomSource) -> Tensor
  ) -> MethodInputs {
    let (images, made) = batch(step: step, branches: ViewBranch.allCases.prefix(method.viewCount), views: views)
    var inputs = MethodInputs(
      images: images,
      views: method.prepared(made, random: random.stream("views").stream(step).stream("puzzle")),
      learningRate: rate(step: step), progress: Double(step) / Double(steps))
    if method.drawnEntries > 0 {
      var draw = random.stream("bank").stream(step)
      inputs.negatives = images.map { _ in (0..<method.drawnEntries).map { _ in draw.index(below: imageCount) } }
    }
    return inputs
  }
}
