import Foundation
import Tensors

/// Classification by the nearest neighbours in feature space, without any training: the monitor of V1 (A.9), in the
/// form of instance discrimination (Wu et al. 2018, §3.4).
///
/// Each of the k training images most similar to a test image votes for its class with weight exp(cosine/T).
public struct NearestNeighbours: Sendable {
  /// How many neighbours vote. 200 in NB.
  public var neighbours: Int
  /// T. 0.1 in NB.
  public var temperature: Float

  /// The monitor with the values of the official CIFAR-10 demo (NB).
  public init(neighbours: Int = 200, temperature: Float = 0.1) {
    precondition(neighbours >= 1 && temperature > 0, "\(neighbours) neighbours at temperature \(temperature)")
    self.neighbours = neighbours
    self.temperature = temperature
  }

  /// The share of test images whose class wins the vote, in 0–1. A tie goes to the lowest class.
  ///
  /// Features are rows and need not be normalised. With fewer than k training images, all of them vote.
  public func accuracy(
    train: Tensor, trainLabels: [Int], test: Tensor, testLabels: [Int], classCount: Int
  ) -> Double {
    precondition(testLabels.count == test.shape[0], "\(testLabels.count) labels for \(test.shape[0]) images")
    let predictions = predict(train: train, trainLabels: trainLabels, test: test, classCount: classCount)
    let correct = zip(predictions, testLabels).count { $0 == $1 }
    return Double(correct) / Double(testLabels.count)
  }

  /// The class of each test image.
  public func predict(train: Tensor, trainLabels: [Int], test: Tensor, classCount: Int) -> [Int] {
    precondition(trainLabels.count == train.shape[0], "\(trainLabels.count) labels for \(train.shape[0]) images")
    let bank = Vectorized.l2Normalize(train).y  // M×F
    let queries = Vectorized.l2Normalize(test).y  // N×F
    let k = min(neighbours, train.shape[0])
    var predictions: [Int] = []
    for start in stride(from: 0, to: test.shape[0], by: 256) {
      let rows = start..<min(start + 256, test.shape[0])
      let similarity = Vectorized.matrixProduct(queries.rows(rows), bank, transposing: .right)  // 256×M
      for n in 0..<rows.count {
        let row = similarity.rows(n..<n + 1).elements
        predictions.append(vote(row, labels: trainLabels, k: k, classCount: classCount))
      }
    }
    return predictions
  }

  private func vote(_ similarity: [Float], labels: [Int], k: Int, classCount: Int) -> Int {
    // Equally similar images are ranked by their number, so that the k nearest are well defined.
    let ranked = similarity.indices.sorted {
      similarity[$0] != similarity[$1] ? similarity[$0] > similarity[$1] : $0 < $1
    }
    var votes = [Double](repeating: 0, count: classCount)
    // Every weight is divided by that of the nearest image, so that none overflows however small T is.
    let nearest = Double(similarity[ranked[0]])
    for index in ranked.prefix(k) {
      votes[labels[index]] += exp((Double(similarity[index]) - nearest) / Double(temperature))
    }
    var winner = 0
    for candidate in votes.indices where votes[candidate] > votes[winner] { winner = candidate }
    return winner
  }
}
