import Family
import Foundation
import MomentumContrast
import Safetensors
import Tensors

/// Everything that goes into some steps of a method of the family, from a file: whoever replays it needs no random number.
///
///     first_views, second_views   F32 [T, B, C, H, W]      two views of the same images; of a method with a bank the first alone
///     pieces                      F32 [T, B, P, C, h, w]   of PIRL, in place of a second view
///     patches                     F32 [T, B, P, C, h, w]   of CPC, in place of any view
///     images, negatives           I64 [T, B], [T, B, K]    of a method with a bank; of PIRL those of the pieces' loss come first
///     initial.<part>.<name>       F32, in PyTorch's layouts: the parts of the method's state before the first step. A target that is
///                                 missing starts as a copy, an optimizer with zeros, running statistics with mean 0, variance 1
///     metadata                    `MethodDescription`, and lr
///
/// Step t of T is taken with the share t/T of the run behind it. Other tensors may be there: what the steps shall come to.
///
/// What it refuses: a file that lacks a tensor or has one of another type or shape, and metadata that break a rule.
public struct MethodRecording: Sendable {
  /// What is replayed.
  public let description: MethodDescription
  /// The method before its first step.
  let initial: any FamilyMember
  /// What each step is given.
  let steps: [MethodInputs]
  /// The file's own metadata.
  public let metadata: [String: String]

  /// Whether a file says that it is one.
  public static func isOne(_ file: SafetensorsFile) -> Bool { file.metadata[MethodDescription.key] != nil }

  /// T.
  public var stepCount: Int { steps.count }
  /// B.
  public var batchSize: Int { batch }
  private let batch: Int

  /// Takes a recording from a file that is in memory.
  /// - Throws: `SafetensorsError`, one line that names the tensor or the key, the value and the rule.
  public init(_ file: SafetensorsFile, kernels: any FamilyKernels.Type = Vectorized.self) throws {
    var reader = TensorReader(file)
    metadata = file.metadata
    let method = try MethodDescription.method(of: file)
    // Which tensors there are does not depend on the numbers, only how large they are.
    let names = method.recordedInputs(try MethodValues(of: method), imageSize: 1).map(\.name)
    try reader.require(names)
    let axes = names[0] == Self.wholeViews ? "T×B×C×H×W" : "T×B×P×C×h×w"
    let shape = try reader.shape(of: names[0], axes: axes)
    description = try MethodDescription(
      of: file, imageSize: file.metadata["image_size"] == nil && names[0] == Self.wholeViews ? shape[3] : nil)
    batch = shape[1]
    guard batch % description.recipe.groups.count == 0 else {
      throw reader.refusal(
        names[0], "its batches of \(batch) cannot be shared by \(description.recipe.groups.count) groups")
    }
    let channels = shape[shape.count - 3]
    let inputs = method.recordedInputs(description.values, imageSize: description.imageSize)
    let views = try inputs.map { input in
      let pieces = input.pieces.map { [$0] } ?? []
      return try reader.numbers(input.name, shape: shape[..<2] + pieces + [channels, input.side, input.side])
    }
    if let other = Self.knownViews.first(where: { reader.has($0) && !names.contains($0) }) {
      throw reader.refusal(other, "\(method.name) takes \(names.joined(separator: " and ")) and no more")
    }
    let entries = file["initial.bank"]?.shape.first ?? 1
    let fresh = description.start(
      channels: channels, entries: entries, kernels: kernels, random: RandomSource(seed: 0))
    initial = try Self.initial(fresh, from: &reader)
    steps = try Self.steps(views, file, description, fresh, from: &reader)
  }

  private static let wholeViews = "first_views"
  private static let knownViews = [wholeViews, "second_views", "pieces", "patches"]

