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
    var predictions: [Int] = []
    compare(test, with: train) { nearest, similarity in
      predictions.append(vote(nearest, similarity: similarity, labels: trainLabels, classCount: classCount))
    }
    return predictions
  }

  /// The training images that would vote on each test image, the most similar first: for looking at them.
  public func nearestImages(to test: Tensor, among train: Tensor) -> [[Int]] {
    var images: [[Int]] = []
    compare(test, with: train) { nearest, _ in images.append(nearest) }
    return images
  }

  /// Hands the neighbours of each test image to `body`, with its cosine to every training image.
  private func compare(
    _ test: Tensor, with train: Tensor, _ body: (_ nearest: [Int], _ similarity: UnsafeBufferPointer<Float>) -> Void
  ) {
    let bank = Vectorized.l2Normalize(train).y  // M×F
    let queries = Vectorized.l2Normalize(test).y  // N×F
    let k = min(neighbours, train.shape[0])
    for start in stride(from: 0, to: test.shape[0], by: 256) {
      let rows = start..<min(start + 256, test.shape[0])
      let similarity = Vectorized.matrixProduct(queries.rows(rows), bank, transposing: .right)  // 256×M
      similarity.withPointer { similarity in
        for n in 0..<rows.count {
          let row = UnsafeBufferPointer(start: similarity + n * bank.shape[0], count: bank.shape[0])
          body(nearest(row, k), row)
        }
      }
    }
  }

  /// The k most similar images, the most similar first. Of equally similar ones the lower number comes first, so that
  /// the result is well defined.
  private func nearest(_ similarity: UnsafeBufferPointer<Float>, _ k: Int) -> [Int] {
    var nearest: [Int] = []
    nearest.reserveCapacity(k + 1)
    for index in similarity.indices {
      if nearest.count == k, !(similarity[index] > similarity[nearest[k - 1]]) { continue }
      // Behind everything that is at least as similar: a binary search for the first that is less so.
      var (low, high) = (0, nearest.count)
      while low < high {
        let middle = (low + high) / 2
        if similarity[nearest[middle]] >= similarity[index] { low = middle + 1 } else { high = middle }
      }
      nearest.insert(index, at: low)
      if nearest.count > k { nearest.removeLast() }
    }
    return nearest
  }

  private func vote(
    _ nearest: [Int], similarity: UnsafeBufferPointer<Float>, labels: [Int], classCount: Int
  ) -> Int {
    var votes = [Double](repeating: 0, count: classCount)
    // Every weight is divided by that of the nearest image, so that none overflows however small T is.
    for index in nearest {
      let behind = Double(similarity[index]) - Double(similarity[nearest[0]])
      votes[labels[index]] += exp(behind / Double(temperature))
    }
    var winner = 0
    for candidate in votes.indices where votes[candidate] > votes[winner] { winner = candidate }
    return winner
  }
}
