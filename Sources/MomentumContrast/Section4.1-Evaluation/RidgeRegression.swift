import Tensors

/// Ridge regression (Hoerl and Kennard 1970): what a linear function of features tells of known numbers, as a linear
/// classifier tells of a class.
///
/// The F features are standardised, z = (x − mean)/deviation, by mean and deviation over the *training* rows. Of the n
/// training rows with targets y, the weights of each target minimise
///
///     Σ_n (y_n − b − z_n·w)² + λ·n·|w|²    so    (ZᵀZ/n + λ·I)·w = Zᵀ(y − ȳ)/n,    b = ȳ
///
/// λ stands relative to n: ZᵀZ/n has a diagonal of ones, to which λ is added, however many rows there are. The intercept
/// is not penalised. A feature that is the same in all training rows has no say, whatever it is elsewhere.
///
/// Everything is computed in `Double`.
/// What it refuses to do: choose λ.
public struct RidgeRegression: Sendable {
  /// The mean of each feature over the training rows, F.
  public let mean: [Double]
  /// The deviation of each feature over the training rows, F; divided by n, not n − 1.
  public let deviation: [Double]
  /// w of the standardised features, F×T.
  public let weights: TensorOf<Double>
  /// b, T.
  public let intercept: [Double]

  /// A hundredth: a shrinkage of 1 % where a feature is by itself. Of an untrained encoder's 128 features (4096 images of the
  /// textured world, seed 101) R² is the same to one point for every λ from 10⁻⁴ to 10⁻¹; only rotation, which has 512 rows
  /// a shape, gains up to eight points from 10⁻² to 10⁻¹.
  public static let defaultPenalty = 0.01

  /// The regression of targets n×T on features n×F. The `penalty` is λ, greater than 0, so that features may depend on
  /// each other or outnumber the rows.
  public init(features: Tensor, targets: TensorOf<Double>, penalty: Double = defaultPenalty) {
    precondition(features.shape.count == 2 && features.shape[0] >= 1, "features of the shape \(features.shape)")
    precondition(
      targets.shape.count == 2 && targets.shape[0] == features.shape[0],
      "targets of the shape \(targets.shape) for features \(features.shape)")
    precondition(penalty > 0 && penalty.isFinite, "a penalty of \(penalty)")
    let (count, width, targetCount) = (features.shape[0], features.shape[1], targets.shape[1])
    let x = ColumnStatistics(features.converted(to: Double.self))
    let y = ColumnStatistics(targets)
    (mean, deviation, intercept) = (x.mean, x.deviation, y.mean)

    // One Gram matrix of features and targets side by side holds ZᵀZ and Zᵀ(y − ȳ).
    var columns = TensorOf<Double>(shape: [count, width + targetCount])
    columns.withMutablePointer { columns in
      reading(features, targets) { features, targets in
        for n in 0..<count {
          let row = columns + n * (width + targetCount)
          Self.standardize(features + n * width, x.mean, x.deviation, into: row)
          for t in 0..<targetCount { row[width + t] = targets[n * targetCount + t] - y.mean[t] }
        }
      }
    }
    let gram = Vectorized.gramMatrix(columns)
    var system = TensorOf<Double>(shape: [width, width])
    for i in 0..<width {
      for j in 0...i { system[i, j] = gram[i, j] / Double(count) + (i == j ? penalty : 0) }
    }
    let factor = CholeskyFactor(system)
    var weights = TensorOf<Double>(shape: [width, targetCount])
    for t in 0..<targetCount {
      let solution = factor.solve((0..<width).map { gram[$0, width + t] / Double(count) })
      for f in 0..<width { weights[f, t] = solution[f] }
    }
    self.weights = weights
  }

  /// What features N×F say of the targets: N×T.
  public func predict(_ features: Tensor) -> TensorOf<Double> {
    let (count, width, targetCount) = (features.shape[0], mean.count, intercept.count)
    precondition(features.shape == [count, width], "features of the shape \(features.shape) for \(width) weights")
    var z = [Double](repeating: 0, count: width)
    return TensorOf<Double>(shape: [count, targetCount]) { target in
      weights.withPointer { weights in
        features.withPointer { features in
          z.withUnsafeMutableBufferPointer { z in
            guard let z = z.baseAddress else { return }
            for n in 0..<count {
              Self.standardize(features + n * width, mean, deviation, into: z)
              let row = target + n * targetCount
              for t in 0..<targetCount { row[t] = intercept[t] }
              for f in 0..<width { for t in 0..<targetCount { row[t] += z[f] * weights[f * targetCount + t] } }
            }
          }
        }
      }
    }
  }

  /// R² of each target on unseen rows: 1 − SSE/SST, with SST about the mean of these rows.
  ///
  /// 1 is a perfect prediction, 0 that of the rows' own mean; worse ones are negative. NaN for a target that is the same in
  /// all rows, of which there is nothing to tell.
  public func determination(features: Tensor, targets: TensorOf<Double>) -> [Double] {
    Self.determination(predictions: predict(features), targets: targets)
  }

  /// R² of each column of predictions N×T.
  static func determination(predictions: TensorOf<Double>, targets: TensorOf<Double>) -> [Double] {
    precondition(predictions.shape == targets.shape, "predictions \(predictions.shape), targets \(targets.shape)")
    let (count, statistics) = (targets.shape[0], ColumnStatistics(targets))
    return statistics.mean.indices.map { t in
      var error = 0.0
      for n in 0..<count {
        let difference = targets[n, t] - predictions[n, t]
        error += difference * difference
      }
      let total = statistics.deviation[t] * statistics.deviation[t] * Double(count)
      return total > 0 ? 1 - error / total : .nan
    }
  }

  private static func standardize(
    _ x: UnsafePointer<Float>, _ mean: [Double], _ deviation: [Double], into z: UnsafeMutablePointer<Double>
  ) {
    for f in mean.indices { z[f] = deviation[f] > 0 ? (Double(x[f]) - mean[f]) / deviation[f] : 0 }
  }
}

/// Mean and deviation of every column of a matrix.
private struct ColumnStatistics {
  private(set) var mean: [Double]
  private(set) var deviation: [Double]

  /// Sums are of differences to the first row, so that a column of equal numbers has a deviation of exactly 0.
  init(_ matrix: TensorOf<Double>) {
    let (count, width) = (matrix.shape[0], matrix.shape[1])
    var (sums, squares) = ([Double](repeating: 0, count: width), [Double](repeating: 0, count: width))
    (mean, deviation) = (sums, squares)
    guard count > 0 else { return }
    matrix.withPointer { rows in
      for n in 0..<count { for c in 0..<width { sums[c] += rows[n * width + c] - rows[c] } }
      for c in 0..<width { mean[c] = sums[c] / Double(count) }  // of the differences, so far
      for n in 0..<count {
        for c in 0..<width {
          let difference = rows[n * width + c] - rows[c] - mean[c]
          squares[c] += difference * difference
        }
      }
      for c in 0..<width {
        mean[c] += rows[c]
        deviation[c] = (squares[c] / Double(count)).squareRoot()
      }
    }
  }
}
