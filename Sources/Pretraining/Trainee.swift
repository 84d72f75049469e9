import Exchange
import Family
import MomentumContrast
import Safetensors

/// What a run trains: MoCo, or another method of the family.
public enum Trainee: Sendable {
  /// Algorithm 1.
  case moco(MoCo)
  /// Another method.
  case member(any FamilyMember, MethodDescription)

  /// MoCo, if it is.
  public var moco: MoCo? {
    if case .moco(let moco) = self { moco } else { nil }
  }

  /// How many steps have been taken.
  public var stepCount: Int {
    switch self {
    case .moco(let moco): moco.stepCount
    case .member(let method, _): method.stepCount
    }
  }

  /// The network that is kept.
  public var encoder: Encoder {
    switch self {
    case .moco(let moco): moco.encoder
    case .member(let method, _): method.encoder
    }
  }

  /// Its numbers.
  public var kept: EncoderState {
    switch self {
    case .moco(let moco): moco.query
    case .member(let method, _): method.evaluated
    }
  }
}

/// A checkpoint of either.
public enum RunCheckpoint: Sendable {
  /// Of Algorithm 1.
  case moco(Checkpoint)
  /// Of another method.
  case member(MethodCheckpoint)

  /// Takes a checkpoint from a file.
  /// - Throws: `SafetensorsError` or `TensorFaultsError`.
  public init(_ file: SafetensorsFile) throws {
    self = MethodCheckpoint.isOne(file) ? .member(try MethodCheckpoint(file)) : .moco(try Checkpoint(file))
  }

  /// The file. Equal state gives equal bytes.
  public var file: SafetensorsFile {
    switch self {
    case .moco(let checkpoint): checkpoint.file
    case .member(let checkpoint): checkpoint.file
    }
  }

  /// The state of training.
  public var trainee: Trainee {
    switch self {
    case .moco(let checkpoint): .moco(checkpoint.moco)
    case .member(let checkpoint): .member(checkpoint.method, checkpoint.description)
    }
  }

  /// The plan of the run that it belongs to.
  /// - Throws: `PretrainingError` naming the file's fault.
  func plan() throws -> PretrainingPlan {
    switch self {
    case .moco(let checkpoint): try PretrainingPlan(of: checkpoint)
    case .member(let checkpoint): try PretrainingPlan(of: checkpoint)
    }
  }
}
