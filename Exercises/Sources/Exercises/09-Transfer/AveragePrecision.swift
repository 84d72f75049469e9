/// Average precision: the area under precision and recall, read at COCO's 101 points.
///
/// Go down the list of detections, the most confident first. After k of them, TP of which have found an object,
///
/// $$\text{recall} = \frac{\text{TP}}{\text{objects}}, \qquad \text{precision} = \frac{\text{TP}}k$$
///
/// Then precision is made to fall from left to right: at each detection it becomes the best of this one and all *later*
/// ones. Read it at the recalls 0, 0.01 … 1: a recall takes the value of the first detection that reaches it (recall ≥
/// point), and 0 if none does. The answer is the mean of the 101 values.
///
/// *Example.* Two objects; right, wrong, right: precisions 1, ½, ⅔ at the recalls ½, ½, 1. Made to fall: 1, ⅔, ⅔. 51
/// points are at most ½, so AP = (51·1 + 50·⅔)/101 = 0.835.
///
/// *Source:* Lin et al. 2014. *Chapter:* `Chapters/09-Transfer/TransferChapter.swift`, "Average precision".
/// - Parameters:
///   - found: whether each detection has found an object, the most confident first.
///   - objectCount: how many objects there are, 1 or more.
/// - Returns: from 0 to 1.
public func averagePrecision(found: [Bool], objectCount: Int) -> Double {
  .nan  // Write your answer here.
}
