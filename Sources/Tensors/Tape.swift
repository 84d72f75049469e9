/// Reverse-mode differentiation.
///
/// A tape runs the kernels and writes down, for each result, which variables it was made from and how to carry a
/// gradient back to them. `gradients` then walks the notes from the last to the first: every variable's gradient is
/// complete before it is handed on, because whatever used the variable was written down after it.
///
/// A tape that is not recording runs the same operations and keeps nothing, which is how a key encoder is evaluated.
///
/// What it refuses to do: change an input that somebody else holds, second derivatives, or control flow that depends on gradients.
public final class Tape {
  /// The half of every kernel pair that this tape runs.
  public let kernels: any Kernels.Type
  /// Whether results can be differentiated.
  public let isRecording: Bool
  private var notes: [Note] = []

  /// Gradients by what a variable was made from, given the gradient by it, which is handed over: nobody needs it afterwards.
  typealias Pullback = (consuming Tensor) -> [Tensor?]

  /// How one variable was made.
  private struct Note {
    let parents: [Int?]
    /// Gradients by the parents, in their order, given the gradient by the variable. Nil for a variable not made here.
    let pullback: Pullback?
  }

  /// A tape that runs one half of the kernel pairs.
  public init(kernels: any Kernels.Type = Vectorized.self, recording: Bool = true) {
    self.kernels = kernels
    isRecording = recording
  }

  /// A variable by which the result is to be differentiated, such as a parameter.
  public func variable(_ value: Tensor) -> Variable {
    guard isRecording else { return Variable(constant: value) }
    notes.append(Note(parents: [], pullback: nil))
    return Variable(value: value, number: notes.count - 1)
  }

  /// Writes down a result. Operations are written with this; see `Tape+Operations.swift`.
  ///
  /// - Parameters:
  ///   - value: the result.
  ///   - parents: what it was made from.
  ///   - pullback: gradients by the parents, in their order, given the gradient by the result.
  func record(_ value: Tensor, from parents: [Variable], pullback: @escaping Pullback) -> Variable {
    guard isRecording, parents.contains(where: { $0.number != nil }) else { return Variable(constant: value) }
    notes.append(Note(parents: parents.map(\.number), pullback: pullback))
    return Variable(value: value, number: notes.count - 1)
  }

  /// The gradient of a number L by every variable made with `variable` that `result` depends on, given ∂L/∂result.
  ///
  /// It can be asked for once. The tape is empty afterwards: what the operations kept for the way back is released as the
  /// walk passes it.
  public func gradients(of result: Variable, given gradient: Tensor) -> Gradients {
    precondition(gradient.shape == result.value.shape, "∂L/∂y is \(gradient.shape), y is \(result.value.shape)")
    guard let last = result.number else { return Gradients(byNumber: [:]) }
    precondition(last < notes.count, "the tape is empty: gradients can be taken once")
    var byNumber = [last: gradient]
    while let note = notes.popLast() {
      let number = notes.count
      guard let pullback = note.pullback, let gradient = byNumber.removeValue(forKey: number) else { continue }
      for (parent, contribution) in zip(note.parents, pullback(consume gradient)) {
        guard let parent, let contribution else { continue }
        if let sum = byNumber[parent] {
          byNumber[parent] = kernels.add(sum, contribution)
        } else {
          byNumber[parent] = contribution
        }
      }
    }
    return Gradients(byNumber: byNumber)
  }
}

/// A value on a tape. Without a number it is a constant: nothing is differentiated by it.
public struct Variable {
  /// The value.
  public let value: Tensor
  let number: Int?

  /// The value, for a kernel that may write over it.
  consuming func onlyValue() -> Tensor { value }

  init(value: Tensor, number: Int) {
    self.value = value
    self.number = number
  }

  /// A value by which nothing is differentiated: images, or keys.
  public init(constant value: Tensor) {
    self.value = value
    number = nil
  }
}

/// ∂L/∂x for the variables x of a tape.
public struct Gradients {
  fileprivate let byNumber: [Int: Tensor]

  /// The gradient by a variable that was put on the tape with `Tape.variable`; zeros where L does not depend on it.
  public subscript(variable: Variable) -> Tensor {
    variable.number.flatMap { byNumber[$0] } ?? Tensor(shape: variable.value.shape)
  }
}
