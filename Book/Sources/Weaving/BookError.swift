/// Why a book cannot be made: one line for each thing that is wrong.
public struct BookError: Error, CustomStringConvertible, Equatable {
  /// What is wrong, each with its place.
  public let complaints: [String]

  /// Some complaints.
  public init(_ complaints: [String]) { self.complaints = complaints }
  /// One complaint.
  public init(_ complaint: String) { complaints = [complaint] }

  /// The complaints, one a line.
  public var description: String { complaints.joined(separator: "\n") }
}
