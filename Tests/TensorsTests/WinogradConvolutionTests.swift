import Testing

@testable import Tensors

/// Wide 3×3 convolutions with stride 1, which are calculated by Winograd's algorithm.
///
/// With |·| for a matrix of magnitudes, a bound follows the terms through the algorithm: Y = Aᵀ·[Σ (G·g·Gᵀ) ⊙ (Bᵀ·d·B)]·A
/// is off by at most γₙ·|Aᵀ|·[Σ (|G|·|g|·|Gᵀ|) ⊙ (|Bᵀ|·|d|·|B|)]·|A|, n being the roundings on a term's way.
@Suite struct WinogradConvolutionTests {
  /// |G|, |Bᵀ| and |Aᵀ|.
  private static let taps: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [0, 0, 1]]
  private static let window: [[Double]] = [[1, 0, 1, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, 1, 0, 1]]
  private static let outputs: [[Double]] = [[1, 1, 1, 0], [0, 1, 1, 1]]

  struct Case: CustomTestStringConvertible, Sendable {
    let images, height, width, channels, filters, padding: Int
    var testDescription: String { "\(images)×\(height)×\(width)×\(channels) to \(filters), padding \(padding)" }
  }
  /// Even and odd sizes, every padding, more tiles than are worked on and summed at once, the last panel not full, and
  /// weights that are not packed.
  static let cases = [
    Case(images: 2, height: 4, width: 5, channels: 64, filters: 80, padding: 1),
    Case(images: 1, height: 5, width: 6, channels: 80, filters: 64, padding: 0),
    Case(images: 1, height: 3, width: 3, channels: 64, filters: 64, padding: 2),
    Case(images: 29, height: 5, width: 5, channels: 64, filters: 64, padding: 1),
    Case(images: 1, height: 5, width: 4, channels: 64, filters: 128, padding: 1),
  ]

  struct Problem {
    let x, weight, dy: Tensor
    let padding: Int

    init(_ each: Case) {
      var source = RandomSource(seed: 91).stream(each.images * 1000 + each.channels)
      padding = each.padding
      x = .random([each.images, each.height, each.width, each.channels], &source)
      weight = .random([3, 3, each.channels, each.filters], &source)
      let size = [each.height, each.width].map { $0 + 2 * each.padding - 2 }
      dy = .random([each.images, size[0], size[1], each.filters], &source)
    }
  }

  /// A weight passes through two additions for each axis (halving is exact), a pixel through one, their product is a term of a sum
  /// over the channels, which passes through two additions for each axis; and one rounding of the definition.
  @Test(arguments: cases) func forward(_ each: Case) {
    let problem = Problem(each)
    #expect(isFast(problem))
    func run(_ kernels: any Kernels.Type, _ weight: Tensor) -> Tensor {
      kernels.convolution(problem.x, weight: weight, stride: 1, padding: problem.padding)
    }
    let scale = Self.scale(problem.x, problem.weight, padding: problem.padding)
    check(
      expected: run(definition, problem.weight), scale, roundings: each.channels + 11, problem.weight, axis: 2
    ) { run(Vectorized.self, $0) }
  }

  /// The same algorithm with ∂L/∂y for x, and the taps in reverse order with channels and filters exchanged.
  @Test(arguments: cases) func inputGradient(_ each: Case) {
    let problem = Problem(each)
    func run(_ kernels: any Kernels.Type, _ weight: Tensor) -> Tensor {
      kernels.convolutionInputGradient(
        problem.dy, weight: weight, inputShape: problem.x.shape, stride: 1, padding: problem.padding)
    }
    let scale = Self.scale(problem.dy, problem.weight.reversedTaps, padding: 2 - problem.padding)
    check(
      expected: run(definition, problem.weight), scale, roundings: each.filters + 11, problem.weight, axis: 3
    ) { run(Vectorized.self, $0) }
  }

  /// A pixel and a gradient pass through one addition for each axis, their product is a term of a sum over the tiles, which passes
  /// through two additions for each axis; and one rounding of the definition.
  @Test(arguments: cases) func weightGradient(_ each: Case) {
    let problem = Problem(each)
    func run(_ kernels: any Kernels.Type, _ dy: Tensor) -> Tensor {
      kernels.convolutionWeightGradient(
        dy, input: problem.x, weightShape: problem.weight.shape, stride: 1, padding: problem.padding)
    }
    let (tiles, filters) = (Self.tiles(of: problem.dy.shape), each.filters)
    let pixels = Self.places(tiles.count, each.channels) { Self.window(of: problem.x, tiles[$0], $1, problem.padding) }
    let gradients = Self.places(tiles.count, filters) { tile, f in
      let (n, row, column) = tiles[tile]
      let dy = (0..<2).map { i in (0..<2).map { Self.magnitude(problem.dy, n, row + i, column + $0, f) } }
      return Self.sandwich(Self.transposed(Self.outputs), dy)
    }
    let sums = zip(pixels, gradients).map { Scalar.matrixProduct($0, $1, transposing: .left) }  // 16 of C×D
    var scale = TensorOf<Double>(shape: problem.weight.shape)
    for c in 0..<each.channels {
      for f in 0..<filters {
        let square = (0..<4).map { i in (0..<4).map { sums[4 * i + $0][c, f] } }
        let taps = Self.sandwich(Self.transposed(Self.taps), square)
        for i in 0..<3 { for j in 0..<3 { scale[i, j, c, f] = taps[i][j] } }
      }
    }
    check(expected: run(definition, problem.dy), scale, roundings: tiles.count + 9, problem.dy, axis: 0) {
      run(Vectorized.self, $0)
    }
  }

  /// No image's result depends on its neighbours in the batch, and none on the number of threads.
  @Test func companionsAndThreadsChangeNothing() {
    let problem = Problem(Self.cases[3])
    func all() -> [Tensor] {
      [
        Vectorized.convolution(problem.x, weight: problem.weight, stride: 1, padding: 1),
        Vectorized.convolutionInputGradient(
          problem.dy, weight: problem.weight, inputShape: problem.x.shape, stride: 1, padding: 1),
        Vectorized.convolutionWeightGradient(
          problem.dy, input: problem.x, weightShape: problem.weight.shape, stride: 1, padding: 1),
      ]
    }
    let together = all()
    let before = Threads.count
    defer { Threads.use(before) }
    Threads.use(3)
    #expect(all().map(\.bits) == together.map(\.bits))
    for n in [0, 7, 28] {
      let y = Vectorized.convolution(problem.x.rows(n..<n + 1), weight: problem.weight, stride: 1, padding: 1)
      #expect(y.bits == together[0].rows(n..<n + 1).bits)
      let dx = Vectorized.convolutionInputGradient(
        problem.dy.rows(n..<n + 1), weight: problem.weight, inputShape: [1] + problem.x.shape.dropFirst(), stride: 1,
        padding: 1)
      #expect(dx.bits == together[1].rows(n..<n + 1).bits)
    }
  }

  private func isFast(_ problem: Problem) -> Bool {
    WinogradConvolution(
      forward: ConvolutionGeometry(
        input: problem.x.shape, weight: problem.weight.shape, stride: 1, padding: problem.padding)) != nil
  }

  private func check(
    expected: Tensor, _ scale: TensorOf<Double>, roundings: Int, _ input: Tensor, axis: Int, _ run: (Tensor) -> Tensor
  ) {
    func units(_ input: Tensor) -> Double {
      ErrorBound.units(run(input), from: expected, roundings: roundings, scale: scale)
    }
    let worst = units(input)
    #expect(worst <= 1, "\(worst) times the bound")
    #expect(units(input.shifted) > 1)
    #expect(units(input.losingLast(axis: axis)) > 1)
  }
}

