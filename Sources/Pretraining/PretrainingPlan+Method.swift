import Exchange
import Family
import Foundation
import MomentumContrast
import Tensors

extension PretrainingPlan {
  /// Whether the run is by MoCo.
  var isMoCo: Bool { method == PretrainingOptions.moco }

  /// Whether `encoder` is what is trained: a method may bring its own.
  var usesEncoder: Bool { FamilyMethods.named(method)?.bringsEncoder != true }

  /// The method of the family that the run is by; nil for MoCo.
  /// - Throws: `PretrainingError` if there is no such method, or it has no such setting.
  func description() throws -> MethodDescription? {
    guard !isMoCo else { return nil }
    guard let member = FamilyMethods.named(method) else {
      throw PretrainingError(
        "method \(method): it must be one of \(PretrainingOptions.methods.joined(separator: ", "))")
    }
    let values = try PretrainingOptions.values(of: member, settings)
    var recipe = DescentRecipe()
    recipe.groups = configuration.groups
    recipe.sgdMomentum = configuration.sgdMomentum
    recipe.weightDecay = configuration.weightDecay
    return MethodDescription(
      member, values: values, encoder: encoder, stem: stem, recipe: recipe, imageCount: imageCount, imageSize: side)
  }

  /// The loss of guessing, in nats: ln(K + 1) for MoCo; nil for a method that has no such number.
  public var guessing: Double? {
    guard let description = try? description() else { return log(Double(configuration.negativeCount) + 1) }
    return description.method.guessing(
      description.values, batchSize: configuration.batchSize, imageSize: side)
  }

  /// The numbers of another method, in a line.
  var settingsInWords: String {
    let known = FamilyMethods.named(method)?.settings ?? []
    return known.compactMap { each in settings[each.name].map { "\(each.name) \(each.text($0))" } }
      .joined(separator: ", ")
  }
}

extension Configuration {
  /// What another method takes of a recipe: batch and descent. The whole batch shares its batch norm unless `groups` says otherwise.
  mutating func adapt(toMethodWithGroups groups: Int?) {
    mechanism = .endToEnd
    isSymmetric = false
    shufflesBatch = false
    self.groups = DeviceGroups(count: groups ?? 1)
  }
}
