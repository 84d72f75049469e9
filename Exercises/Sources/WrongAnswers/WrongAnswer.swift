/// An answer that somebody might well give, and that is wrong.
public struct WrongAnswer<Answer> {
  /// What is wrong with it.
  public let mistake: String
  /// The answer. It returns something for every input of the check and never stops the program.
  public let answer: Answer

  init(_ mistake: String, _ answer: Answer) { (self.mistake, self.answer) = (mistake, answer) }
}