extension WinogradConvolutionTests {
  private typealias Tile = (n: Int, row: Int, column: Int)

  private static func tiles(of shape: [Int]) -> [Tile] {
    (0..<shape[0]).flatMap { n in
      stride(from: 0, to: shape[1], by: 2).flatMap { row in
        stride(from: 0, to: shape[2], by: 2).map { (n, row, $0) }
      }
    }
  }

  /// |Aᵀ|·[Σ (|G|·|g|·|Gᵀ|) ⊙ (|Bᵀ|·|d|·|B|)]·|A|, in the places of the outputs.
  private static func scale(_ x: Tensor, _ weight: Tensor, padding: Int) -> TensorOf<Double> {
    let (channels, filters) = (weight.shape[2], weight.shape[3])
    let size = [x.shape[1], x.shape[2]].map { $0 + 2 * padding - 2 }
    var scale = TensorOf<Double>(shape: [x.shape[0], size[0], size[1], filters])
    let tiles = tiles(of: scale.shape)
    let g = places(channels, filters) { c, f in
      sandwich(taps, (0..<3).map { i in (0..<3).map { Double(abs(weight[i, $0, c, f])) } })
    }
    let sums = zip(places(tiles.count, channels) { window(of: x, tiles[$0], $1, padding) }, g).map {
      Scalar.matrixProduct($0, $1, transposing: .neither)  // 16 of tiles×D
    }
    for (index, tile) in tiles.enumerated() {
      for f in 0..<filters {
        let y = sandwich(outputs, (0..<4).map { i in (0..<4).map { sums[4 * i + $0][index, f] } })
        for i in 0..<min(2, size[0] - tile.row) {
          for j in 0..<min(2, size[1] - tile.column) { scale[tile.n, tile.row + i, tile.column + j, f] = y[i][j] }
        }
      }
    }
    return scale
  }