  private static func initial(_ fresh: any FamilyMember, from reader: inout TensorReader) throws -> any FamilyMember {
    var state = NamedState()
    let names = reader.file.names
    for (name, value) in fresh.state.parts {
      let prefix = "initial.\(name)"
      switch value {
      case .encoder(let known):
        if let source = type(of: fresh).copies[name], !names.contains(where: { $0.hasPrefix("\(prefix).") }) {
          state.add(name, .encoder(copy(of: state.encoder(source), for: known)))
        } else {
          state.add(
            name, .encoder(try EncoderTensors("\(prefix).", of: EncoderShapes(known), from: &reader).state))
        }
      case .keys(let known, let inColumns):
        state.add(name, .keys(try reader.numbers(prefix, shape: known.shape), inColumns: inColumns))
      case .values(let known):
        state.add(name, .values(reader.has(prefix) ? try reader.numbers(prefix, shape: known.shape) : known))
      case .parameters(let known):
        let shapes = EncoderShapes(known)
        let isThere = names.contains { $0.hasPrefix("\(prefix).") }
        state.add(
          name,
          isThere ? .parameters(try EncoderTensors("\(prefix).", of: shapes, from: &reader).state.parameters) : value)
      case .number: state.add(name, value)
      }
    }
    var method = fresh
    method.restore(state, stepCount: 0)
    return method
  }

  /// The numbers of `source` that `known` has too, with running statistics at their start.
  private static func copy(of source: EncoderState, for known: EncoderState) -> EncoderState {
    var copy = known
    for name in copy.parameters.names { copy.parameters[name] = source.parameters[name] }
    return copy
  }

  private static func steps(
    _ views: [Tensor], _ file: SafetensorsFile, _ description: MethodDescription, _ method: any FamilyMember,
    from reader: inout TensorReader
  ) throws -> [MethodInputs] {
    let rate = try MetadataReader(file: file).number("lr", "a number of at least 0") { $0 >= 0 }
    let (count, batch) = (views[0].shape[0], views[0].shape[1])  // T×B×(P×)C×H×W
    var (images, negatives, drawn) = ([Int](), [Int](), 0)
    if method.drawnEntries > 0 {
      drawn = method.drawnEntries
      let entries = 0..<description.imageCount
      images = try reader.wholeNumbers("images", shape: [count, batch], in: entries)
      negatives = try reader.wholeNumbers("negatives", shape: [count, batch, drawn], in: entries)
    }
    return (0..<count).map { t in
      var inputs = MethodInputs(
        views: views.map { all in
          let own = all.rows(t..<t + 1)  // 1×B×(P×)C×H×W
          let last = Array(own.shape.suffix(3))
          return PyTorchLayout.images(own.reshaped([own.count / last.reduce(1, *)] + last))
        }, learningRate: rate, progress: Double(t) / Double(count))
      if drawn > 0 {
        inputs.images = Array(images[t * batch..<(t + 1) * batch])
        inputs.negatives = (0..<batch).map { n in
          Array(negatives[(t * batch + n) * drawn..<(t * batch + n + 1) * drawn])
        }
      }
      return inputs
    }
  }
}

/// The steps of a recording, taken by the method's `step` and by nothing else.
public struct MethodReplay: Sendable {
  /// The state as it is now.
  public private(set) var method: any FamilyMember
  private let recording: MethodRecording

  /// A replay before its first step.
  public init(_ recording: MethodRecording) { (self.recording, method) = (recording, recording.initial) }

  /// Takes the next step; nil when all have been taken.
  /// - Parameter change: of what the step is given; tests make mistakes with it.
  /// - Throws: `TrainingError` if the loss is not finite.
  public mutating func next(changing change: (inout MethodInputs) -> Void = { _ in }) throws -> Replay.Step? {
    let t = method.stepCount
    guard t < recording.stepCount else { return nil }
    var inputs = recording.steps[t]
    change(&inputs)
    let outcome = try method.step(inputs)
    return Replay.Step(step: t, loss: outcome.loss, accuracy: outcome.accuracy)
  }

  /// The state as a file, part by part, with the recording's metadata.
  public var file: SafetensorsFile {
    var file = SafetensorsFile(metadata: recording.metadata)
    StateTensors.write(method.state, batchesTracked: method.stepCount, to: &file)
    return file
  }
}
