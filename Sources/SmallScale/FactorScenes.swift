import Images
import Tensors

/// The scenes that read-outs learn from and those that they are judged on, of images of one configuration.
struct FactorScenes {
  let configuration: SyntheticShapes.Configuration
  let training: [SyntheticShapes.Scene]
  let test: [SyntheticShapes.Scene]

  /// The scenes of the first images of each part.
  init(of shapes: SyntheticShapes, training: Int, test: Int) {
    self.init(
      configuration: shapes.configuration, training: shapes.trainingScenes(training), test: shapes.testScenes(test))
  }

  /// The same for whole images, which show no code: it is none of their factors.
  init(ofWholeImages shapes: SyntheticShapes, training: Int, test: Int) {
    var configuration = shapes.configuration
    configuration.codeBits = 0
    self.init(
      configuration: configuration, training: shapes.trainingScenes(training), test: shapes.testScenes(test))
  }

  init(
    configuration: SyntheticShapes.Configuration, training: [SyntheticShapes.Scene], test: [SyntheticShapes.Scene]
  ) {
    (self.configuration, self.training, self.test) = (configuration, training, test)
  }

  /// The factors that the images differ in.
  var factors: [ShapeFactor] { ShapeFactor.drawn(in: configuration) }

  /// Classes as the linear probe takes them.
  var labels: (training: [Int], test: [Int]) {
    func labels(_ scenes: [SyntheticShapes.Scene]) -> [Int] {
      scenes.map { configuration.shapes.firstIndex(of: $0.shape) ?? 0 }
    }
    return (labels(training), labels(test))
  }

  /// The rows of the training and of the test images that show a shape, for each shape whose rotation can be seen.
  var rowsOfTurnedShapes: [(training: [Int], test: [Int])] {
    configuration.shapes.filter { $0.rotationalSymmetry != nil }.map { shape in
      (training.indices.filter { training[$0].shape == shape }, test.indices.filter { test[$0].shape == shape })
    }
  }
}
