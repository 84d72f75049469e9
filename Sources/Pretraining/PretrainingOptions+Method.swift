import Family
import MomentumContrast

extension PretrainingOptions {
  /// MoCo's name among the methods.
  public static let moco = "moco"

  /// The names of all methods.
  public static var methods: [String] { [moco] + FamilyMethods.all.map { $0.name } }

  /// The method of the family that was asked for; nil for MoCo.
  var member: (any FamilyMember.Type)? { method.flatMap { FamilyMethods.named($0) } }

  /// A method that is known, its own settings, and none of MoCo's.
  func validateMethod() throws {
    let method = method ?? Self.moco
    guard Self.methods.contains(method) else {
      throw PretrainingError("--method \(method): it must be one of \(Self.methods.joined(separator: ", "))")
    }
    guard let member else {
      // A run that is resumed has a method, which need not be said again.
      if self.method != nil { try refuseSettings() }
      return
    }
    _ = try Self.values(of: member, settings)
    try refuseNumbersOfMoCo(for: member)
  }

  /// A method's numbers, with those that are given.
  /// - Throws: `PretrainingError`, one line under the name of the option.
  static func values(
    of member: any FamilyMember.Type, large: Bool = false, _ given: [String: Float]
  ) throws -> MethodValues {
    do {
      return try MethodValues(of: member, large: large, given)
    } catch {
      throw PretrainingError("--setting \(error)")
    }
  }

  /// MoCo's numbers have options of their own.
  func refuseSettings() throws {
    guard let name = settings.keys.min() else { return }
    throw PretrainingError("--setting \(name): MoCo's numbers have options of their own, as --queue and --momentum")
  }

  /// What MoCo alone has.
  func refuseNumbersOfMoCo(for member: any FamilyMember.Type) throws {
    if member.bringsEncoder, encoder != nil || stem != nil {
      throw PretrainingError("\(encoder != nil ? "--encoder" : "--stem"): \(member.name) has an encoder of its own")
    }
    let own: [(name: String, isSaid: Bool)] = [
      ("--head", head != nil), ("--dim", dimension != nil), ("--mechanism", mechanism != nil),
      ("--queue", queueSize != nil), ("--momentum", momentum != nil), ("--temperature", temperature != nil),
      ("--shuffle", shufflesBatch != nil), ("--symmetric", isSymmetric != nil),
    ]
    if let mocos = own.first(where: \.isSaid) {
      let known = member.settings.map { "\($0.name)=\($0.text($0.standard))" }.joined(separator: ", ")
      throw PretrainingError("\(mocos.name): \(member.name) has no such number; it has --setting \(known)")
    }
  }
}
