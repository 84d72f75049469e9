import Ablations

/// The heat map of read-outs, arms × factors: what each arm's features h and projections z know of the images.
///
/// It shows means over seeds; the single values are columns of the experiment's table.
public struct FactorMap {
  private let map: HeatMap

  /// A map of an experiment that reports the recipe's `factorMetrics`.
  /// - Parameters:
  ///   - name: the stem of the figure's files.
  ///   - title: stands above the map; may be empty.
  ///   - results: what the experiment found.
  ///   - arms: the rows, from top to bottom.
  ///   - recipe: what all arms share; the factors that its images show are the columns.
  ///   - hasProjections: whether z is shown beside h; some encoders have no head.
  public init(
    name: String, title: String, results: ExperimentResults, arms: [String], recipe: SmallScaleRecipe,
    hasProjections: Bool = true
  ) {
    let factors = ShapeFactor.shown(in: recipe.shapes)
    func values(_ vectors: String) -> [[Double]] {
      arms.map { arm in factors.map { Statistics.mean(results.values("\(vectors).\($0.rawValue)", arm: arm)) } }
    }
    map = HeatMap(
      name: name, title: title, rows: arms, columns: factors.map(\.rawValue),
      panels: [HeatMap.Panel("features h", values("h"))]
        + (hasProjections ? [HeatMap.Panel("projections z", values("z"))] : []),
      scale: ChartAxis("shape: accuracy [%]; others: R² [%]", range: 0...100))
  }

  /// The figure.
  public var figure: Figure { map.figure() }
}
