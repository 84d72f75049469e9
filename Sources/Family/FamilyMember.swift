import MomentumContrast
import Tensors

/// A method that recordings and `moco pretrain --method` ask for by name, with its numbers by name.
public protocol FamilyMember: PretrainingMethod {
  /// Its name in files and commands.
  static var name: String { get }
  /// The numbers that can be chosen.
  static var settings: [MethodSetting] { get }
  /// Which part of the state has the encoder that is judged and kept.
  static var kept: String { get }
  /// Parts of the state that start as a copy of another one, by name.
  static var copies: [String: String] { get }
  /// Whether it has an encoder of its own, and takes none.
  static var bringsEncoder: Bool { get }
  /// Why the numbers do not go with the images or with each other, in a line; nil if they do. Each by itself is in its range.
  static func obstacle(_ values: MethodValues, imageSize: Int) -> String?
  /// The loss of guessing, in nats, where there is such a number.
  static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double?
  /// How many logits a step keeps at most, for estimates of memory; 0 where they are few.
  static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int
  /// A method before its first step, with fresh weights.
  /// - Precondition: there is no `obstacle`.
  static func start(_ setup: MethodSetup) -> Self
  /// Takes back a state with the parts of its own.
  mutating func restore(_ state: NamedState, stepCount: Int)
}

extension FamilyMember {
  /// No.
  public static var bringsEncoder: Bool { false }
  /// None.
  public static var copies: [String: String] { [:] }
  /// Few.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int { 0 }
  /// None: a loss without soft-max.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? { nil }
  /// None.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? { nil }
}

/// The methods by name.
public enum FamilyMethods {
  /// All of them. A new one is a line here.
  public static let all: [any FamilyMember.Type] = [
    InstDisc.self, PIRL.self, CPC.self, SimCLR.self, MoCoV3.self, MoCoV3Transformer.self, BYOL.self, DINO.self,
  ]

  /// The method of this name.
  public static func named(_ name: String) -> (any FamilyMember.Type)? { all.first { $0.name == name } }
}

/// A number of a method, as files and commands name it.
public struct MethodSetting: Sendable, Equatable {
  /// What it may be.
  public enum Rule: Sendable, Equatable {
    /// A whole number in 1 … 65,536.
    case count
    /// A finite number above 0, and not so small that what is divided by it cannot be exponentiated.
    case positive
    /// A number in [0, 1].
    case share
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

  /// A value as it is written: a count without a point.
  public func text(_ value: Float) -> String {
    rule == .count && value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }

  /// What is wrong with a value, in a line; nil if nothing is.
  public func obstacle(_ value: Float) -> String? {
    let (holds, must) =
      switch rule {
      case .count:
        (value == value.rounded() && (1...65_536).contains(value), "be a whole number in 1 ... 65536")
      case .positive: ((1e-4...1e4).contains(value), "lie in [0.0001, 10000]")
      case .share: ((0...1).contains(value), "lie in [0, 1]")
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

/// What a method starts from.
public struct MethodSetup: Sendable {
  /// Images to features.
  public var backbone: any Backbone
  /// The method's numbers.
  public var values: MethodValues
  /// How many images there are to train on: so many entries a memory bank has.
  public var imageCount: Int
  /// Pixels along each side of an image.
  public var imageSize: Int
  /// The channels of the images.
  public var inputChannels = 3
  /// Groups and descent.
  public var recipe = DescentRecipe()
  /// Which half of the kernels a step runs.
  public var kernels: any FamilyKernels.Type = Vectorized.self
  /// What fresh weights are drawn from.
  public var random: RandomSource

  /// A setup.
  public init(
    backbone: any Backbone, values: MethodValues, imageCount: Int, imageSize: Int, random: RandomSource
  ) {
    (self.backbone, self.values, self.imageCount) = (backbone, values, imageCount)
    (self.imageSize, self.random) = (imageSize, random)
  }
}
