import Testing

@testable import Tensors

@Suite struct ConvolutionVectorizedTests {
  /// A convolution of random sizes, small enough for the definition.
  struct Problem: CustomStringConvertible {
    let x, weight, dy: Tensor
    let stride, padding: Int
    var description: String { "\(x.shape) ∗ \(weight.shape), stride \(stride), padding \(padding)" }

    init(_ source: inout RandomSource, channels: Int, filters: Int) {
      let kernels = [1, 2, 3, 5, 7]
      let kernel = [kernels[source.index(below: 5)], kernels[source.index(below: 5)]]
      stride = 1 + source.index(below: 3)
      padding = source.index(below: 4)
      let narrowest = kernel.map { [padding] in max(1, $0 - 2 * padding) }
      let size = narrowest.map { $0 + source.index(below: 4) }
      x = .random([1 + source.index(below: 3), size[0], size[1], channels], &source)
      weight = .random(kernel + [channels, filters], &source)
      let y = Vectorized.convolution(x, weight: weight, stride: stride, padding: padding)
      dy = .random(y.shape, &source)
    }

    /// The encoders' windows of 3×3 with a padding of 1, on images of 5×4.
    init(images: Int, channels: Int, filters: Int, stride: Int, _ source: inout RandomSource) {
      (self.stride, padding) = (stride, 1)
      x = .random([images, 5, 4, channels], &source)
      weight = .random([3, 3, channels, filters], &source)
      dy = .random([images, (5 + stride - 1) / stride, (4 + stride - 1) / stride, filters], &source)
    }
  }

  /// Every number of channels meets several numbers of filters.
  static let channels = [1, 3, 5, 16, 17, 33, 48, 64, 80]

  /// One y is a sum of at most k_h·k_w·C products. One dx is a sum of at most k_h·k_w·D. One dw of N·H′·W′. The order
  /// differs (windows that overlap are added one after the other), which the bound allows. And one rounding of the
  /// definition.
  @Test(arguments: channels) func convolutionAndItsGradients(_ channels: Int) {
    var source = RandomSource(seed: 63).stream(channels)
    for round in 0..<6 {
      // The definition is slow: wide layers meet narrow ones.
      let filters = channels > 17 ? [1, 3, 5][round % 3] : Self.channels[source.index(below: 9)]
      let problem = Problem(&source, channels: channels, filters: filters)
      for kernel in [forward, inputGradient, weightGradient] { kernel(problem) }
    }
  }

  /// Weights whose rows are one panel or two are read where they stand: 16 to 64 filters, or 96 and 128, with vectors of 512 bits.
  @Test(arguments: [16, 32, 48, 64, 96, 128]) func weightsThatAreNotPacked(_ filters: Int) {
    var source = RandomSource(seed: 65).stream(filters)
    for channels in [3, 5] { forward(Problem(&source, channels: channels, filters: filters)) }
  }

