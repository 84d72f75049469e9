extension Encoder {
  /// Why a batch of images cannot be trained on, in a line; nil if it can.
  ///
  /// A batch norm needs two numbers at least for each channel of a group, and a kernel counts its places in 32 bits.
  public func obstacle(to batchSize: Int, of size: ImageSize, groups: DeviceGroups) -> String? {
    let smallest = backbone.convolutions(of: size).map(\.pixels.count).min() ?? 0
    if batchSize / groups.count * smallest < 2 {
      return "one image a group that shrinks to one pixel has no variance: use larger images or fewer groups"
    }
    if Double(batchSize) * numbers(of: size) >= Double(Int32.max) {
      return "a batch of \(batchSize) images of \(size.height)×\(size.width) is too large"
    }
    return nil
  }

  /// How many images are encoded at a time where they do not depend on each other: 256, or as many as keep the widest
  /// layer within 256 MB.
  public func chunk(of size: ImageSize) -> Int { max(1, min(256, Int(Double(1 << 26) / numbers(of: size)))) }

  /// The numbers of the largest thing that one image is turned into: itself, or the output of a convolution.
  private func numbers(of size: ImageSize) -> Double {
    let convolutions = backbone.convolutions(of: size)
    let own = Double(size.count) * Double(convolutions.first?.input ?? 0)
    return convolutions.map { Double($0.pixels.count) * Double($0.output) }.reduce(max(1, own), max)
  }
}