  /// For each of the sixteen places of a square, the matrix of what stands there.
  private static func places(
    _ rows: Int, _ columns: Int, _ square: (Int, Int) -> [[Double]]
  ) -> [TensorOf<Double>] {
    var matrices = [[Double]](repeating: [], count: 16)
    for row in 0..<rows {
      for column in 0..<columns {
        for (place, value) in square(row, column).flatMap(\.self).enumerated() { matrices[place].append(value) }
      }
    }
    return matrices.map { TensorOf(shape: [rows, columns], $0) }
  }

  /// |Bᵀ|·|d|·|B|
  private static func window(of x: Tensor, _ tile: Tile, _ c: Int, _ padding: Int) -> [[Double]] {
    sandwich(
      window,
      (0..<4).map { i in (0..<4).map { magnitude(x, tile.n, tile.row + i - padding, tile.column + $0 - padding, c) } })
  }

  /// |x| inside the image, and 0 outside.
  private static func magnitude(_ x: Tensor, _ n: Int, _ row: Int, _ column: Int, _ c: Int) -> Double {
    let isInside = row >= 0 && row < x.shape[1] && column >= 0 && column < x.shape[2]
    return isInside ? Double(abs(x[n, row, column, c])) : 0
  }

  /// M·S·Mᵀ
  private static func sandwich(_ m: [[Double]], _ s: [[Double]]) -> [[Double]] {
    product(m, transposed(product(m, transposed(s))))
  }

  private static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    a.map { row in b[0].indices.map { j in zip(row, b).reduce(0) { $0 + $1.0 * $1.1[j] } } }
  }

  private static func transposed(_ m: [[Double]]) -> [[Double]] { m[0].indices.map { j in m.map { $0[j] } } }
}

extension Tensor {
  /// 3×3×C×D weights as 3×3×D×C, the taps in reverse order.
  fileprivate var reversedTaps: Tensor {
    var result = Tensor(shape: [3, 3, shape[3], shape[2]])
    for i in 0..<3 {
      for j in 0..<3 {
        for c in 0..<shape[2] { for d in 0..<shape[3] { result[2 - i, 2 - j, d, c] = self[i, j, c, d] } }
      }
    }
    return result
  }
}
