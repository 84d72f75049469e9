import Family
import MomentumContrast
import Safetensors
import Tensors

/// A method of the family as a file describes it, everything but its state: which one, its settings, its network, its descent.
///
///     method                              instdisc, pirl, cpc, simclr, mocov3, mocov3vit, byol, dino
///     encoder, stem, widths               small and 16,32,64,128 where they are missing; stem of a ResNet alone
///     lr, sgd_momentum, weight_decay, groups
///     images                              how many images there are to train on: as many entries a memory bank has
///     image_size                          pixels along each side of an image; a recording of whole views may leave it out
///     <setting>                           each of the method's settings by its name; the standard ones where they are missing
public struct MethodDescription: Sendable {
  /// Which method.
  public let method: any FamilyMember.Type
  /// Its numbers.
  public let values: MethodValues
  /// Which network.
  public let encoder: EncoderName
  /// What an image meets first.
  public let stem: ResNet.Stem
  /// Of the small encoder.
  public let widths: [Int]
  /// Groups and descent.
  public let recipe: DescentRecipe
  /// How many images there are to train on; 0 for a method that does not ask.
  public let imageCount: Int
  /// Pixels along each side of an image.
  public let imageSize: Int

  /// A description.
  public init(
    _ method: any FamilyMember.Type, values: MethodValues, encoder: EncoderName, stem: ResNet.Stem,
    widths: [Int] = SmallConvNet().widths, recipe: DescentRecipe, imageCount: Int, imageSize: Int
  ) {
    (self.method, self.values, self.encoder, self.stem) = (method, values, encoder, stem)
    (self.widths, self.recipe, self.imageCount, self.imageSize) = (widths, recipe, imageCount, imageSize)
  }

  /// The key that says which method a file is about; MoCo's own files have none.
  static let key = "method"

  /// The method that a file names.
  /// - Throws: `SafetensorsError` if there is no such method.
  static func method(of file: SafetensorsFile) throws -> any FamilyMember.Type {
    let metadata = MetadataReader(file: file)
    let name = try metadata.text(key)
    if let method = FamilyMethods.named(name) { return method }
    let known = FamilyMethods.all.map { $0.name }.joined(separator: ", ")
    throw metadata.refusal(key, "is \(SafetensorsError.quoted(name)), and must be one of \(known)")
  }

  /// Reads a description.
  /// - Parameter imageSize: that of the file's own images, if it has any; otherwise the metadata have to say it.
  /// - Throws: `SafetensorsError`, one line that names the key, the value and the rule.
  init(of file: SafetensorsFile, imageSize: Int? = nil) throws {
    let metadata = MetadataReader(file: file)
    let method = try Self.method(of: file)
    func known(_ key: String) -> Bool { file.metadata[key] != nil }
    var given: [String: Float] = [:]
    for setting in method.settings where known(setting.name) {
      given[setting.name] = try metadata.number(setting.name, "a finite number") { _ in true }
    }
    self.method = method
    do {
      values = try MethodValues(of: method, given)
    } catch {
      throw SafetensorsError(file: file.origin, "metadata: \(error)")
    }
    encoder = known("encoder") ? try metadata.choice("encoder", EncoderName.self) : .small
    stem = encoder == .small ? .cifar : try metadata.choice("stem", ResNet.Stem.self)
    widths = encoder == .small && known("widths") ? try metadata.widths() : SmallConvNet().widths
    var recipe = DescentRecipe()
    recipe.groups = DeviceGroups(count: try metadata.wholeNumber("groups", "a whole number of at least 1") { $0 >= 1 })
    recipe.sgdMomentum = try metadata.number("sgd_momentum", "a number in [0, 1)") { $0 >= 0 && $0 < 1 }
    recipe.weightDecay = try metadata.number("weight_decay", "a number of at least 0") { $0 >= 0 }
    self.recipe = recipe
    func count(_ key: String, _ least: Int) throws -> Int {
      try metadata.wholeNumber(key, "a whole number of at least \(least)") { $0 >= least && $0 <= Int(Int32.max) }
    }
    imageCount = known("images") ? try count("images", 0) : 0
    let banks = ["initial.bank", "bank"].compactMap { file[$0]?.shape }
    if let rows = banks.first(where: { $0.count == 2 })?[0], rows != imageCount {
      throw metadata.refusal("images", "is \(imageCount), but the bank has \(rows) entries")
    }
    self.imageSize = try imageSize ?? count("image_size", 1)
    if let problem = method.obstacle(values, imageSize: self.imageSize) {
      throw SafetensorsError(file: file.origin, "metadata: \(problem)")
    }
  }

  /// Everything as strings. Numbers have as many digits as it takes to read back the same bits.
  var strings: [String: String] {
    var strings = values.numbers.mapValues { "\($0)" }
    strings[Self.key] = method.name
    strings["encoder"] = encoder.rawValue
    strings["stem"] = stem.rawValue
    if encoder == .small { strings["widths"] = widths.map(String.init).joined(separator: ",") }
    strings["groups"] = "\(recipe.groups.count)"
    strings["sgd_momentum"] = "\(recipe.sgdMomentum)"
    strings["weight_decay"] = "\(recipe.weightDecay)"
    strings["images"] = "\(imageCount)"
    strings["image_size"] = "\(imageSize)"
    return strings
  }

  /// The network.
  public func backbone(channels: Int = 3) -> any Backbone {
    let named = encoder.backbone(stem: stem, inputChannels: channels, smallWidths: widths)
    return method.backbone(named, values, inputChannels: channels)
  }

  /// The method before its first step, with fresh weights.
  /// - Parameter entries: of a memory bank; one for each image if nil.
  public func start(
    channels: Int = 3, entries: Int? = nil, kernels: any FamilyKernels.Type = Vectorized.self, random: RandomSource
  ) -> any FamilyMember {
    var setup = MethodSetup(
      backbone: backbone(channels: channels), values: values, imageCount: entries ?? imageCount, imageSize: imageSize,
      random: random)
    (setup.recipe, setup.kernels, setup.inputChannels) = (recipe, kernels, channels)
    return method.start(setup)
  }
}
