import Images

extension Evaluation {
  /// Loads images as those were on which the encoder was trained.
  /// - Parameters:
  ///   - imageSize: another height and width, in pixels.
  ///   - remark: receives what there is to say of the images.
  /// - Throws: `ImagesError`, one line.
  public static func images(
    _ data: String, for plan: PretrainingPlan, imageSize: Int? = nil, undecodable: LoadingOptions.Undecodable = .refuse,
    seed: UInt64? = nil, remark: (String) -> Void = { _ in }
  ) throws -> ImageSet {
    let source = try DataSource(data)
    func load(_ size: Int?) throws -> ImageSet {
      try source.load(.forThisMachine(imageSize: size, undecodable: undecodable, seed: seed ?? plan.seed))
    }
    // Pictures of a folder have no size of their own: they are given one when they are read.
    let isFolder = if case .folder = source.format { true } else { false }
    var set = try load(imageSize ?? plan.imageSize ?? (isFolder ? plan.side : nil))
    let shape = set.training.images.shape
    if imageSize == nil, plan.imageSize == nil, min(shape[1], shape[2]) != plan.side {
      set = try load(plan.side)
      remark("images of \(shape[1])×\(shape[2]) become \(plan.side)×\(plan.side), the size of training")
    }
    set.remarks.forEach(remark)
    return set
  }
}
