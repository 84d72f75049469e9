extension ViewAugmentation {
  /// MoCo v1 (Section 3.3, "Technical details"; order and numbers from the official `main_moco.py`): crop of 20–100 %
  /// of the area, grayscale, strong jitter always, flip. No blur.
  public static let version1 = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.2...1)),
      .randomGrayscale(RandomGrayscale(probability: 0.2)),
      .colorJitter(ColorJitter(hue: 0.4)),
      .horizontalFlip(HorizontalFlip()),
    ], normalization: .imageNet)

  /// MoCo v2's `--aug-plus` (MoCo v2, Section 3; order and numbers from the official `main_moco.py`): besides the
  /// blur, jitter comes before grayscale, with probability 0.8 and a quarter of the hue.
  public static let version2 = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.2...1)),
      .colorJitter(ColorJitter(hue: 0.1, probability: 0.8)),
      .randomGrayscale(RandomGrayscale(probability: 0.2)),
      .gaussianBlur(GaussianBlur(sigma: 0.1...2, probability: 0.5)),
      .horizontalFlip(HorizontalFlip()),
    ], normalization: .imageNet)

  /// Nothing: every view is the image itself.
  public static let none = try! ViewAugmentation(steps: [])

  /// Version 1 for images of about 20 pixels. Three numbers differ from `version1`: a crop of 50–100 %, since of a fifth
  /// of 20×20 pixels no outline can be told; grey half of the time, since on one flat colour against another, colour is a
  /// far cheaper fingerprint than on photographs; and half of the hue, because a grey view has lost it anyway. The
  /// normalisation is for images that are not photographs.
  public static let smallVersion1 = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.5...1)),
      .randomGrayscale(RandomGrayscale(probability: 0.5)),
      .colorJitter(ColorJitter(hue: 0.2)),
      .horizontalFlip(HorizontalFlip()),
    ], normalization: .centred)

  /// Version 2 for images of about 20 pixels: what v2 changes, applied to `smallVersion1` (jitter before grayscale, with
  /// probability 0.8 and hue 0.1, and blur), and σ up to 1 pixel, enough to remove noise but not strokes of three pixels.
  public static let smallVersion2 = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.5...1)),
      .colorJitter(ColorJitter(hue: 0.1, probability: 0.8)),
      .randomGrayscale(RandomGrayscale(probability: 0.5)),
      .gaussianBlur(GaussianBlur(sigma: 0.1...1, probability: 0.5)),
      .horizontalFlip(HorizontalFlip()),
    ], normalization: .centred)

  /// The views of the chapters' textured world: a crop of 50–100 %, mild jitter of brightness, contrast and saturation,
  /// and a flip. No grey and no turn of the hue, so that both views keep the colour of the light and the texture of the
  /// ground: cheap fingerprints, as photographs have them.
  public static let fingerprintsKept = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.5...1)),
      .colorJitter(ColorJitter(brightness: 0.2, contrast: 0.2, saturation: 0.2, hue: 0)),
      .horizontalFlip(HorizontalFlip()),
    ], normalization: .centred)

  /// Views of the textured world, with waves fine enough to be blurred away, that destroy both fingerprints: the hue of the light is
  /// turned, half of the views are grey, half are blurred.
  public static let fingerprintsDestroyed = try! ViewAugmentation(
    steps: [
      .randomResizedCrop(RandomResizedCrop(area: 0.5...1)),
      .colorJitter(ColorJitter(brightness: 0.2, contrast: 0.2, saturation: 0.2, hue: 0.4)),
      .randomGrayscale(RandomGrayscale(probability: 0.5)),
      .gaussianBlur(GaussianBlur(sigma: 1...1, probability: 0.5)), .horizontalFlip(HorizontalFlip()),
    ], normalization: .centred)
}
