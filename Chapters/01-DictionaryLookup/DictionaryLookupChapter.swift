// # Chapter 1: Dictionary look-up
//
// *Paper: He et al. 2020, "Momentum Contrast for Unsupervised Visual Representation Learning" (V1), Section 3.1,
// "Contrastive learning as dictionary look-up".*
// *Source: `Sources/MomentumContrast/Section3.1-DictionaryLookup`.*
//
// Take two views of one image (chapter 0). One is encoded as a *query* q, the other as its *key* k₊, the *positive*. Put that
// key among the K keys of other images, the *negatives*, and ask which of the K + 1 keys belongs to q. No label is needed to know the
// answer: whoever made the views knows which two came from one image. This question is the *pretext task*. The hope is
// that to answer it an encoder must learn what two views of an image have in common; chapters 3 and 4 show ways around it.
// (These words and those of the other chapters stand in `Chapters/00-Images/Glossary.swift`.)
//
// All vectors have length 1, so q·k is the cosine of an angle. The loss is the cross-entropy of the (K + 1)-way classifier
// that picks the most similar key (V1, Eq. 1); its temperature τ divides the cosines:
//
// $$\mathcal L_q = -\log\frac{\exp(q\cdot k_+/\tau)}{\sum_{i=0}^{K}\exp(q\cdot k_i/\tau)}$$
//
// The chapter reads in this order:
//
// | file | act | what it does |
// |---|---|---|
// | `DictionaryLookupChapter.swift` | 1, by hand | the loss of three images, and why all labels are zero |
// | `NarratedStep.swift` | 1 | one whole step of Algorithm 1, with the queue before and after |
// | `GradientAndTemperature.swift` | 1 | what the loss teaches, and what τ changes |
// | `VectorizedTwin.swift` | 2, vectorized | the same numbers from the fast kernel |
// | `Temperature.swift` | 3, at scale | encoders trained at temperatures from 0.03 to 1 |

import Ablations
import Foundation
import MomentumContrast
import Tensors
import Testing

@Suite(.serialized) struct DictionaryLookup {

  // ## Act 1: by hand
  //
  // Three images A, B, C, embedded in a plane, and a queue with the keys x and y of two images of an earlier batch. All
  // vectors have length 1 because 0.6² + 0.8² = 1. τ = 0.2, so logits are five times the cosines.

  static let queries = TensorOf<Double>(shape: [3, 2], [1, 0, 0, 1, 0.6, 0.8])  // A, B, C
  static let keys = TensorOf<Double>(shape: [3, 2], [0.8, 0.6, 0.6, 0.8, 0.8, 0.6])  // their other views
  static let queue = TensorOf<Double>(shape: [2, 2], [0.6, -0.8, -1, 0])  // x, y
  static let temperature = 0.2

  /// q·k₊, q·x, q·y: the own key is column 0 in every row.
  static let cosines = TensorOf<Double>(
    shape: [3, 3],
    (0..<3).flatMap { n in
      [dot(queries, n, keys, n), dot(queries, n, queue, 0), dot(queries, n, queue, 1)]
    })

  // Each query is compared with its own key, and with every key of the queue:
  //
  //          own key     x     y                    own key     x     y
  //     A       0.8    0.6    −1                 A      4      3     −5
  //     B       0.8   −0.8     0      ÷ 0.2 →    B      4     −4      0
  //     C       0.96  −0.28   −0.6               C      4.8   −1.4   −3
  //
  // **Why are all labels zero?** Algorithm 1 has the line `labels = zeros(N)`, and many readers ask about it. The label is not a
  // class. It is the *column* of a row in which its right answer stands, and MoCo writes each query's own key into column 0. The labels
  // of A, B and C are equal because their answers stand in the same column, not because the images have anything in common.

