// ### One whole step, told line by line
//
// So far the keys in the queue were given. Here they come from earlier steps, as in Algorithm 1: batches of N = 3 images, a
// queue of K = 6 keys, and three steps, 0, 1 and 2. Step 2 is told in full.
//
// **Numbers that a pencil can follow.** Queries and keys have three components, and all of them are thirds: (1, −2, −2)/3
// has length 1, because 1 + 4 + 4 = 9. The temperature is τ = 1/(3 ln 2) = 0.481, so that $e^{c/\tau} = 2^{3c}$: one third
// more cosine is a factor of two. Multiplied by 8, the weights of the cosines −1, −⅔, −⅓, 0, ⅓, ⅔ and 1 are 1, 2, 4, 8, 16,
// 32 and 64, and every probability is a fraction of whole numbers.
//
// **The encoders** are 3×3 matrices followed by L2 normalisation: f(x) = Wx / |Wx|, with W_q for queries and W_k for keys.
// Both start as the unit matrix, and the learning rate of the steps 0 and 1 is 0, so that both are still the unit matrix when
// step 2 begins: a view is then its own embedding. In a real run they learn from step 0 on.

import Foundation
import MomentumContrast
import Tensors
import Testing

extension DictionaryLookup {

  /// The key views of the images 0…8, in thirds, three images a batch. Image 6 is the one that is followed.
  private static let keyViews: [[Float]] = [
    [-2, -2, -1], [-2, -1, -2], [0, 0, 3],
    [-2, -2, 1], [1, -2, -2], [-2, 1, -2],
    [2, 2, 1], [1, 2, 2], [2, 1, 2],
  ]
  /// The query views of the images 6, 7 and 8, also in thirds.
  private static let queryViews: [[Float]] = [[3, 0, 0], [0, 3, 0], [0, 0, 3]]
  /// τ, by which a third of cosine is a factor of two.
  private static let τ = 1 / (3 * log(2.0))

  private static func vectors(_ thirds: some Sequence<[Float]>) -> Tensor {
    let rows = Array(thirds)
    return Tensor(shape: [rows.count, 3], rows.flatMap { $0.map { $0 / 3 } })
  }

  @Test func oneStepByHand() throws {
    // **The queue as step 0 begins** holds K random unit vectors, which belong to no image. At the end of a step the N keys of its
    // batch replace the N oldest keys (`KeyQueue.enqueue`), so after K/N = 2 steps no random vector is left. A key is encoded
    // once and then stays as it is; its *age* is the number of steps since then. The arrow marks the row that is replaced next.
    var queue = KeyQueue(count: 6, dimension: 3, random: RandomSource(seed: 1))
    var record = QueueLog(count: 6)
    record.printTable(of: queue, step: 0)
    #expect(record.entries(step: 0) == ["random", "random", "random", "random", "random", "random"])

    queue.enqueue(Self.vectors(Self.keyViews[0..<3]))
    record.enqueue(images: [0, 1, 2], step: 0)
    record.printTable(of: queue, step: 1)
    #expect(
      record.entries(step: 1) == ["image 0, age 1", "image 1, age 1", "image 2, age 1", "random", "random", "random"])

