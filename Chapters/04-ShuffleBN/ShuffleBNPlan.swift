import Ablations
import MomentumContrast
import SmallScale

/// What distinguishes the arms of the chapter: who is normalised with whom, and in which dictionary.
struct Company: Sendable {
  /// Images that are normalised together.
  var size = 4
  var shuffles = true
  var mechanism = Mechanism.queue
  /// K of a queue; end-to-end it is N − 1.
  var negatives = 256
  /// m of a queue.
  var momentum: Float = 0.99
  var normalization = NormalizationLayer.batch

  /// The arm's recipe.
  func recipe(from shared: SmallScaleRecipe) -> SmallScaleRecipe {
    var recipe = shared
    recipe.configuration.groups = DeviceGroups(count: shared.configuration.batchSize / size)
    recipe.configuration.shufflesBatch = shuffles
    recipe.configuration.mechanism = mechanism
    recipe.configuration.queueSize = negatives
    recipe.configuration.momentum = momentum
    recipe.normalization = normalization
    return recipe
  }
}

/// A dictionary with its keys shuffled and not.
struct Pair: Sendable {
  let name: String
  let company: Company

  var shuffled: String { "\(name), shuffled" }
  var together: String { "\(name), not shuffled" }

  var arms: [Arm<Company>] {
    [true, false].map {
      var company = company
      company.shuffles = $0
      return Arm($0 ? shuffled : together, company)
    }
  }
}

/// What is run at each size, and what is claimed beforehand.
struct ShuffleBNPlan {
  let isFull: Bool
  /// What all arms share.
  var shared: SmallScaleRecipe

  static let queue = Pair(name: "queue, K = 256", company: Company())
  static let deepQueue = Pair(name: "queue, K = 1024", company: Company(negatives: 1024, momentum: 0.9975))
  static let endToEnd = Pair(name: "end-to-end", company: Company(mechanism: .endToEnd, negatives: 15))
  static let groupNorm = Arm("group norm", Company(normalization: .group(channelGroups: 8)))
  static let oneGroup = Arm("one group of 16", Company(size: 16))

  /// Another number of images in a group.
  static func groups(of size: Int) -> Pair { Pair(name: "groups of \(size)", company: Company(size: size)) }

  init(_ scale: Settings.Scale) {
    isFull = scale == .full
    var recipe = SmallScaleRecipe()
    recipe.steps = isFull ? 8192 : 2048
    // A quarter of the steps, at twice the learning rate.
    if !isFull { recipe.configuration.learningRate *= 2 }
    recipe.knnInterval = recipe.steps / 8
    recipe.groupProbeBatches = isFull ? 16 : 0
    recipe.stalenessAt = nil
    shared = recipe
  }

  /// Fig. A.1: the dictionaries, in groups of 4, each with its keys shuffled and not.
  var pairs: [Pair] { isFull ? [Self.queue, Self.endToEnd] : [Self.queue] }

  /// Stated before the run, about Fig. A.1. Each is judged over paired seeds, all of them together by Holm's rule.
  var claims: [Claim] {
    let queue = Self.queue
    var claims = [
      Claim(
        "without shuffling, more queries of a queue find their key", metric: "pretext", higher: queue.together,
        lower: queue.shuffled, by: 20, source: "V1 A.9", paper: "> 99.9 % without"),
      Claim(
        "without shuffling, a queue's features are worse", metric: "knn", higher: queue.shuffled, lower: queue.together,
        by: isFull ? 8 : 0, source: "V1 Fig. A.1"),
      Claim(
        "without shuffling, a queue's features are worse", metric: "probe", higher: queue.shuffled,
        lower: queue.together, source: "here"),
    ]
    guard isFull else { return claims }
    claims.append(
      Claim(
        "end-to-end too, features are worse without shuffling", metric: "knn", higher: Self.endToEnd.shuffled,
        lower: Self.endToEnd.together, by: 12, source: "V1 Fig. A.1"))
    return claims
  }

  /// Paired differences in pilots on other seeds, less what is claimed: mean and spread, of kNN and of the probe.
  var pilot: [(effect: Double, spread: Double)] { isFull ? [(9, 7)] : [(11, 3.1), (6.5, 3.4)] }

  /// What the company is worth: the queue of 256 keys in groups of every size, and without company; and a larger queue.
  var companies: [Arm<Company>] {
    Self.groups(of: 2).arms + Self.queue.arms + Self.groups(of: 8).arms + [Self.oneGroup, Self.groupNorm]
      + Self.deepQueue.arms
  }

  /// Stated before the run, about the companies; a family of its own.
  var companyClaims: [Claim] {
    let (queue, groupNorm) = (Self.queue, Self.groupNorm.name)
    func claim(_ text: String, _ metric: String, _ higher: String, _ lower: String, _ source: String) -> Claim {
      Claim(text, metric: metric, higher: higher, lower: lower, source: source, isRequired: false)
    }
    return [2, 8].map {
      claim(
        "groups of \($0): without shuffling, features are worse", "knn", Self.groups(of: $0).shuffled,
        Self.groups(of: $0).together, "V1 Fig. A.1")
    } + [
      claim(
        "in a queue four times as large, at even drift, they are worse too", "knn", Self.deepQueue.shuffled,
        Self.deepQueue.together, "V1 Fig. A.1"),
      claim(
        "group norm, which has no company, learns better features than batch norm without shuffling", "knn", groupNorm,
        queue.together, "here"),
      Claim(
        "without shuffling, keys betray their query's group", metric: "ofquery", higher: queue.together,
        lower: groupNorm, source: "here", isRequired: false),
      Claim(
        "shuffled, they betray it no more than under group norm", metric: "ofquery", equal: (queue.shuffled, groupNorm),
        within: 5, spread: 1.5, source: "here", isRequired: false),
      claim(
        "what is learned without shuffling rests on the company", "reliance", queue.together, queue.shuffled, "here"),
      claim(
        "without shuffling, a query is further from the keys of its companions", "companycosine", queue.shuffled,
        queue.together, "here"),
      claim("the leak teaches the hue", "h.hue", queue.together, queue.shuffled, "here"),
      claim("the leak unteaches the position", "h.position", queue.shuffled, queue.together, "here"),
    ]
  }
}
