/// Wrong answers to `companionProbability`.
public var companionProbability: [WrongAnswer<(Int, Int) -> Double>] {
  [
    WrongAnswer("1/G, the probability that a key stays in its own group") { _, groups in 1 / Double(groups) },
    WrongAnswer("the image itself is counted among the images that are drawn") { n, groups in
      Double(n / groups - 1) / Double(n)
    },
    WrongAnswer("the image itself is counted among its companions") { n, groups in
      Double(n / groups) / Double(n - 1)
    },
    WrongAnswer("a quotient of whole numbers, which is nearly always 0") { n, groups in
      Double((n / groups - 1) / (n - 1))
    },
    WrongAnswer("groups and sizes are swapped") { n, groups in Double(groups - 1) / Double(n - 1) },
  ]
}
