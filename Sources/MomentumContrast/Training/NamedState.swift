import Tensors

/// All that a training carries from one step to the next, by the names of a checkpoint.
///
/// A method says what it has (`layout`), hands it out (`state`) and takes it back; how the numbers stand in a file is the file's
/// business.
public struct NamedState: Sendable {
  /// A part of the state.
  public enum Value: Sendable {
    /// An encoder's numbers. Their own names follow the part's, after a dot.
    case encoder(EncoderState)
    /// An optimizer's numbers, one tensor for each parameter, named likewise.
    case parameters(Parameters)
    /// Keys, M×C. In a file they stand one a row, or one a column as PyTorch's MoCo has its queue.
    case keys(Tensor, inColumns: Bool)
    /// A whole number.
    case number(Int)
    /// Other numbers, as they are.
    case values(Tensor)
  }

  /// The parts, in order.
  public private(set) var parts: [(name: String, value: Value)] = []

  /// No state.
  public init() {}

  /// Appends a part.
  public mutating func add(_ name: String, _ value: Value) { parts.append((name, value)) }

  private func value(_ name: String) -> Value {
    guard let part = parts.first(where: { $0.name == name }) else { preconditionFailure("no part is called \(name)") }
    return part.value
  }

  /// An encoder of this name.
  /// - Precondition: there is one. So for the others.
  public func encoder(_ name: String) -> EncoderState {
    guard case .encoder(let state) = value(name) else { preconditionFailure("\(name) is no encoder") }
    return state
  }

  /// An optimizer's numbers of this name.
  public func parameters(_ name: String) -> Parameters {
    guard case .parameters(let parameters) = value(name) else { preconditionFailure("\(name) are no parameters") }
    return parameters
  }

  /// Keys of this name.
  public func keys(_ name: String) -> Tensor {
    guard case .keys(let keys, _) = value(name) else { preconditionFailure("\(name) are no keys") }
    return keys
  }

  /// Other numbers of this name.
  public func values(_ name: String) -> Tensor {
    guard case .values(let tensor) = value(name) else { preconditionFailure("\(name) are no other numbers") }
    return tensor
  }

  /// A whole number of this name.
  public func number(_ name: String) -> Int {
    guard case .number(let number) = value(name) else { preconditionFailure("\(name) is no number") }
    return number
  }
}

/// What a `NamedState` must have, known before it is there.
public struct StateLayout: Sendable {
  /// A part, without its numbers.
  public enum Part: Sendable {
    /// The numbers of this encoder.
    case encoder(Encoder)
    /// One tensor for each parameter of this encoder.
    case parameters(of: Encoder)
    /// Numbers with the names and shapes of these.
    case network(like: EncoderState)
    /// Likewise, of an optimizer.
    case numbers(like: Parameters)
    /// Keys of this length, so many or as many as there are.
    case keys(count: Int?, dimension: Int, inColumns: Bool)
    /// A whole number in this range.
    case number(in: Range<Int>)
    /// Other numbers, of this shape.
    case values([Int])
  }

  /// The parts, in order.
  public let parts: [(name: String, part: Part)]

  /// A layout.
  public init(_ parts: [(name: String, part: Part)]) { self.parts = parts }

  /// What a state like this one must have; its numbers do not matter.
  public init(like state: NamedState) {
    self.init(
      state.parts.map { part in
        switch part.value {
        case .encoder(let state): (part.name, .network(like: state))
        case .parameters(let parameters): (part.name, .numbers(like: parameters))
        case .keys(let keys, let inColumns):
          (part.name, .keys(count: keys.shape[0], dimension: keys.shape[1], inColumns: inColumns))
        case .number: (part.name, .number(in: 0..<Int(Int32.max)))
        case .values(let tensor): (part.name, .values(tensor.shape))
        }
      })
  }

  /// Both, one after the other.
  public static func + (first: StateLayout, second: StateLayout) -> StateLayout {
    StateLayout(first.parts + second.parts)
  }
}