    queue.enqueue(Self.vectors(Self.keyViews[3..<6]))
    record.enqueue(images: [3, 4, 5], step: 1)
    record.printTable(of: queue, step: 2)
    #expect(
      record.entries(step: 2) == [
        "image 0, age 2", "image 1, age 2", "image 2, age 2", "image 3, age 1", "image 4, age 1", "image 5, age 1",
      ])
    // The pointer is back at row 0: the rows of step 0 are the oldest, and the next to go.
    #expect(queue.pointer == 0 && queue.keys == Self.vectors(Self.keyViews[0..<6]))

    // **Encode.** Step 2 has the images 6, 7 and 8. Their queries come from W_q, their keys from W_k.
    var queryWeights = TensorOf<Double>(shape: [3, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1])  // W_q
    let x = Self.vectors(Self.queryViews).converted(to: Double.self)  // N×3
    let (q, norms) = Scalar.l2Normalize(Scalar.matrixProduct(x, queryWeights, transposing: .right))  // N×3, N
    let k = Self.vectors(Self.keyViews[6..<9]).converted(to: Double.self)  // N×3, W_k = 1
    let negatives = queue.keys.converted(to: Double.self)  // K×3

    // **Compare.** The query of image 6 is (1, 0, 0), so its cosine with a key is the key's first component: ⅔ with its own
    // key (2, 2, 1)/3, and −⅔, −⅔, 0, −⅔, ⅓, −⅔ with the queue. The weights are 32 for its own key and 2, 2, 8, 2, 16, 2 for
    // the negatives, which are 32 as well. So p₊ = 32/64 = ½, and the loss is ln 2. The same for image 7 and 8:
    //
    // | query | own key | queue 0 … 5 | sum | p₊ | loss |
    // |---|---|---|---|---|---|
    // | image 6 | 32 | 2  2  8  2  16  2 | 64 | 32/64 | ln(64/32) = 0.693 |
    // | image 7 | 32 | 2  4  8  2  2  16 | 66 | 32/66 | ln(66/32) = 0.724 |
    // | image 8 | 32 | 4  2  64  16  2  2 | 122 | 32/122 | ln(122/32) = 1.338 |
    //
    // For image 8 the answer is wrong: the key of image 2 is more similar to its query than its own key is. If all seven
    // candidates were equally similar, the loss would be ln 7 = 1.946.
    let ownCosines = Scalar.matrixProduct(q, k, transposing: .right)  // N×N, the own keys on the diagonal
    let cosines = Scalar.matrixProduct(q, negatives, transposing: .right)  // N×K
    for (n, sum) in [64.0, 66, 122].enumerated() {
      let row = [ownCosines[n, n]] + (0..<6).map { cosines[n, $0] }
      let weights = row.map { 8 * exp($0 / Self.τ) }
      print("image \(6 + n): weights " + weights.map { format($0, 0) }.joined(separator: " "))
      #expect(abs(weights.reduce(0, +) - sum) < 1e-4)
    }
    let comparison = Scalar.infoNCE(queries: q, keys: k, negatives: negatives, temperature: Self.τ)
    let byHand: [Double] = [64, 66, 122].map { log($0 / 32) }
    print(
      "losses " + byHand.map { format($0, 3) }.joined(separator: ", ") + "; own key first in \(comparison.correct) of 3"
    )
    #expect(abs(comparison.loss - byHand.reduce(0, +) / 3) < 1e-6 && comparison.correct == 2)

    // **Differentiate.** With $w_i = p_i / (1 - p_+)$, the share that negative i has of all negatives,
    //
    // $$\frac{\partial\mathcal L}{\partial q} = \frac1\tau \cdot (1 - p_+) \cdot \Big(\sum_i w_i k_i - k_+\Big)$$
    //
    // The first factor comes from the division by τ. The second is the probability of a wrong answer. The third is a direction: from
    // the own key to the weighted mean of the negatives. A step goes *against* it: towards k₊, away from that mean.
    // For image 6 the mean is (2·(−2, −2, −1) + 2·(−2, −1, −2) + 8·(0, 0, 3) + 2·(−2, −2, 1) + 16·(1, −2, −2) + 2·(−2, 1, −2))
    // / 96 = (0, −40, −16)/96, and the factors are 3 ln 2, ½ and (0, −5/12, −1/6) − (⅔, ⅔, ⅓) = (−8, −13, −6)/12:
    // together (−0.693, −1.126, −0.520). The kernel's row is a third of that, because the loss is a mean over N = 3.
    let prefactor = 1 / Self.τ
    let factored: [Double] = [-8, -13, -6].map { prefactor * 0.5 * $0 / 12 }
    print("∂L/∂q of image 6: " + factored.map { format($0, 3) }.joined(separator: "  "))
    for c in 0..<3 { #expect(abs(3 * comparison.queryGradient[0, c] - factored[c]) < 1e-6) }
    // No gradient reaches a key, neither one of the queue nor k₊: the kernel returns none. The last paragraph says why.
    #expect(comparison.keyGradient == nil)

    // **Step.** The gradient goes back through the normalisation first. That drops its part along q, because a longer Wx gives the
    // same query: (0, −1.126, −0.520) is left. Then SGD moves W_q, here with η = 0.3 and without momentum or weight decay. The
    // view of image 6 is the first unit vector, so it moves the first column of W_q, by 0.3 · (0, 1.126, 0.520)/3 = (0, 0.113, 0.052).
    let inner = Scalar.l2NormalizeGradient(comparison.queryGradient, output: q, norms: norms)  // N×3
    var velocity = TensorOf<Double>(shape: [3, 3])
    Scalar.sgdStep(
      &queryWeights, gradient: Scalar.matrixProduct(inner, x, transposing: .left), velocity: &velocity,
      learningRate: 0.3, momentum: 0, weightDecay: 0)
    let column = (0..<3).map { queryWeights[$0, 0] }
    print("first column of W_q: " + column.map { format($0, 3) }.joined(separator: "  "))
    let columnByHand: [Double] = [1, 0.3 * 13 / 24 * log(2), 0.3 / 4 * log(2)]
    for c in 0..<3 { #expect(abs(column[c] - columnByHand[c]) < 1e-6) }
    let again = Scalar.l2Normalize(Scalar.matrixProduct(x, queryWeights, transposing: .right)).y
    let after = Scalar.infoNCE(queries: again, keys: k, negatives: negatives, temperature: Self.τ)
    print("loss of the same batch: before \(format(comparison.loss, 3)), after \(format(after.loss, 3))")
    #expect(after.loss < comparison.loss)

    // **Follow.** The key encoder is not stepped. It moves a share 1 − m of the way to W_q; with m = 0.9 its first column
    // becomes (1, 0.0113, 0.0052), a tenth of W_q's change. The paper's m = 0.999 would move it by a thousandth.
    var keyWeights = Tensor(shape: [3, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1])
    Scalar.momentumUpdate(&keyWeights, towards: queryWeights.converted(to: Float.self), momentum: 0.9)
    for c in 1..<3 { #expect(abs(Double(keyWeights[c, 0]) - 0.1 * column[c]) < 1e-6) }

    // **Enqueue.** The keys of this step come last, after the loss: a query has never had its own key among its negatives.
    // They are stored as they were encoded, before W_k moved, and replace the three oldest keys.
    queue.enqueue(k.converted(to: Float.self))
    record.enqueue(images: [6, 7, 8], step: 2)
    record.printTable(of: queue, step: 3)
    #expect(
      record.entries(step: 3) == [
        "image 6, age 1", "image 7, age 1", "image 8, age 1", "image 3, age 2", "image 4, age 2", "image 5, age 2",
      ])
    #expect(queue.keys.rows(0..<3) == Self.vectors(Self.keyViews[6..<9]) && queue.pointer == 3)
  }

  // **Why is k₊ detached, though it was computed in this very step?** (Algorithm 1: `k = k.detach()`.) Because the loss does not train
  // the key encoder. Its weights are an average of the query encoder's past weights, so there is nothing that a gradient of k₊ could
  // change. One could let the loss train it; an end-to-end dictionary does (chapter 2). But then f_k would move as fast as f_q.
  // The keys in the queue were encoded by the f_k of earlier steps, and would be compared with keys of a different encoder.
  // V1 (§3.2) gives this as the reason for the momentum update, and chapter 3 measures what a fast f_k does.
  //
  // Two things follow. The pair comes together all the same, because moving q alone towards k₊ shortens the distance between them. And
  // nothing of the key's forward pass has to be kept for a backward pass (chapter 7 measures the memory).
}

/// Which image each row of a queue shows, and since when: what a `KeyQueue` itself does not keep.
struct QueueLog {
  private var rows: [(image: Int, step: Int)?]
  private var next = 0

  init(count: Int) { rows = Array(repeating: nil, count: count) }

  mutating func enqueue(images: [Int], step: Int) {
    for image in images {
      rows[next] = (image, step)
      next = (next + 1) % rows.count
    }
  }

  /// What each row holds as `step` begins.
  func entries(step: Int) -> [String] {
    rows.map { row in row.map { "image \($0.image), age \(step - $0.step)" } ?? "random" }
  }

  func printTable(of queue: KeyQueue, step: Int) {
    print("| the queue as step \(step) begins | key × 3 |")
    print("|---|---|")
    for (row, entry) in entries(step: step).enumerated() {
      let key = (0..<3).map { String(format: "%.2f", 3 * queue.keys[row, $0]) }.joined(separator: "  ")
      print("| \(row == queue.pointer ? "→ " : "")row \(row): \(entry) | \(key) |")
    }
  }
}
