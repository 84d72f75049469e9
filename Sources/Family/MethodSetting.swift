/// A number of a method, as files and commands name it.
public struct MethodSetting: Sendable, Equatable {
  /// What it may be.
  public enum Rule: Sendable, Equatable {
    /// A whole number from 1 to this one.
    case count(upTo: Int)
    /// A number in 0.0001 … 10,000.
    case positive
    /// A number in [0, 1].
    case share
    /// 1 for yes, 0 for no.
    case flag
  }

  /// The name.
  public let name: String
  /// Its value at the chapters' scale.
  public let standard: Float
  /// Its value at the papers' scale, with images of 224×224 and a ResNet-50.
  public let large: Float
  /// What it may be.
  public let rule: Rule
  /// What it is, in a few words.
  public let meaning: String

  /// A setting.
  public init(_ name: String, _ standard: Float, large: Float, _ rule: Rule, _ meaning: String) {
    (self.name, self.standard, self.large, self.rule, self.meaning) = (name, standard, large, rule, meaning)
  }

  /// A value as it is written: a count or a flag without a point.
  public func text(_ value: Float) -> String {
    switch rule {
    case .count, .flag: value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
    case .positive, .share: "\(value)"
    }
  }

  /// What is wrong with a value, in a line; nil if nothing is.
  public func obstacle(_ value: Float) -> String? {
    let (holds, must) =
      switch rule {
      case .count(let most):
        (value == value.rounded() && (1...Float(most)).contains(value), "be a whole number in 1 ... \(most)")
      case .positive: ((1e-4...1e4).contains(value), "lie in [0.0001, 10000]")
      case .share: ((0...1).contains(value), "lie in [0, 1]")
      case .flag: (value == 0 || value == 1, "be 0 or 1")
      }
    return holds ? nil : "\(name) \(text(value)): it must \(must)"
  }
}

/// The numbers of a method by name.
public struct MethodValues: Sendable, Equatable {
  /// As they were given.
  public private(set) var numbers: [String: Float]

  /// The standard ones, or the large ones, but for those that are given.
  /// - Throws: `MethodSettingError`, one line: a name that the method does not have, or a value that breaks its rule.
  public init(
    of method: any FamilyMember.Type, large: Bool = false, _ given: [String: Float] = [:]
  ) throws(MethodSettingError) {
    numbers = Dictionary(uniqueKeysWithValues: method.settings.map { ($0.name, large ? $0.large : $0.standard) })
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let setting = method.settings.first(where: { $0.name == name }) else {
        let known = method.settings.map(\.name).joined(separator: ", ")
        throw MethodSettingError("\(name): \(method.name) has no such setting; it has \(known)")
      }
      if let problem = setting.obstacle(value) { throw MethodSettingError(problem) }
      numbers[name] = value
    }
  }

  /// A number.
  /// - Precondition: the method has it. So for the others.
  public subscript(name: String) -> Float {
    guard let value = numbers[name] else { preconditionFailure("no setting is called \(name)") }
    return value
  }

  /// A whole number.
  public func count(_ name: String) -> Int { Int(self[name]) }
}

/// A setting that a method does not have, or a value that breaks its rule.
public struct MethodSettingError: Error, Equatable, CustomStringConvertible {
  /// One line: the name, the value, the rule.
  public let description: String
  init(_ description: String) { self.description = description }
}
