/// Wrong answers to `queueMemory`.
public var queueMemory: [WrongAnswer<(Int, Int, Int, Int, Int, Int) -> Int>] {
  [
    WrongAnswer("everything is halved, also what does not depend on the views") { total, _, _, numbers, count, width in
      total / 2 + 4 * numbers + 4 * count * width
    },
    WrongAnswer("both views are taken away") { total, images, view, numbers, count, width in
      total - 2 * images * view + 4 * numbers + 4 * count * width
    },
    WrongAnswer("the key encoder is forgotten") { total, images, view, _, count, width in
      total - images * view + 4 * count * width
    },
    WrongAnswer("the keys are forgotten") { total, images, view, numbers, _, _ in
      total - images * view + 4 * numbers
    },
    WrongAnswer("numbers are added to bytes") { total, images, view, numbers, count, width in
      total - images * view + numbers + count * width
    },
    WrongAnswer("eight bytes a number") { total, images, view, numbers, count, width in
      total - images * view + 8 * numbers + 8 * count * width
    },
    WrongAnswer("the keys' views are added instead of taken away") { total, images, view, numbers, count, width in
      total + images * view + 4 * numbers + 4 * count * width
    },
    WrongAnswer("K numbers instead of K keys of C numbers") { total, images, view, numbers, count, _ in
      total - images * view + 4 * numbers + 4 * count
    },
  ]
}
