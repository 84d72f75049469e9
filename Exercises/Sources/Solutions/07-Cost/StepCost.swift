/// A backward pass is two products, of which the first layer needs one.
public func stepCost(multiplyAdds: [Int], forward: Int, backward: Int) -> Int {
  (forward + 2 * backward) * multiplyAdds.reduce(0, +) - backward * multiplyAdds[0]
}
