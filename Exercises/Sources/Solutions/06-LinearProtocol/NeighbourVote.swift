import Foundation

/// A vote with weights, relative to that of the nearest image.
public func neighbourVote(
  cosines: [Double], labels: [Int], neighbours: Int, temperature: Double, classCount: Int
) -> Int {
  let nearest = cosines.indices.sorted { cosines[$0] > cosines[$1] }.prefix(neighbours)
  let largest = cosines.max() ?? 0
  var votes = Array(repeating: 0.0, count: classCount)
  for i in nearest { votes[labels[i]] += exp((cosines[i] - largest) / temperature) }
  return votes.firstIndex(of: votes.max() ?? 0) ?? 0
}
