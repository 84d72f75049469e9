import Ablations
import MomentumContrast
import Tensors
import Testing

// ### How old are the keys, and are they strangers?
//
// Counting belongs to act 1 of the chapter; nothing here is trained.

extension DictionaryMechanisms {

  // **How old is a key?** In a queue of K keys, between 1 and K/N steps, whatever the data set. A bank's entry
  // is as old as the time since its image was last in a batch. For the *positive*, which is looked up when its image comes by
  // again, that is M/N steps in the mean for M images, and anything up to twice that. A *negative* is looked up at any time, also
  // soon after its image's visit: its mean age is 7/12 of M/N. (At the share x of an epoch, a random entry was written in this
  // epoch with chance x, x/2 ago in the mean, and else in the last one, x + ½ ago; the mean of x·x/2 + (1 − x)(x + ½) over x
  // is 7/12.) ImageNet has M/N = 5004 steps of 256; the queue of 65,536 reaches back 256 steps, a twentieth of an epoch.
  //
  // **How often is a negative no stranger?** With C even classes, one in C of all negatives is of the query's own class.
  // A negative of the query's own *image* must come from the epoch before. At place p of an epoch, a queue of D = K/N batches
  // reaches over its border by D − p of them, and each holds a given image with probability N/M. The mean over an epoch's
  // M/N places is
  //
  // $$\frac{K\,(K + N)}{2\,M^2}$$
  //
  // same-image negatives for each query: 0.0013 for the paper's queue. A bank leaves out the images of the batch, and in an
  // end-to-end batch no image occurs twice. So for both the number is 0.

  @Test func agesAndOldAcquaintancesByHand() {
    let (images, batch, keys, epochs) = (64, 8, 32, 500)
    var order = EpochOrder(imageCount: images, batchSize: batch, random: RandomSource(seed: 2))
    var origins = KeyOrigins(count: keys)
    var census = NegativeCensus()
    var lastSeen = [Int?](repeating: nil, count: images)
    var ages: [Int] = []
    var negativeAges: [Double] = []
    for step in 0..<epochs * images / batch {
      let indices = order.indices(step: step)
      census.count(images: indices, against: origins.images, labels: (0..<images).map { $0 % 4 })
      let others = (0..<images).filter { !indices.contains($0) }
      let othersAges = others.compactMap { lastSeen[$0] }.map { Double(step - $0) }
      if step >= images / batch { negativeAges.append(Statistics.mean(othersAges)) }
      for image in indices {
        if let last = lastSeen[image] { ages.append(step - last) }
        lastSeen[image] = step
      }
      origins.enqueue(indices)
    }
    let mean = Double(ages.reduce(0, +)) / Double(ages.count)
    let predicted = Double(keys * (keys + batch)) / Double(2 * images * images)
    print(
      "a bank's entry is \(format(mean, 2)) steps old when it is asked for, of M/N = \(images / batch) by arithmetic")
    let negativeMean = negativeAges.reduce(0, +) / Double(negativeAges.count)
    print(
      "an entry that serves as a negative is \(format(negativeMean, 2)) steps old, of 7/12·M/N = "
        + "\(format(7.0 / 12 * Double(images / batch), 2)) for many steps an epoch")
    print(
      "same-image negatives a query: \(format(census.sameImagePerQuery, 4)), by the formula \(format(predicted, 4))")
    // An age is M/N plus the difference of two places, even in 0 … 7: its variance is 2·(64 − 1)/12 = 10.5. Ages of one image
    // lean against each other, which only helps. Five standard deviations of a mean of 31,936.
    #expect(abs(mean - Double(images / batch)) < 5 * (10.5 / Double(ages.count)).squareRoot())
    // With D = 8 places an epoch the sum is discrete: at place p an image outside the batch was seen in this epoch with chance
    // p/(D − 1), (p + 1)/2 ago in the mean, and else at one of D places of the last, p + (D + 1)/2 ago.
    let discrete = Statistics.mean(
      (0..<8).map { place -> Double in
        let p = Double(place)
        let (thisEpoch, share) = ((p + 1) / 2, p / 7)
        return share * thisEpoch + (1 - share) * (p + 4.5)
      })
    // A step's mean is over 56 entries between 1 and 15 steps old; 3992 steps lean against each other within two epochs.
    #expect(abs(negativeMean - discrete) < 0.1)
    #expect(ages.min() == 1 && ages.max() == 2 * images / batch - 1)
    // A query meets its image at most once; five standard deviations of 32,000 draws of p = 0.156.
    let deviation = (predicted * (1 - predicted) / Double(census.queries)).squareRoot()
    #expect(abs(census.sameImagePerQuery - predicted) < 5 * deviation)
    // Of the other 63 images 15 are of the own class: one in four of the 32 negatives, less what the own image leaves open.
    let ofClass = predicted + (Double(keys) - predicted) * 15 / 63
    #expect(abs(census.sameClassPerQuery - ofClass) < 0.05)
  }
}
