/// One setting of what is ablated: a name for tables and figures, and the recipe a run needs.
public struct Arm<Recipe: Sendable>: Sendable {
  /// The name, unique in its experiment.
  public let name: String
  /// What distinguishes its runs: a momentum, a queue length, a configuration.
  public let recipe: Recipe

  /// An arm.
  public init(_ name: String, _ recipe: Recipe) {
    self.name = name
    self.recipe = recipe
  }
}