  @Test func threeImagesByHand() {
    let result = Scalar.softmaxCrossEntropy(Self.cosines, targets: [0, 0, 0], temperature: Self.temperature)
    let logits = Self.cosines.elements.map { $0 / Self.temperature }
    for (n, image) in ["A", "B", "C"].enumerated() {
      let row = logits[3 * n..<3 * n + 3].map { format($0, 1) }.joined(separator: "  ")
      print("logits of \(image): \(row); label 0; loss \(format(loss(ofRow: n), 4))")
    }
    print("mean loss \(format(result.loss, 4)), own key first in \(result.correct) of 3")

    #expect(zip(logits, [4, 3, -5, 4, -4, 0, 4.8, -1.4, -3]).allSatisfy { abs($0 - $1) < 1e-14 })
    // With a pencil: ln(1 + e⁻¹ + e⁻⁹), ln(1 + e⁻⁸ + e⁻⁴), ln(1 + e⁻⁶·² + e⁻⁷·⁸).
    let byHand = [log(1 + exp(-1) + exp(-9)), log(1 + exp(-8) + exp(-4)), log(1 + exp(-6.2) + exp(-7.8))]
    #expect(abs(result.loss - byHand.reduce(0, +) / 3) < 1e-14)
    #expect(result.correct == 3)
  }

  // The columns can be put into another order if the labels follow. Write the answer of A into column 0, that of B into column
  // 1 and that of C into column 2: then the labels are 0, 1, 2, and the loss is the same. (Chapter 2 has labels of that kind: in
  // the end-to-end dictionary the candidates are the keys of the batch itself, and the own key of query n is number n.)

  @Test func aLabelIsAColumn() {
    var moved = Self.cosines
    for n in 0..<3 { (moved[n, 0], moved[n, n]) = (Self.cosines[n, n], Self.cosines[n, 0]) }
    let zeros = Scalar.softmaxCrossEntropy(Self.cosines, targets: [0, 0, 0], temperature: Self.temperature)
    let diagonal = Scalar.softmaxCrossEntropy(moved, targets: [0, 1, 2], temperature: Self.temperature)
    print("labels 0, 0, 0: loss \(zeros.loss); answers on the diagonal, labels 0, 1, 2: loss \(diagonal.loss)")
    #expect(abs(zeros.loss - diagonal.loss) < 1e-15 && zeros.correct == diagonal.correct)
    // The moved columns with the old labels are another task, and a worse loss.
    let wrong = Scalar.softmaxCrossEntropy(moved, targets: [0, 0, 0], temperature: Self.temperature)
    #expect(wrong.loss > zeros.loss + 1)
  }

  // **What is the loss of guessing?** If all K + 1 candidates are equally similar, each has the probability 1/(K + 1), whatever
  // the temperature, and the loss is ln(K + 1): 1.10 for K = 2, 5.55 for K = 256, 11.09 for the paper's 65,536. Every loss
  // figure of this book has a line at that height.

  @Test(arguments: [2, 256, 65_536]) func equalSimilarityIsGuessing(K: Int) {
    let logits = TensorOf<Double>(shape: [1, K + 1], repeating: 0.3)
    for temperature in [0.07, 1] {
      let loss = Scalar.softmaxCrossEntropy(logits, targets: [0], temperature: temperature).loss
      #expect(abs(loss - log(Double(K + 1))) < 1e-14)
    }
    print("K = \(K): ln(K + 1) = \(format(log(Double(K + 1)), 3))")
  }

  // Act 1 goes on in `NarratedStep.swift`: where the keys of the queue come from.

  static func dot(_ a: TensorOf<Double>, _ i: Int, _ b: TensorOf<Double>, _ j: Int) -> Double {
    (0..<2).reduce(0) { $0 + a[i, $1] * b[j, $1] }
  }

  func loss(ofRow n: Int) -> Double {
    let row = TensorOf<Double>(shape: [1, 3], (0..<3).map { Self.cosines[n, $0] })
    return Scalar.softmaxCrossEntropy(row, targets: [0], temperature: Self.temperature).loss
  }

  func format(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
