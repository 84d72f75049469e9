import Foundation

/// The class of an image by the vote of its nearest neighbours.
///
/// The k labelled images with the largest cosines vote. Each gives its class the weight
///
/// $$\exp(c_i/\tau)$$
///
/// and the class with the largest sum wins. The exponentials must not overflow: with c the largest cosine, exp((c_i −
/// c)/τ) elects the same class. Of equally similar images the one with the lower number is the nearer; a tie of classes
/// goes to the lowest class. With fewer than k images, all vote.
///
/// *Example.* Cosines 0.9, 0.5, 0.5, 0.5 of the classes 1, 0, 0, 0, k = 4: at τ = 0.1 class 1 wins, because e⁻⁴ three
/// times is little. At τ = 10 all count nearly alike, and class 0 wins.
///
/// *Source:* V1 A.9, after Wu et al. 2018; `NearestNeighbours.swift`. *Chapter:*
/// `Chapters/06-LinearProtocol/LinearProtocolChapter.swift`; kNN is in `Chapters/00-Images/Glossary.swift`.
/// - Parameters:
///   - cosines: with each labelled image.
///   - labels: their classes, as many.
///   - neighbours: k.
///   - temperature: τ.
///   - classCount: classes are 0 ..< classCount.
/// - Returns: the class.
public func neighbourVote(
  cosines: [Double], labels: [Int], neighbours: Int, temperature: Double, classCount: Int
) -> Int {
  -1  // Write your answer here.
}