  /// The images of a weight gradient are shared out among up to eight sums of eight images or more; with a stride of 2 there are too
  /// few pixels, and all are in one sum for each tap. One sum, one of 15, two of 8 and 9, three of 10, 10 and 11, eight of which
  /// one has nine: no image is left out or counted twice, whichever it is.
  @Test(arguments: [8, 15, 17, 31, 65]) func weightGradientsOfAnyNumberOfImages(_ images: Int) {
    var source = RandomSource(seed: 64).stream(images)
    for (channels, filters, stride) in [(3, 16, 1), (16, 5, 2), (17, 3, 1)] {
      let problem = Problem(images: images, channels: channels, filters: filters, stride: stride, &source)
      weightGradient(problem)
      func run(_ kernels: any Kernels.Type, _ dy: Tensor) -> Tensor {
        kernels.convolutionWeightGradient(
          dy, input: problem.x, weightShape: problem.weight.shape, stride: stride, padding: problem.padding)
      }
      let expected = run(definition, problem.dy)
      let scale = definition.convolutionWeightGradient(
        problem.dy.magnitudes, input: problem.x.magnitudes, weightShape: problem.weight.shape, stride: stride,
        padding: problem.padding)
      let roundings = problem.dy.shape[0..<3].reduce(1, *) + 1
      for image in 0..<images {
        for factor in [0, 2] as [Float] {
          let wrong = run(Vectorized.self, problem.dy.scalingRow(image, by: factor))
          #expect(
            ErrorBound.units(wrong, from: expected, roundings: roundings, scale: scale) > 1,
            "image \(image) of \(images), counted \(factor) times, in dw of \(problem)")
        }
      }
    }
  }

  /// The windows of a shape are remembered, and forgotten when there are many: shapes that differ in one length, in turns, and more of
  /// them than are remembered. Sums of small whole numbers are exact.
  @Test func shapesAreNotTakenForOneAnother() {
    var source = RandomSource(seed: 65)
    func whole(_ shape: [Int]) -> Tensor {
      Tensor(shape: shape, (0..<shape.reduce(1, *)).map { _ in Float(source.index(below: 7)) - 3 })
    }
    var shapes: [(x: [Int], kernel: [Int], stride: Int, padding: Int)] = []
    for stride in 1...2 {
      for padding in 0...1 {
        for kernel in [[3, 2], [2, 3]] {
          for size in [[4, 5], [5, 4]] {
            for images in 1...2 { shapes.append(([images] + size + [2], kernel, stride, padding)) }
          }
        }
      }
    }
    shapes += shapes + (3..<140).map { ([1, 3, $0, 1], [3, 3], 1, 1) } + shapes
    for (shape, kernel, stride, padding) in shapes {
      let (x, weight) = (whole(shape), whole(kernel + [shape[3], 3]))
      func all(_ kernels: any Kernels.Type) -> [Tensor] {
        let y = kernels.convolution(x, weight: weight, stride: stride, padding: padding)
        let dx = kernels.convolutionInputGradient(
          y, weight: weight, inputShape: shape, stride: stride, padding: padding)
        let dw = kernels.convolutionWeightGradient(
          y, input: x, weightShape: weight.shape, stride: stride, padding: padding)
        return [y, dx, dw]
      }
      #expect(all(Vectorized.self) == all(definition), "\(shape), \(kernel), stride \(stride), padding \(padding)")
    }
  }

  private func forward(_ problem: Problem) {
    let (stride, padding) = (problem.stride, problem.padding)
    func run(_ kernels: any Kernels.Type, _ x: Tensor, _ weight: Tensor) -> Tensor {
      kernels.convolution(x, weight: weight, stride: stride, padding: padding)
    }
    let (x, weight) = (problem.x, problem.weight)
    check(
      "y of \(problem)", terms: weight.shape[0] * weight.shape[1] * weight.shape[2], x, weight, run,
      lastTerm: weight.losingLast(axis: 2))
  }

  private func inputGradient(_ problem: Problem) {
    func run(_ kernels: any Kernels.Type, _ weight: Tensor, _ dy: Tensor) -> Tensor {
      kernels.convolutionInputGradient(
        dy, weight: weight, inputShape: problem.x.shape, stride: problem.stride, padding: problem.padding)
    }
    let shape = problem.weight.shape
    check(
      "dx of \(problem)", terms: shape[0] * shape[1] * shape[3], problem.weight, problem.dy, run,
      lastTerm: problem.dy.losingLast(axis: 3))
  }

  private func weightGradient(_ problem: Problem) {
    func run(_ kernels: any Kernels.Type, _ x: Tensor, _ dy: Tensor) -> Tensor {
      kernels.convolutionWeightGradient(
        dy, input: x, weightShape: problem.weight.shape, stride: problem.stride, padding: problem.padding)
    }
    check(
      "dw of \(problem)", terms: problem.dy.shape[0..<3].reduce(1, *), problem.x, problem.dy, run,
      lastTerm: problem.dy.losingLast(axis: 0))
  }

  /// Runs both halves, and the fast one on broken input: `b` shifted by one, and `b` without its last term.
  private func check(
    _ name: String, terms: Int, _ a: Tensor, _ b: Tensor, _ run: (any Kernels.Type, Tensor, Tensor) -> Tensor,
    lastTerm: Tensor
  ) {
    let expected = run(definition, a, b)
    let scale = run(definition, a.magnitudes, b.magnitudes)
    func units(_ b: Tensor) -> Double {
      ErrorBound.units(run(Vectorized.self, a, b), from: expected, roundings: terms + 1, scale: scale)
    }
    let worst = units(b)
    #expect(worst <= 1, "\(name): \(worst) times the bound")
    // Padding may hide a single weight or gradient altogether; then nothing is left to be wrong.
    guard expected.elements.contains(where: { $0 != 0 }) else { return }
    if b.count > 1 { #expect(units(b.shifted) > 1, "\(name), shifted") }
    let without = run(definition, a, lastTerm)
    if without != expected { #expect(units(lastTerm) > 1, "\(name), without the last term") }
  }
}

extension Tensor {
  /// A copy with everything of one index of the first axis multiplied.
  fileprivate func scalingRow(_ row: Int, by factor: Float) -> Tensor {
    let inner = count / shape[0]
    return Tensor(
      shape: shape, elements.enumerated().map { $0.offset / inner == row ? factor * $0.element : $0.element })
  }
}
