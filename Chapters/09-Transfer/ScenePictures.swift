import Ablations
import Images
import Tensors
import Transfer

/// Scenes with what is in them and what two encoders say of it: boxes in the colour of their class, masks in the same colours.
struct ScenePictures {
  /// What a run keeps for the pictures: of each shown scene the boxes, as five points (left, top, width, height, class; a hundredth
  /// of a pixel), the classes of pixels as lengths of equal stretches, and the AP of each test scene.
  static let curves = [
    CurveMetric("boxes", decimals: 2, against: "scene"), CurveMetric("stretches", decimals: 0, against: "scene"),
    CurveMetric("sceneAP", decimals: 2, against: "scene"),
  ]

  /// Detections are shown from this score on.
  static let leastScore: Float = 0.3
  /// The scenes among which the shown ones are chosen.
  static let candidates = 40

  /// What a result says of the first test scenes.
  static func findings(of result: TransferResult, on test: LabelledScenes) -> [String: [Findings.Point]] {
    let scenes = 0..<min(candidates, test.count)
    if let masks = result.masks {
      let pixels = test.size.height * test.size.width
      return [
        "stretches": scenes.flatMap { scene in
          stretches(Array(masks[scene * pixels..<(scene + 1) * pixels])).map {
            Findings.Point(Double(scene), Double($0))
          }
        }
      ]
    }
    guard let detections = result.detections else { return [:] }
    let shown = scenes.flatMap { scene in
      detections[scene].filter { $0.score >= leastScore }.flatMap { one in
        [one.box.left, one.box.top, one.box.width, one.box.height, Float(one.label)].map {
          Findings.Point(Double(scene), Double($0))
        }
      }
    }
    let precision = scenes.map { scene in
      Findings.Point(
        Double(scene),
        100
          * AveragePrecision(
            detections: [detections[scene]], objects: [test.objects[scene]], classCount: test.classCount
          ).ap)
    }
    return ["boxes": shown, "sceneAP": precision]
  }

  /// Class, length, class, length … of the stretches of equal pixels, row by row.
  static func stretches(_ mask: [UInt8]) -> [Int] {
    var result: [Int] = []
    for value in mask {
      if result.count >= 2, result[result.count - 2] == Int(value) {
        result[result.count - 1] += 1
      } else {
        result += [Int(value), 1]
      }
    }
    return result
  }

  /// The way back.
  static func mask(ofStretches stretches: [Int]) -> [UInt8] {
    stride(from: 0, to: stretches.count, by: 2).flatMap {
      [UInt8](repeating: UInt8(stretches[$0]), count: stretches[$0 + 1])
    }
  }

  /// What was measured of the first seed.
  let results: ExperimentResults
  /// Its test scenes.
  let test: LabelledScenes
  /// The two arms, side by side.
  let arms: (String, String)

  private func points(_ curve: String, _ arm: String, _ scene: Int) -> [Double] {
    (results.curves(curve, arm: arm).first ?? []).filter { $0.x == Double(scene) }.map(\.y)
  }

  /// Of those with several objects, the scene with the highest, the middle and the lowest AP, by the mean of both arms.
  var chosen: [Int] {
    let scores = (0..<min(Self.candidates, test.count)).map { scene in
      [arms.0, arms.1].reduce(0) { $0 + (points("sceneAP", $1, scene).first ?? 0) }
    }
    // With one object the AP of a scene is nearly all or nothing.
    let order = scores.indices.filter { test.objects[$0].count >= 2 }.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
    return order.isEmpty ? [] : [order[0], order[order.count / 2], order[order.count - 1]]
  }

  /// Rows: easy, median, worst. Columns: what is there, and what each arm says, as boxes and as masks.
  func figure(name: String) -> Figure {
    var tiles: [Tensor] = []
    for scene in chosen {
      let image = Picture(test.images.rows(scene..<scene + 1))
      let said = [arms.0, arms.1].map { arm in
        (
          boxes: Self.objects(points("boxes", arm, scene)),
          mask: Self.mask(ofStretches: points("stretches", arm, scene).map { Int($0) })
        )
      }
      // The surest detection is drawn last, over others of the same place.
      tiles += ([test.objects[scene]] + said.map { $0.boxes.reversed() }).map { image.framing($0).pixels }
      let truth = Array(test.masked.mask(of: scene))
      tiles += ([truth] + said.map(\.mask)).map { image.tinted(by: $0).pixels }
    }
    var sheet = ContactSheet(
      name: name, title: "Unseen scenes, a colour a class: what is there, and what two encoders find",
      images: Tensor(concatenatingRows: tiles), columns: 6, enlargement: 4)
    sheet.rowLabels = ["easy", "median", "worst"]
    sheet.columnLabels = ["boxes: truth", arms.0, arms.1, "pixels: truth", arms.0, arms.1]
    return sheet.figure()
  }

  private static func objects(_ numbers: [Double]) -> [BoxedObject] {
    stride(from: 0, to: numbers.count - 4, by: 5).map { start in
      let box = numbers[start..<start + 4].map { Float($0) }
      return BoxedObject(
        box: Box(left: box[0], top: box[1], width: box[2], height: box[3]), label: Int(numbers[start + 4]))
    }
  }
}

/// An image to be drawn on.
private struct Picture {
  /// 1×H×W×3.
  var pixels: Tensor

  init(_ image: Tensor) { pixels = image }

  /// Twelve colours that differ by hue, and every second one is darker.
  private static func colour(_ label: Int) -> SIMD3<Float> {
    let hue = Float(label) / 2
    func channel(_ shift: Float) -> Float {
      let k = (shift + hue).truncatingRemainder(dividingBy: 6)
      return 1 - min(max(min(k, 4 - k), 0), 1)
    }
    return SIMD3(channel(5), channel(3), channel(1)) * (label % 2 == 0 ? 1 : 0.7)
  }

  /// Frames a pixel wide, on the pixels that a box holds.
  func framing(_ objects: [BoxedObject]) -> Picture {
    var copy = self
    let (height, width) = (pixels.shape[1], pixels.shape[2])
    for object in objects {
      func pixel(_ edge: Float, _ most: Int) -> Int { min(max(Int(edge.rounded()), 0), most - 1) }
      let (left, right) = (pixel(object.box.left, width), pixel(object.box.left + object.box.width - 1, width))
      let (top, bottom) = (pixel(object.box.top, height), pixel(object.box.top + object.box.height - 1, height))
      for y in top...max(bottom, top) {
        for x in left...max(right, left) where x == left || x == right || y == top || y == bottom {
          for c in 0..<3 { copy.pixels[0, y, x, c] = Self.colour(object.label)[c] }
        }
      }
    }
    return copy
  }

  /// The pixels of a class take its colour, the ground is darkened.
  func tinted(by mask: [UInt8]) -> Picture {
    var copy = self
    let width = pixels.shape[2]
    for (pixel, value) in mask.enumerated() {
      let (y, x) = (pixel / width, pixel % width)
      for c in 0..<3 {
        let own = pixels[0, y, x, c]
        copy.pixels[0, y, x, c] = value == 0 ? 0.4 * own : 0.3 * own + 0.7 * Self.colour(Int(value) - 1)[c]
      }
    }
    return copy
  }
}
