import Foundation
import Tensors
import Testing

@testable import MomentumContrast

@Suite struct NearestNeighboursTests {
  /// A vector at so many degrees, of so great a length, which must not matter.
  private func vectors(_ degrees: [Double], length: Double = 1) -> Tensor {
    Tensor(
      shape: [degrees.count, 2],
      degrees.flatMap { [Float(length * cos($0 * .pi / 180)), Float(length * sin($0 * .pi / 180))] })
  }

  /// The test image at 0°. Class 0 has one neighbour at 10°, class 1 two at 60°. T = 1: e^0.985 = 2.68 against
  /// 2·e^0.5 = 3.30. T = 0.1: e^9.85 = 18,900 against 2·e^5 = 297.
  @Test func votesByHand() {
    let bank = vectors([10, 60, -60, 180], length: 5)
    func predict(_ neighbours: Int, _ temperature: Float) -> Int {
      NearestNeighbours(neighbours: neighbours, temperature: temperature)
        .predict(train: bank, trainLabels: [0, 1, 1, 1], test: vectors([0], length: 0.1), classCount: 2)[0]
    }
    #expect(predict(3, 1) == 1)
    #expect(predict(3, 0.1) == 0)
    #expect(predict(1, 1) == 0)
    #expect(predict(2, 1) == 0)
    // The tie of the two at 60° is broken by their number, and either votes for class 1.
    #expect(predict(4, 1) == 1 && predict(100, 1) == 1)
  }

  /// Where exactly the vote turns: 1·e^(s₀/T) = 2·e^(½/T) at T = (s₀ − ½)/ln 2 = 0.700.
  @Test func theWeightIsTheExponential() {
    let turn = (cos(10 * Double.pi / 180) - 0.5) / log(2)
    for (temperature, winner) in [(turn * 0.999, 0), (turn * 1.001, 1)] {
      let monitor = NearestNeighbours(neighbours: 3, temperature: Float(temperature))
      #expect(
        monitor.predict(train: vectors([10, 60, -60]), trainLabels: [0, 1, 1], test: vectors([0]), classCount: 2)
          == [winner])
    }
  }

  @Test func theNeighboursThemselvesMostSimilarFirst() {
    let bank = vectors([50, 10, -20, 180, 10], length: 3)
    func nearest(_ neighbours: Int) -> [[Int]] {
      NearestNeighbours(neighbours: neighbours).nearestImages(to: vectors([0, 170]), among: bank)
    }
    #expect(nearest(3) == [[1, 4, 2], [3, 0, 1]])
    #expect(nearest(9) == [[1, 4, 2, 0, 3], [3, 0, 1, 4, 2]])
  }

  @Test func tiesGoToTheLowestClassAndTheFirstImage() {
    let bank = vectors([90, 90, 90])
    func predict(_ labels: [Int], _ neighbours: Int) -> [Int] {
      NearestNeighbours(neighbours: neighbours)
        .predict(train: bank, trainLabels: labels, test: vectors([90]), classCount: 4)
    }
    #expect(predict([3, 1, 2], 3) == [1])
    #expect(predict([3, 1, 2], 1) == [3])
    #expect(predict([3, 1, 2], 2) == [1])
  }

  /// e^(1/T) is beyond a `Double` for T < 0.0014.
  @Test func aTinyTemperatureDoesNotOverflow() {
    let monitor = NearestNeighbours(neighbours: 3, temperature: 1e-4)
    #expect(
      monitor.predict(train: vectors([40, 41, 0]), trainLabels: [0, 0, 1], test: vectors([1]), classCount: 2) == [1])
  }

  /// More test images than are compared at a time; every one is in the bank.
  @Test func accuracy() {
    let images = vectors((0..<300).map { Double($0) * 1.2 })
    let labels = (0..<300).map { $0 % 7 }
    let monitor = NearestNeighbours(neighbours: 1)
    func accuracy(_ testLabels: [Int]) -> Double {
      monitor.accuracy(train: images, trainLabels: labels, test: images, testLabels: testLabels, classCount: 7)
    }
    #expect(accuracy(labels) == 1)
    #expect(accuracy(labels.map { ($0 + 1) % 7 }) == 0)
    #expect(accuracy(labels.enumerated().map { $0.offset < 75 ? $0.element : 6 - $0.element }) > 0.25)
  }

  @Test func misuseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = NearestNeighbours(neighbours: 0) }
    await #expect(processExitsWith: .failure) { _ = NearestNeighbours(temperature: 0) }
    await #expect(processExitsWith: .failure) {
      let x = Tensor(shape: [2, 2], repeating: 1)
      _ = NearestNeighbours().accuracy(train: x, trainLabels: [0, 1], test: x, testLabels: [0], classCount: 2)
    }
  }
}
