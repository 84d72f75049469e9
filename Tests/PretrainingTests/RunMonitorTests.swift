@testable import Images
import MomentumContrast
import Tensors
import Testing

@testable import Pretraining

@Suite struct RunMonitorTests {
  /// The labels of synthetic images repeat every eight: a look at every second one would see half of the classes. So
  /// the monitor must agree with the evaluation of everything, up to the noise of the images it leaves out.
  @Test func aLookAgreesWithTheEvaluation() throws {
    let set = try DataSource("synthetic:1000").load(LoadingOptions(imageSize: 12))
    var options = smallOptions()
    options.data = "synthetic:1000"
    let plan = try PretrainingPlan(options, images: set)
    let run = try PretrainingRun(plan, images: set.training)
    let seen = RunMonitor(plan, set).look(at: run.trainee)
    let whole = try Evaluation().run(run.checkpoint(), on: set)
    // 1024 of 2048 test images: the standard error of the difference is 0.5·√(p(1 − p)/512)/√2 < 0.011 at p = 0.3.
    #expect(abs(try #require(seen.knn) - whole.accuracy) < 0.045)
    #expect(seen.spread > 0 && seen.spread < 1.5)
  }

  @Test func imagesWithoutLabelsHaveASpreadAndNoAccuracy() throws {
    let set = try DataSource("synthetic:48").load(LoadingOptions(imageSize: 12))
    let bare = ImageSet(
      name: "bare", training: LabelledImages(images: set.training.images, labels: [], classCount: 0), test: nil,
      testPart: .none, classNames: [], undecoded: [], remarks: [])
    let plan = try PretrainingPlan(smallOptions(), images: bare)
    let seen = RunMonitor(plan, bare).look(at: try PretrainingRun(plan, images: bare.training).trainee)
    #expect(seen.knn == nil && seen.spread > 0)
  }
}
