/// Which detections have found an object, for one class in one image, by COCO's rule.
///
/// Detections choose in order of score, the most confident first. Each takes the object that it overlaps most *among
/// those that no detection before it has taken*, if that overlap is **at least** the threshold. A detection that takes
/// no object is a false positive, however well it fits an object that is taken already. Detection d takes
///
/// $$g^* = \operatorname{argmax}_{g \text{ free},\; \mathrm{IoU}_{dg} \ge \text{threshold}} \mathrm{IoU}_{dg}$$
///
/// *Example.* Two detections of one object, with the overlaps 0.8 and 0.9 and the scores 0.6 and 0.7, threshold 0.5:
/// the second is surer and takes it. The answer is [false, true].
///
/// *Source:* Lin et al. 2014; `Sources/Transfer/Detection/DetectionMatching.swift`. *Chapter:*
/// `Chapters/09-Transfer/TransferChapter.swift`.
/// - Parameters:
///   - overlaps: IoU of every detection with every object, D×G.
///   - scores: of the D detections, in any order; all different.
///   - threshold: from how much overlap on an object is found.
/// - Returns: D answers, in the order in which the detections were given.
public func foundObjects(overlaps: [[Double]], scores: [Double], threshold: Double) -> [Bool] {
  []  // Write your answer here.
}
