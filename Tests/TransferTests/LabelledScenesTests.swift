import Images
import Tensors
import Testing

@testable import Transfer

/// Bad scenes are named in one line, and objects are found in masks.
struct LabelledScenesTests {
  private static func scenes(
    mask: [UInt8] = [1, 0, 0, 0],
    objects: [BoxedObject] = [BoxedObject(box: Box(left: 0, top: 0, width: 1, height: 1), label: 0)]
  ) -> LabelledScenes {
    LabelledScenes(
      MaskedImages(images: Tensor(shape: [1, 2, 2, 3]), masks: mask, classCount: 2), objects: [objects])
  }

  private static func object(_ left: Float, _ top: Float, _ width: Float, _ height: Float, _ label: Int = 0)
    -> BoxedObject
  {
    BoxedObject(box: Box(left: left, top: top, width: width, height: height), label: label)
  }

  @Test func goodScenesPass() throws { try Self.scenes().validate() }

  @Test(arguments: [
    (scenes(mask: [1, 0, 0]), "masks have 3 pixels, but 1 images of 2×2 have 4"),
    (scenes(mask: [1, 3, 0, 0]), "the mask of image 0 has the class 3, but classes must be 0...2, or 255"),
    (scenes(mask: [0, 255, 0, 0]), "the mask of image 0 is empty: an image must have a pixel of an object"),
    (scenes(objects: []), "image 0 has no object, but a scene must have at least 1"),
    (scenes(objects: [object(0, 0, 0, 2)]), "image 0 has a box of no area: 0.0×2.0 at (0.0, 0.0)"),
    (
      scenes(objects: [object(1, 0, 2, 1)]),
      "image 0 has the box 2.0×1.0 at (1.0, 0.0), but a box must lie in the image, 2×2"
    ),
    (scenes(objects: [object(0, 0, 1, 1, 2)]), "image 0 has an object of class 2, but classes must lie in 0..<2"),
  ])
  func badScenesAreNamed(scenes: LabelledScenes, message: String) {
    #expect(throws: ImagesError(message)) { try scenes.validate() }
  }

  /// A diagonal belongs together, two classes do not, and neither does what nobody judges.
  @Test func regionsAreObjects() {
    let mask: [UInt8] = [
      1, 0, 0, 2, 2,
      0, 1, 0, 2, 0,
      0, 0, 255, 0, 0,
      1, 1, 2, 0, 2,
    ]
    #expect(
      LabelledScenes.regions(of: mask, height: 4, width: 5) == [
        Self.object(0, 0, 2, 2, 0), Self.object(3, 0, 2, 2, 1), Self.object(0, 3, 2, 1, 0), Self.object(2, 3, 1, 1, 1),
        Self.object(4, 3, 1, 1, 1),
      ])
  }

  @Test func gatheringKeepsImageMaskAndObjectsTogether() throws {
    let scenes = try ObjectScenes(seed: 1).scenes(5, of: .training)
    let some = scenes.gathering([3, 1])
    #expect(some.images.rows(0..<1) == scenes.images.rows(3..<4))
    #expect(Array(some.masks[1600...]) == Array(scenes.masks[1600..<3200]))
    #expect(some.objects == [scenes.objects[3], scenes.objects[1]])
    try some.validate()
  }
}
