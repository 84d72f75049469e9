import Tensors

extension DataSource {
  /// Reads all images.
  /// - Throws: `ImagesError` naming the file and the rule that it breaks, before much memory is taken.
  public func load(_ options: LoadingOptions = LoadingOptions()) throws(ImagesError) -> ImageSet {
    var set = try read(options)
    if case .woven = format { return set }  // its source has said what there is to say, before images wore anything
    set.remarks += set.oddities
    return set
  }

  private func read(_ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    try options.validate()
    switch format {
    case .synthetic(let count): return try synthetic(count, options)
    case .idx(let images, let labels): return try IDXFiles(images: images, labels: labels).load(name, options)
    case .cifar10(let folder): return try CIFARFiles.cifar10.load(folder, name, options)
    case .cifar100(let folder): return try CIFARFiles.cifar100.load(folder, name, options)
    case .folder(let folder): return try ImageFolder(folder).load(name, options)
    case .woven(let source): return try woven(source, options)
    }
  }

  /// Images of the size of the textured world, unless another is asked for. What an image wears is decided by the seed of
  /// `options`, its part and its place in it, and is the same in every run that loads it with that seed.
  private func woven(_ source: DataSource, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    var sized = options
    sized.imageSize = options.imageSize ?? SyntheticShapes.Configuration.default.size
    var set = try source.load(sized)
    let random = RandomSource(seed: options.seed).stream("light and weave")
    set.training.dress(random: random.stream("training"))
    set.test?.dress(random: random.stream("test"))
    set.name = name
    return set
  }

  private func synthetic(_ count: Int, _ options: LoadingOptions) throws(ImagesError) -> ImageSet {
    var configuration = SyntheticShapes.Configuration.outlineOnly
    if let size = options.imageSize { configuration.size = size }
    let testCount = 2048
    try options.checkMemory(
      count: count + testCount, height: configuration.size, width: configuration.size, of: description)
    let shapes: SyntheticShapes
    do {
      shapes = try SyntheticShapes(configuration, seed: options.seed)
    } catch let error as ImagesError {
      throw error
    } catch {
      throw ImagesError("\(error)")
    }
    return ImageSet(
      name: name, training: shapes.trainingImages(count), test: shapes.testImages(testCount), testPart: .own,
      classNames: configuration.shapes.map(\.rawValue), undecoded: [], remarks: [])
  }
}
