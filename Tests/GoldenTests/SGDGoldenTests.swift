import Tensors
import Testing

@Suite struct SGDGoldenTests {
  @Test(arguments: Half.allCases, GoldenCase.all(of: "sgd"))
  func severalSteps(_ half: Half, _ golden: GoldenCase) throws {
    let gradients = try golden.tensor("gradients")  // steps×count
    let count = gradients.shape[1]
    var parameter = try golden.tensor("parameter")
    var velocity = Tensor(shape: [count])
    var decoupled = (parameter: parameter, velocity: velocity)
    let (rate, momentum) = (try golden.float("learning_rate"), try golden.float("momentum"))
    let decay = try golden.float("weight_decay")
    for step in 0..<gradients.shape[0] {
      let gradient = gradients.rows(step..<step + 1).reshaped([count])
      half.kernels.sgdStep(
        &parameter, gradient: gradient, velocity: &velocity, learningRate: rate, momentum: momentum, weightDecay: decay)
      try golden.expect(parameter, "parameter.\(step + 1)", half)
      try golden.expect(velocity, "velocity.\(step + 1)", half)
      if decay == 0 { continue }
      // Weight decay beside the velocity instead of in it, as AdamW would have it.
      let before = decoupled.parameter.elements
      half.kernels.sgdStep(
        &decoupled.parameter, gradient: gradient, velocity: &decoupled.velocity, learningRate: rate,
        momentum: momentum, weightDecay: 0)
      for i in 0..<count { decoupled.parameter[i] -= rate * decay * before[i] }
      try golden.reject(decoupled.velocity, "velocity.\(step + 1)", half)
    }
  }
}
