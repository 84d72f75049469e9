extension FigureStyle {
  /// The style of every arm that more than one chapter draws, so that a reader who knows it in one figure knows it in all.
  ///
  /// Style 0, black, is MoCo v1 as the paper has it: with the queue, shuffled, with a linear head. What is varied has a
  /// colour of its own; an encoder that learned nothing is grey. If a figure has two names of one style (the queue *and* a
  /// linear head), the first keeps it and the other is treated like any other name.
  ///
  /// What it refuses to do: guess. A name counts if it is spelt as here, and "queue, K = 64" is another name.
  public static let reserved = [
    "queue": 0, "MoCo": 0, "MoCo v1": 0, "shuffled": 0, "linear head": 0,
    "not shuffled": 1,
    "end-to-end": 2,
    "memory bank": 3,
    "MLP head": 4, "MoCo v2": 4,
    "supervised": 5,
    "group norm": 6,
    "untrained": 7, "from scratch": 7,
  ]
}
