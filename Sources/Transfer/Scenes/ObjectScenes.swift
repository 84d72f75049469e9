import Images
import Tensors

/// Scenes of several objects in the chapters' world, in which it is known where everything is: what encoders that were
/// pre-trained on single objects are transferred to.
///
/// A scene has the colours and the weave of one image of `SyntheticShapes`, and one to three objects instead of one in the
/// middle. An object may lie across the edge of the image. The sizes of objects, the waves and the noise are in pixels what
/// they are in pre-training, so that a scene is a wider look at the same world. No rendering is one of pre-training: they
/// are drawn from other streams.
///
/// What it refuses to do: depth, shadows, and objects that hide more of each other than a corner.
public struct ObjectScenes: Sendable {
  /// The numbers of the scenes.
  public struct Configuration: Sendable, Equatable {
    /// The world of pre-training: colours, weave and noise of the scenes.
    public var world = SyntheticShapes.Configuration.default
    /// The classes, in the order of their labels. The first eight are those of pre-training, the last four it has not seen.
    public var shapes = ShapeClass.allCases
    /// Height and width in pixels.
    public var size = 40
    /// How many objects there are, drawn evenly.
    public var objects = 1...3
    /// The radius of the disc that holds an object, in pixels.
    public var radius: ClosedRange<Float> = 6...9
    /// How near the centres of two objects may be, as a share of the sum of their radii.
    public var distance: Float = 0.9

    /// The numbers of chapter 9.
    public init() {}

    /// Checks every number by its rule.
    /// - Throws: `ImagesError`, which names the value and the rule.
    public func validate() throws(ImagesError) {
      try world.validate()
      try require(!shapes.isEmpty, "there are no shape classes, but there must be at least 1")
      try require(Set(shapes).count == shapes.count, "a shape class is listed twice: \(shapes.map(\.rawValue))")
      try require(size >= 16, "scenes are \(size) pixels wide, but must be at least 16")
      try require(
        objects.lowerBound >= 1 && objects.upperBound <= 16, "scenes have \(objects) objects, but must have 1 to 16")
      try require(
        radius.within(2...Float(size) / 2), "radii are \(radius) pixels, but must lie within 2...\(Float(size) / 2)")
      try require(
        distance.isFinite && distance >= 0, "the distance is \(distance), but must be finite and not negative")
    }
  }

  /// The numbers of the scenes.
  public let configuration: Configuration
  /// Draws the colours.
  private let world: SyntheticShapes
  let root: RandomSource

  /// The first index of each part; no index of one is ever one of another.
  public enum Part: Int, Sendable {
    /// What a head is trained on.
    case training = 0
    /// What a learning rate is chosen by.
    case validation = 0x80_0000_0000
    /// What is judged.
    case test = 0x100_0000_0000
  }

  /// The scenes of one seed.
  /// - Throws: `ImagesError` if a number breaks its rule.
  public init(_ configuration: Configuration = Configuration(), seed: UInt64) throws {
    try configuration.validate()
    self.configuration = configuration
    world = try SyntheticShapes(configuration.world, seed: seed)
    root = RandomSource(seed: seed).stream("object scenes")
  }

  /// What is in scene `index`: a function of seed, index and configuration alone.
  public func scene(_ index: Int) -> ObjectScene {
    precondition(index >= 0, "scene \(index) does not exist: indices begin at 0")
    let random = root.stream(index)
    var noise = random.stream("noise level")
    let (foreground, background, _) = world.colors(random.stream("light"))
    return ObjectScene(
      foreground: foreground, background: background,
      weave: Weave(configuration.world, random: random.stream("texture")),
      noise: noise.uniform(in: configuration.world.noise), objects: objects(random.stream("objects")))
  }

  /// One object after the other, each where it hides no more of those before it than `distance` lets it. One that finds no such place
  /// in a hundred is left out; the first always finds one.
  private func objects(_ random: RandomSource) -> [ObjectScene.Object] {
    var count = random.stream("count")
    let wanted = configuration.objects.lowerBound + count.index(below: configuration.objects.count)
    var placed: [ObjectScene.Object] = []
    for number in 0..<wanted {
      var draw = random.stream(number)
      let shape = configuration.shapes[draw.index(below: configuration.shapes.count)]
      let radius = draw.uniform(in: configuration.radius)
      let rotation = draw.uniform(in: -0.5...0.5)
      for _ in 0..<100 {
        // At least half of the radius is inside, so that most of an object is seen.
        let inside = (radius / 2)...(Float(configuration.size) - radius / 2)
        let center = SIMD2(draw.uniform(in: inside), draw.uniform(in: inside))
        let isFree = placed.allSatisfy { other in
          let apart = center - other.center
          return (apart * apart).sum().squareRoot() >= configuration.distance * (radius + other.radius)
        }
        guard isFree else { continue }
        placed.append(ObjectScene.Object(shape: shape, center: center, radius: radius, rotation: rotation))
        break
      }
    }
    return placed
  }

  /// The first `count` scenes of a part.
  public func scenes(_ count: Int, of part: Part) -> LabelledScenes {
    let indices = part.rawValue..<part.rawValue + count
    return render(indices.map(scene), noise: indices.map { root.stream($0).stream("noise") })
  }
}

/// What is in one scene, before anything is drawn.
public struct ObjectScene: Sendable, Equatable {
  /// Red, green and blue of all objects.
  public var foreground: SIMD3<Float>
  /// Red, green and blue of the ground, before its texture.
  public var background: SIMD3<Float>
  /// The texture of the ground.
  public var weave: Weave
  /// The standard deviation of the sensor's noise.
  public var noise: Float
  /// The objects; a later one lies over those before it.
  public var objects: [Object]

  /// One object.
  public struct Object: Sendable, Equatable {
    /// The class.
    public var shape: ShapeClass
    /// The centre in pixels from the left and upper edge.
    public var center: SIMD2<Float>
    /// The radius of the disc that holds it, in pixels.
    public var radius: Float
    /// The rotation in turns.
    public var rotation: Float
  }
}
