/// Places left in the group, over images left for them.
public func companionProbability(batchSize: Int, groups: Int) -> Double {
  Double(batchSize / groups - 1) / Double(batchSize - 1)
}
