/// Judges an answer to `stepCost`.
public func checkStepCost(_ stepCost: ([Int], Int, Int) -> Int) -> Complaints {
  var complaints = Complaints("07-Cost/StepCost")
  if complaints.findsNoAnswer(if: stepCost([10, 30], 2, 1) == -1) { return complaints }
  // Of the small encoder, on an image of 20×20 pixels.
  let small = [172_800, 460_800, 460_800, 663_552]
  for (layers, forward, backward, expected, rule) in [
    ([10, 30], 2, 1, 150, "A queue: two forward passes, and one backward of 2·30 + 10."),
    ([10, 30], 2, 2, 220, "End-to-end: the first layer is spared a product in each of two backward passes."),
    ([10, 30], 1, 1, 110, "A memory bank: no keys are encoded."),
    ([10, 30], 1, 0, 40, "A forward pass alone is the sum of all layers."),
    ([7], 1, 1, 14, "One layer: forward, and the gradient by its weights only."),
    (small, 2, 1, 4 * 1_757_952 - 172_800, "The chapter's small encoder with a queue."),
  ] {
    complaints.expect(
      stepCost(layers, forward, backward), expected,
      for: "layers \(layers), \(forward) forward and \(backward) backward", rule)
  }
  return complaints
}
