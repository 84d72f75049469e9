import Exchange
import Foundation
@testable import Images
import Tensors
import Testing

@testable import Pretraining

@Suite struct EvaluationTests {
  private let set = try! DataSource("synthetic:48").load(LoadingOptions(imageSize: 12))

  private func checkpoint() throws -> RunCheckpoint {
    try PretrainingRun(PretrainingPlan(smallOptions(), images: set), images: set.training).checkpoint()
  }

  private func result(_ method: Evaluation.Method, _ change: (inout Evaluation) -> Void = { _ in }) throws
    -> Evaluation.Result
  {
    var evaluation = Evaluation()
    evaluation.method = method
    evaluation.steps = 5
    change(&evaluation)
    return try evaluation.run(checkpoint(), on: set)
  }

  @Test(arguments: Evaluation.Method.allCases)
  func aResultSaysWhatItIsOf(_ method: Evaluation.Method) throws {
    let result = try result(method)
    #expect((0...1).contains(result.accuracy))
    #expect(result.protocol == method.rawValue && result.images == 2048 && result.classes == 8)
    #expect(result.trainingImages == 48 && result.step == 0)
    #expect(result.largestClass == 0.125)
    #expect(result.k == (method == .knn ? 200 : nil) && result.neighbours == (method == .knn ? 48 : nil))
    #expect(result.description.contains("by 48 neighbours (k is 200, and there are no more)") == (method == .knn))
    #expect(try self.result(method) == result)
    let object = try JSONSerialization.jsonObject(with: Data(result.json().utf8)) as? [String: Any]
    #expect(object?["protocol"] as? String == method.rawValue)
    #expect(object?["images"] as? Int == 2048 && object?["classes"] as? Int == 8)
    #expect(object?["accuracy"] as? Double == result.accuracy)
  }

  /// Images of another size become those of training; of training's size they stay.
  @Test func imagesBecomeThoseOfTraining() throws {
    let plan = try PretrainingPlan(smallOptions(), images: set)
    var bySize = plan
    bySize.imageSize = nil  // as if the images had been 12×12 of themselves
    var remarks: [String] = []
    let images = try Evaluation.images("synthetic:48", for: bySize) { remarks.append($0) }
    #expect(images.training.images.shape == [48, 12, 12, 3])
    #expect(remarks == ["images of 20×20 become 12×12, the size of training"])
    #expect(try Evaluation.images("synthetic:48", for: bySize, imageSize: 16).training.images.shape == [48, 16, 16, 3])
    #expect(try Evaluation.images("synthetic:48", for: plan).training.images == set.training.images)
  }

  @Test func aShareOfTheLabelsIsTheSameShareOfEveryClass() throws {
    #expect(try result(.knn) { $0.labelFraction = 0.5 }.trainingImages == 24)
    #expect(try result(.linear) { $0.labelFraction = 1e-9 }.trainingImages == 8)
    #expect(
      refusal { _ = try result(.knn) { $0.labelFraction = 0 } }
        == "label fraction 0.0: it must be above 0 and at most 1")
  }

  /// With labels that pixels give away, fine-tuning learns what a random encoder's neighbours half know.
  @Test func fineTuningLearns() throws {
    let before = try result(.finetune) { $0.steps = 0 }.accuracy
    #expect(try result(.finetune) { $0.steps = 300 }.accuracy > before + 0.05)
  }

  @Test func imagesWithoutLabelsAreRefused() throws {
    let bare = ImageSet(
      name: "bare", training: LabelledImages(images: set.training.images, labels: [], classCount: 0), test: nil,
      testPart: .none, classNames: [], undecoded: [], remarks: [])
    #expect(
      refusal { _ = try Evaluation().run(checkpoint(), on: bare) }
        == "bare has images without labels: it can be trained on, but not evaluated")
  }

  @Test func aCheckpointWithoutAPlanIsRefused() throws {
    let bare = RunCheckpoint.moco(try Checkpoint(try #require(checkpoint().trainee.moco), seed: 1))
    #expect(refusal { _ = try Evaluation().run(bare, on: set) }?.contains("\"run.plan\"") == true)
  }
}
