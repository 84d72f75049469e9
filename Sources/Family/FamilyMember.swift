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
  /// The network that it trains, where a run names another one: itself, unless the method changes it or brings its own.
  static func backbone(_ named: any Backbone, _ values: MethodValues, inputChannels: Int) -> any Backbone
  /// Why the numbers do not go with the images or with each other, in a line; nil if they do. Each by itself is in its range.
  static func obstacle(_ values: MethodValues, imageSize: Int) -> String?
  /// What a recording has for each step.
  static func recordedInputs(_ values: MethodValues, imageSize: Int) -> [RecordedInput]
  /// Pixels along each side of an image with a paper's preset.
  static var largeImageSize: Int { get }
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
  /// It takes the encoder that it is given.
  public static var bringsEncoder: Bool { false }
  /// The one that is named.
  public static func backbone(_ named: any Backbone, _ values: MethodValues, inputChannels: Int) -> any Backbone {
    named
  }
  /// No part starts as a copy.
  public static var copies: [String: String] { [:] }
  /// So few that they are not counted.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int { 0 }
  /// There is no such number: the loss is no soft-max, or depends on the batch.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? { nil }
  /// Two views of the same images.
  public static func recordedInputs(_ values: MethodValues, imageSize: Int) -> [RecordedInput] {
    ["first_views", "second_views"].map { RecordedInput($0, side: imageSize) }
  }
  /// 224, as on ImageNet.
  public static var largeImageSize: Int { 224 }
  /// Any numbers, each in its range, go together.
  public static func obstacle(_ values: MethodValues, imageSize: Int) -> String? { nil }
}

/// A tensor of a recording: T×B×C×side×side, or of an image in pieces T×B×P×C×side×side.
public struct RecordedInput: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// P, how many pieces an image has; nil for whole images.
  public let pieces: Int?
  /// Pixels along each side.
  public let side: Int

  /// An input.
  public init(_ name: String, pieces: Int? = nil, side: Int) {
    (self.name, self.pieces, self.side) = (name, pieces, side)
  }
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
