/// mIoU of a segmentation: intersection over union, class by class, and then the mean.
///
/// Over all judged pixels, for class c,
///
/// $$\mathrm{IoU}_c = \frac{\#\{\text{predicted } c \text{ and true } c\}}{\#\{\text{predicted } c \text{ or true } c\}}$$
///
/// The mean is over the classes that occur in the truth or in the prediction, the ground (class 0) included. A class
/// that was predicted and is not there counts as 0. Pixels whose true class is 255 are not judged at all, whatever was
/// predicted there.
///
/// *Example.* Truth 0 0 1 1, predicted 0 1 1 1: class 0 has 1 of 2, class 1 has 2 of 3, mIoU = 0.58. Of the pixels 3 of
/// 4 are right.
///
/// *Source:* Everingham et al. 2010. *Chapter:* `Chapters/09-Transfer/TransferChapter.swift`, "Pixels".
/// - Parameters:
///   - predicted: a class for each pixel, 0 ..< classCount.
///   - truth: the same, or 255.
///   - classCount: classes, the ground included.
/// - Returns: from 0 to 1; at least one pixel is judged.
public func meanIoU(predicted: [Int], truth: [Int], classCount: Int) -> Double {
  .nan  // Write your answer here.
}
