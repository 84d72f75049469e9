import Foundation
import MomentumContrast
import Tensors

extension DINO: FamilyMember {
  /// In files and commands.
  public static let name = "dino"
  /// The large ones are the paper's.
  public static let settings = [
    MethodSetting("hidden", 128, large: 2048, .count(upTo: 8192), "width between the layers of the head"),
    MethodSetting("output", 64, large: 256, .count(upTo: 4096), "length of the bottleneck"),
    MethodSetting("prototypes", 256, large: 65_536, .count(upTo: 65_536), "K"),
    MethodSetting("batch_norm", 1, large: 0, .flag, "1 for batch norm in the head, 0 for none"),
    MethodSetting("base_momentum", 0.99, large: 0.996, .share, "m of the teacher at the start; it ends at 1"),
    MethodSetting("student_temperature", 0.1, large: 0.1, .positive, "τ of the student"),
    MethodSetting("teacher_temperature", 0.04, large: 0.04, .positive, "τ of the teacher"),
    MethodSetting("centre_momentum", 0.9, large: 0.9, .share, "m of the centre"),
    MethodSetting("clipping", 3, large: 3, .positive, "length that a gradient is clipped to"),
  ]
  /// The paper evaluates the teacher.
  public static let kept = "teacher"
  /// The teacher starts as the student.
  public static let copies = ["teacher": "student"]

  /// ln K: one of K prototypes.
  public static func guessing(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Double? {
    log(Double(values["prototypes"]))
  }

  /// Of both views, by student and teacher.
  public static func logits(_ values: MethodValues, batchSize: Int, imageSize: Int) -> Int {
    4 * batchSize * values.count("prototypes")
  }

  /// With fresh weights.
  public static func start(_ setup: MethodSetup) -> DINO {
    let values = setup.values
    var settings = Settings()
    settings.studentTemperature = values["student_temperature"]
    settings.teacherTemperature = values["teacher_temperature"]
    settings.centreMomentum = values["centre_momentum"]
    settings.clipping = Double(values["clipping"])
    return DINO(
      backbone: setup.backbone, hidden: values.count("hidden"), bottleneck: values.count("output"),
      prototypes: values.count("prototypes"), batchNorm: values["batch_norm"] == 1, settings: settings,
      momentum: .cosine(from: values["base_momentum"]), recipe: setup.recipe, kernels: setup.kernels,
      random: setup.random)
  }

  /// Takes back a state.
  public mutating func restore(_ state: NamedState, stepCount: Int) {
    (student, teacher) = (state.encoder("student"), state.encoder("teacher"))
    centre = state.values("centre")
    optimizer = recipe.optimizer(goingOnWith: state.parameters("momentum_buffer"))
    self.stepCount = stepCount
  }
}
