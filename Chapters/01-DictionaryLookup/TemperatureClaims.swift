import Ablations
import MomentumContrast

/// What an arm of the temperature sweep changes in the recipe.
struct TemperatureArm: Sendable {
  /// τ.
  let temperature: Float
  /// c, by which the loss is scaled: 1 in the sweep, τ/0.1 in a control, whose gradient has then the prefactor of τ = 0.1.
  var lossScale: Float = 1

  /// The τ whose prefactor 1/τ the controls are given: that of the other chapters.
  static let reference: Float = 0.1

  /// Two arms whose gradient has the prefactor of τ = 0.1 instead of their own.
  static let controls = [0.03, 1].map { (temperature: Float) -> Arm<TemperatureArm?> in
    let setting = TemperatureArm(temperature: temperature, lossScale: temperature / reference)
    return Arm("\(temperature), prefactor of \(reference)", setting)
  }

  /// Sets τ, and scales the loss by c. SGD steps by η·(c·g + λ·θ) if η is multiplied by c and λ divided by it, so the
  /// gradient of the loss is scaled and weight decay is not.
  func apply(to configuration: inout Configuration) {
    configuration.temperature = temperature
    configuration.learningRate *= lossScale
    configuration.weightDecay /= lossScale
  }

  /// What the gradient of an arm is multiplied by besides 1 − p₊: 1/τ, or that of `reference` in a control.
  static func prefactor(ofArm name: String) -> Double {
    1 / (name.contains(",") ? Double("\(reference)") ?? .nan : temperature(ofArm: name))
  }

  /// The number that an arm's name begins with.
  static func temperature(ofArm name: String) -> Double {
    Double(name.prefix { $0 != "," }) ?? .nan
  }
}

/// What is expected of the sweep, stated before the run.
enum TemperatureClaims {
  /// The claims of a size. The share of the hardest is judged by its logarithm, because arms differ in it by factors.
  static func claims(isFull: Bool) -> [Claim] {
    let always = [
      Claim(
        "the ten hardest negatives have more of the gradient at τ = 0.2 than at 1", metric: "log10hardest",
        higher: "0.2", lower: "1.0", source: "V1 Eq. 1"),
      Claim(
        "the own key comes first more often at τ = 0.2 than at 1", metric: "pretext", higher: "0.2", lower: "1.0",
        source: "V1 Eq. 1"),
      Claim(
        "the loss rises more while the queue fills at τ = 0.07 than at 1", metric: "rise", higher: "0.07", lower: "1.0",
        source: "V1 Eq. 1"),
      Claim(
        "the ten hardest negatives have more of the gradient at τ = 0.07 than at 0.2", metric: "log10hardest",
        higher: "0.07", lower: "0.2", source: "V1 Eq. 1"),
      Claim(
        "τ = 0.2 learns better features than 1", metric: "knn", higher: "0.2", lower: "1.0",
        source: "not in the papers"),
      Claim(
        "τ = 0.07 learns better features than 0.2", metric: "probe", higher: "0.07", lower: "0.2", source: "V2 §3",
        paper: "60.6 − 59.0 = +1.6", isRequired: false),
    ]
    guard isFull else { return always }
    return always + [
      Claim(
        "τ = 0.1 learns better features than 0.5", metric: "probe", higher: "0.1", lower: "0.5", source: "V2 §3",
        paper: "60.7 − 56.4 = +4.3", isRequired: false),
      Claim(
        "τ = 0.07 learns better features than 0.5", metric: "knn", higher: "0.07", lower: "0.5", source: "V2 §3",
        paper: "probe: 60.6 − 56.4 = +4.2", isRequired: false),
      Claim(
        "τ = 0.1 learns better features than 0.03", metric: "knn", higher: "0.1", lower: "0.03",
        source: "not in the papers", isRequired: false),
      Claim(
        "with one prefactor: the ten hardest have more of the gradient at τ = 0.1 than at 1", metric: "log10hardest",
        higher: "0.1", lower: "1.0, prefactor of 0.1", source: "V1 Eq. 1", isRequired: false),
      Claim(
        "with one prefactor: τ = 0.1 learns better features than 1", metric: "knn", higher: "0.1",
        lower: "1.0, prefactor of 0.1", source: "not in the papers", isRequired: false),
      Claim(
        "with one prefactor: τ = 0.1 learns better features than 0.03", metric: "knn", higher: "0.1",
        lower: "0.03, prefactor of 0.1", source: "not in the papers", isRequired: false),
    ]
  }
}
