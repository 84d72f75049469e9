import Exchange
import Foundation
@testable import Images
import Tensors
import Testing

@testable import Pretraining

@Suite struct EvaluationTests {
  private let set = try! DataSource("synthetic:48").load(LoadingOptions(imageSize: 12))

  private func checkpoint() throws -> Checkpoint {
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
    #expect(try self.result(method) == result)
    let object = try JSONSerialization.jsonObject(with: Data(result.json().utf8)) as? [String: Any]
    #expect(object?["protocol"] as? String == method.rawValue)
    #expect(object?["images"] as? Int == 2048 && object?["classes"] as? Int == 8)
    #expect(object?["accuracy"] as? Double == result.accuracy)
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
    let bare = try Checkpoint(checkpoint().moco, seed: 1)
    #expect(refusal { _ = try Evaluation().run(bare, on: set) }?.contains("\"run.plan\"") == true)
  }
}
