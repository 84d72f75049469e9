import Exchange
import Foundation
import Images
import MomentumContrast
import Tensors
import Testing
import Transfer

@testable import Pretraining

/// What a checkpoint is worth on scenes, from its own file to the result.
@Suite struct SceneEvaluationTests {
  private let scenes = try! SceneEvaluation.scenes("synthetic:12", imageSize: nil, classCount: nil, seed: 1)

  private func trained(_ change: (inout PretrainingOptions) -> Void = { _ in }) throws -> TrainedEncoder {
    var options = smallOptions()
    change(&options)
    let set = try DataSource("synthetic:48").load(LoadingOptions(imageSize: options.imageSize))
    return try TrainedEncoder(
      try PretrainingRun(PretrainingPlan(options, images: set), images: set.training).checkpoint().file)
  }

  private func result(
    _ task: TransferTask, on trained: TrainedEncoder, _ change: (inout SceneEvaluation) -> Void = { _ in }
  ) throws -> SceneEvaluation.Result {
    var evaluation = SceneEvaluation(task, name: task == .detection ? "detect" : "segment")
    evaluation.steps = 4
    change(&evaluation)
    return try evaluation.run(trained, training: scenes.training, test: scenes.test.prefix(20))
  }

  @Test(arguments: TransferTask.allCases)
  func aResultSaysWhatItIsOf(task: TransferTask) throws {
    let trained = try trained()
    let result = try result(task, on: trained)
    #expect(result == (try self.result(task, on: trained)))
    #expect(result.images == 20 && result.trainingImages == 12 && result.classes == 12 && result.step == 0)
    #expect(SceneEvaluation.rates(task).contains(result.learningRate))
    #expect(result.frozen == (task == .frozenSegmentation))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.json().utf8)) as? [String: Any])
    let common: Set = ["protocol", "frozen", "images", "training_images", "classes", "learning_rate", "step"]
    #expect(Set(object.keys) == common.union(task == .detection ? ["ap", "ap50", "ap75"] : ["miou"]))
    for name in ["ap", "ap50", "ap75", "miou"] {
      if let value = object[name] as? Double { #expect((0...1).contains(value)) }
    }
    #expect(result.description.hasPrefix(task == .detection ? "detect: AP " : "segment: mIoU "))
  }

  @Test func aShareOfTheScenesIsKept() throws {
    let trained = try trained()
    #expect(try result(.detection, on: trained) { $0.labelFraction = 0.5 }.trainingImages == 6)
    #expect(
      refusal { _ = try result(.detection, on: trained) { $0.labelFraction = 0.1 } }
        == "1 labelled scene: there must be at least 3, two to train on and one to choose a learning rate by")
  }

  @Test func whatIsNoSceneIsRefused() {
    func scenes(_ data: String, classes: Int? = nil) -> String? {
      refusal { _ = try SceneEvaluation.scenes(data, imageSize: nil, classCount: classes, seed: 1) }
    }
    #expect(
      scenes("cifar10:x")
        == "--data cifar10:x: scenes are synthetic[:COUNT], or folder:DIR with images in DIR/images and masks in DIR/masks"
    )
    #expect(
      scenes("synthetic", classes: 3)
        == "--classes 3: synthetic scenes have their own; only folder:DIR takes them")
    #expect(scenes("folder:/nonexistent")?.hasPrefix("/nonexistent cannot be listed") == true)
  }

  @Test func whatCannotBeTrainedOnIsSaidBefore() throws {
    let trained = try trained()
    #expect(
      refusal { _ = try result(.detection, on: trained) { $0.steps = 1 } }
        == "steps 1: there must be at least 2, since the search has half of them")
    #expect(
      refusal { _ = try SceneEvaluation.scenes("synthetic", side: 32, imageSize: 28, classCount: nil, seed: 1) }
        == "--image-size 28: synthetic scenes must be at least 32 wide for objects of this pre-training")
    let large = try SceneEvaluation.scenes("synthetic:12", side: 32, imageSize: nil, classCount: nil, seed: 1)
    #expect(large.training.images.shape == [12, 64, 64, 3])
  }

  /// A transformer's patches must divide the scenes; scenes of 40×40 are ten patches wide.
  @Test func aTransformerTakesScenesThatItsPatchesDivide() throws {
    let trained = try trained {
      $0.method = "mocov3vit"
      $0.imageSize = 20
      $0.queueSize = nil
    }
    let result = try result(.detection, on: trained)
    #expect(result.ap != nil)
    let odd = try SceneEvaluation.scenes("synthetic:12", imageSize: 41, classCount: nil, seed: 1)
    #expect(
      refusal {
        _ = try SceneEvaluation(.detection, name: "detect").run(trained, training: odd.training, test: odd.test)
      }
        == "patches of 4 pixels: they must divide an image of 41×41")
  }
}
