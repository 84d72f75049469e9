import Checks
import Exercises
import Solutions
import WrongAnswers

extension Exercise {
  /// Every exercise, by chapter.
  static let all: [Exercise] = [
    // 00-Images
    Exercise(
      checkHueDifference, stub: Exercises.hueDifference, solution: Solutions.hueDifference,
      wrong: WrongAnswers.hueDifference),
    Exercise(
      checkResizedRow, stub: Exercises.resizedRow, solution: Solutions.resizedRow, wrong: WrongAnswers.resizedRow),
    Exercise(
      checkFlippedBox, stub: Exercises.flippedBox, solution: Solutions.flippedBox, wrong: WrongAnswers.flippedBox),
    Exercise(
      checkEasyCodeLoss, stub: Exercises.easyCodeLoss, solution: Solutions.easyCodeLoss,
      wrong: WrongAnswers.easyCodeLoss),
    // 01-DictionaryLookup
    Exercise(
      checkInfoNCE, stub: Exercises.infoNCE, solution: Solutions.infoNCE, wrong: WrongAnswers.infoNCE),
    Exercise(
      checkInfoNCEGradient, stub: Exercises.infoNCEGradient, solution: Solutions.infoNCEGradient,
      wrong: WrongAnswers.infoNCEGradient),
    Exercise(
      checkShareOfHardest, stub: Exercises.shareOfHardest, solution: Solutions.shareOfHardest,
      wrong: WrongAnswers.shareOfHardest),
    Exercise(
      checkPretextAccuracy, stub: Exercises.pretextAccuracy, solution: Solutions.pretextAccuracy,
      wrong: WrongAnswers.pretextAccuracy),
    // 02-DictionaryMechanisms
    Exercise(
      checkRingEnqueue, stub: Exercises.ringEnqueue, solution: Solutions.ringEnqueue, wrong: WrongAnswers.ringEnqueue),
    Exercise(
      checkBankUpdate, stub: Exercises.bankUpdate, solution: Solutions.bankUpdate, wrong: WrongAnswers.bankUpdate),
    Exercise(
      checkEndToEndLoss, stub: Exercises.endToEndLoss, solution: Solutions.endToEndLoss,
      wrong: WrongAnswers.endToEndLoss),
    Exercise(
      checkKeyAge, stub: Exercises.keyAge, solution: Solutions.keyAge, wrong: WrongAnswers.keyAge),
    // 03-Momentum
    Exercise(
      checkMomentumUpdate, stub: Exercises.momentumUpdate, solution: Solutions.momentumUpdate,
      wrong: WrongAnswers.momentumUpdate),
    Exercise(
      checkHalfLife, stub: Exercises.halfLife, solution: Solutions.halfLife, wrong: WrongAnswers.halfLife),
    Exercise(
      checkKeyEncoderWeights, stub: Exercises.keyEncoderWeights, solution: Solutions.keyEncoderWeights,
      wrong: WrongAnswers.keyEncoderWeights),
    Exercise(
      checkDriftIndex, stub: Exercises.driftIndex, solution: Solutions.driftIndex, wrong: WrongAnswers.driftIndex),
    // 04-ShuffleBN
    Exercise(
      checkGroupedBatchNorm, stub: Exercises.groupedBatchNorm, solution: Solutions.groupedBatchNorm,
      wrong: WrongAnswers.groupedBatchNorm),
    Exercise(
      checkUndoShuffle, stub: Exercises.undoShuffle, solution: Solutions.undoShuffle, wrong: WrongAnswers.undoShuffle),
    Exercise(
      checkCompanionProbability, stub: Exercises.companionProbability, solution: Solutions.companionProbability,
      wrong: WrongAnswers.companionProbability),
    Exercise(
      checkCodeBits, stub: Exercises.codeBits, solution: Solutions.codeBits, wrong: WrongAnswers.codeBits),
    // 05-Version2
    Exercise(
      checkMLPHead, stub: Exercises.mlpHead, solution: Solutions.mlpHead, wrong: WrongAnswers.mlpHead),
    Exercise(
      checkCosineSchedule, stub: Exercises.cosineSchedule, solution: Solutions.cosineSchedule,
      wrong: WrongAnswers.cosineSchedule),
    Exercise(
      checkTemperatureGap, stub: Exercises.temperatureGap, solution: Solutions.temperatureGap,
      wrong: WrongAnswers.temperatureGap),
    Exercise(
      checkBlurKernel, stub: Exercises.blurKernel, solution: Solutions.blurKernel, wrong: WrongAnswers.blurKernel),
    // 06-LinearProtocol
    Exercise(
      checkNeighbourVote, stub: Exercises.neighbourVote, solution: Solutions.neighbourVote,
      wrong: WrongAnswers.neighbourVote),
    Exercise(
      checkStableRate, stub: Exercises.stableRate, solution: Solutions.stableRate, wrong: WrongAnswers.stableRate),
    Exercise(
      checkRSquared, stub: Exercises.rSquared, solution: Solutions.rSquared, wrong: WrongAnswers.rSquared),
    Exercise(
      checkProbeGradient, stub: Exercises.probeGradient, solution: Solutions.probeGradient,
      wrong: WrongAnswers.probeGradient),
    // 07-Cost
    Exercise(
      checkKeptBytes, stub: Exercises.keptBytes, solution: Solutions.keptBytes, wrong: WrongAnswers.keptBytes),
    Exercise(
      checkStepCost, stub: Exercises.stepCost, solution: Solutions.stepCost, wrong: WrongAnswers.stepCost),
    Exercise(
      checkQueueMemory, stub: Exercises.queueMemory, solution: Solutions.queueMemory, wrong: WrongAnswers.queueMemory),
    // 08-Family
    Exercise(
      checkNTXent, stub: Exercises.ntXent, solution: Solutions.ntXent, wrong: WrongAnswers.ntXent),
    Exercise(
      checkBYOLLoss, stub: Exercises.byolLoss, solution: Solutions.byolLoss, wrong: WrongAnswers.byolLoss),
    Exercise(
      checkTeacherShares, stub: Exercises.teacherShares, solution: Solutions.teacherShares,
      wrong: WrongAnswers.teacherShares),
    Exercise(
      checkCentreUpdate, stub: Exercises.centreUpdate, solution: Solutions.centreUpdate,
      wrong: WrongAnswers.centreUpdate),
    Exercise(
      checkNoiseContrast, stub: Exercises.noiseContrast, solution: Solutions.noiseContrast,
      wrong: WrongAnswers.noiseContrast),
    // 09-Transfer
    Exercise(
      checkIntersectionOverUnion, stub: Exercises.intersectionOverUnion, solution: Solutions.intersectionOverUnion,
      wrong: WrongAnswers.intersectionOverUnion),
    Exercise(
      checkFoundObjects, stub: Exercises.foundObjects, solution: Solutions.foundObjects,
      wrong: WrongAnswers.foundObjects),
    Exercise(
      checkAveragePrecision, stub: Exercises.averagePrecision, solution: Solutions.averagePrecision,
      wrong: WrongAnswers.averagePrecision),
    Exercise(
      checkMeanIoU, stub: Exercises.meanIoU, solution: Solutions.meanIoU, wrong: WrongAnswers.meanIoU),
    Exercise(
      checkFocalLoss, stub: Exercises.focalLoss, solution: Solutions.focalLoss, wrong: WrongAnswers.focalLoss),
  ]
}
