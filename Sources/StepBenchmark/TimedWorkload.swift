/// All that `moco benchmark step` can time: a step of MoCo, or one of another method of the family.
public enum TimedWorkload: Sendable {
  /// A step of MoCo.
  case moco(Workload)
  /// A step of a method of the family.
  case family(FamilyWorkload)

  /// In the order in which they are listed.
  public static let all = Workload.allCases.map(moco) + FamilyWorkload.all.map(family)

  /// The workload of this name, or nil.
  public init?(named name: String) {
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// What the command line calls it.
  public var name: String {
    switch self {
    case .moco(let workload): workload.rawValue
    case .family(let workload): workload.name
    }
  }

  /// How many steps are taken before timing starts, unless told otherwise.
  public var defaultWarmup: Int { reference.defaultWarmup }

  /// How many steps are timed, unless told otherwise.
  public var defaultRepeats: Int { reference.defaultRepeats }

  /// The methods of the family have the size of `w1`.
  private var reference: Workload {
    switch self {
    case .moco(let workload): workload
    case .family: .w1
    }
  }
}
