import Images
import Tensors
import Testing

@testable import Transfer

/// Scenes are what their description says, and the mask and the boxes are those of the pixels.
struct ObjectScenesTests {
  let scenes = try! ObjectScenes(seed: 3)

  @Test func aSceneIsAFunctionOfSeedAndIndex() throws {
    let again = try ObjectScenes(seed: 3).scenes(4, of: .training)
    let first = scenes.scenes(8, of: .training)
    #expect(again.images == first.images.rows(0..<4))
    #expect(again.objects == Array(first.objects[..<4]))
    #expect(again.masks == Array(first.masks[..<(4 * 1600)]))
    let other = try ObjectScenes(seed: 4).scenes(4, of: .training)
    #expect(again.images != other.images)
  }

  /// In the outline-only world objects and ground have two random colours, which differ in luminance.
  @Test func coloursAreThoseOfTheWorld() throws {
    var configuration = ObjectScenes.Configuration()
    configuration.world = .outlineOnly
    let scene = try ObjectScenes(configuration, seed: 3).scene(0)
    let weights = SIMD3<Float>(0.299, 0.587, 0.114)
    #expect(abs(((scene.foreground - scene.background) * weights).sum()) >= 0.19)
    // One light has a ratio of 3 in every channel, two random colours have not.
    let tinted = scenes.scene(0)
    #expect(abs((tinted.foreground / tinted.background - SIMD3(repeating: 3)).max()) < 1e-5)
    #expect(abs((scene.foreground / scene.background - SIMD3(repeating: 3)).max()) > 1e-2)
  }

  @Test func partsShareNoScene() {
    let parts = [ObjectScenes.Part.training, .validation, .test].map { scenes.scenes(6, of: $0) }
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      for i in 0..<6 {
        for j in 0..<6 { #expect(parts[a].images.rows(i..<i + 1) != parts[b].images.rows(j..<j + 1)) }
      }
    }
  }

  @Test func everyNumberKeepsToItsRange() {
    var counts = [Int: Int](), shapes = Set<ShapeClass>(), cut = 0
    for index in 0..<300 {
      let scene = scenes.scene(index)
      counts[scene.objects.count, default: 0] += 1
      for object in scene.objects {
        shapes.insert(object.shape)
        #expect(object.radius >= 6 && object.radius <= 9)
        #expect(object.center.x >= object.radius / 2 && object.center.x <= 40 - object.radius / 2)
        #expect(object.center.y >= object.radius / 2 && object.center.y <= 40 - object.radius / 2)
        if min(object.center.x, object.center.y) < object.radius { cut += 1 }
      }
      for (i, one) in scene.objects.enumerated() {
        for other in scene.objects[..<i] {
          let apart = one.center - other.center
          #expect((apart * apart).sum().squareRoot() >= 0.9 * (one.radius + other.radius))
        }
      }
    }
    #expect(Set(counts.keys) == [1, 2, 3])
    #expect(shapes.count == 12)
    #expect(cut > 50)
  }

  /// One disc alone: its mask has the area of the disc, its box the disc's edges, and its pixels are lighter than the ground.
  @Test func maskAndBoxAreThoseOfTheDisc() throws {
    let scene = ObjectScene(
      foreground: SIMD3(repeating: 0.75), background: SIMD3(repeating: 0.25),
      weave: Weave(amplitude: 0, wave: SIMD2(1, 0), phase: 0), noise: 0,
      objects: [ObjectScene.Object(shape: .disc, center: SIMD2(20, 15), radius: 8, rotation: 0)])
    let drawn = scenes.render([scene], noise: [RandomSource(seed: 1)])
    let area = drawn.masks.count { $0 == 1 }
    let radius = 0.85 * 8.0  // the disc is 0.85 of the unit disc
    // A pixel is counted by its centre; the outline crosses about 2πr pixels, each of which can be wrong by half.
    #expect(abs(Double(area) - .pi * radius * radius) < .pi * radius)
    #expect(drawn.objects == [[BoxedObject(box: Box(left: 13, top: 8, width: 14, height: 14), label: 0)]])
    #expect(drawn.images[0, 15, 20, 1] > 2.9 * drawn.images[0, 35, 5, 1])
    try drawn.validate()
  }

  /// Of two objects the later one owns the pixels they share, and the box of the other one shrinks to what is left.
  @Test func aLaterObjectLiesOverAnEarlierOne() {
    func square(_ shape: ShapeClass, _ x: Float) -> ObjectScene.Object {
      ObjectScene.Object(shape: shape, center: SIMD2(x, 20), radius: 8, rotation: 0)
    }
    let scene = ObjectScene(
      foreground: SIMD3(repeating: 0.75), background: SIMD3(repeating: 0.25),
      weave: Weave(amplitude: 0, wave: SIMD2(1, 0), phase: 0), noise: 0,
      objects: [square(.disc, 12), square(.disc, 20)])
    let drawn = scenes.render([scene], noise: [RandomSource(seed: 1)])
    let boxes = drawn.objects[0].map(\.box)
    #expect(boxes[1] == Box(left: 13, top: 13, width: 14, height: 14))
    #expect(boxes[0].left == 5 && boxes[0].left + boxes[0].width < 19)
  }

  @Test func anObjectThatIsHiddenHasNoBox() {
    let disc = ObjectScene.Object(shape: .disc, center: SIMD2(20, 20), radius: 8, rotation: 0)
    let scene = ObjectScene(
      foreground: SIMD3(repeating: 0.75), background: SIMD3(repeating: 0.25),
      weave: Weave(amplitude: 0, wave: SIMD2(1, 0), phase: 0), noise: 0, objects: [disc, disc])
    #expect(scenes.render([scene], noise: [RandomSource(seed: 1)]).objects[0].count == 1)
  }

  /// The wave has as many pixels as in pre-training: two scenes' pixels, a wavelength apart, are the same.
  @Test func wavesAreAsLongAsInPreTraining() {
    let scene = ObjectScene(
      foreground: SIMD3(repeating: 0.75), background: SIMD3(repeating: 0.25),
      weave: Weave(amplitude: 0.2, wave: SIMD2(2, 0), phase: 0), noise: 0, objects: [])
    let drawn = scenes.render([scene], noise: [RandomSource(seed: 1)]).images
    for column in 0..<30 { #expect(abs(drawn[0, 0, column, 1] - drawn[0, 0, column + 10, 1]) < 1e-5) }
    #expect(abs(drawn[0, 0, 2, 1] - drawn[0, 0, 7, 1]) > 0.1)
  }

  typealias Change = @Sendable (inout ObjectScenes.Configuration) -> Void

  static let brokenRules: [(String, Change)] = [
    ("scenes are 8 pixels wide, but must be at least 16", { $0.size = 8 }),
    ("there are no shape classes, but there must be at least 1", { $0.shapes = [] }),
    ("a shape class is listed twice: [\"disc\", \"disc\"]", { $0.shapes = [.disc, .disc] }),
    ("scenes have 0...2 objects, but must have 1 to 16", { $0.objects = 0...2 }),
    ("radii are 1.0...9.0 pixels, but must lie within 2...20.0", { $0.radius = 1...9 }),
    ("the distance is -1.0, but must be finite and not negative", { $0.distance = -1 }),
  ]

  @Test(arguments: brokenRules)
  func aBrokenRuleIsNamed(message: String, change: Change) {
    var configuration = ObjectScenes.Configuration()
    change(&configuration)
    #expect(throws: ImagesError(message)) { try ObjectScenes(configuration, seed: 1) }
  }
}
