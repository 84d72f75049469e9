import Values

/// Width and height of the intersection, negative where there is none.
private func shared(_ a: Box, _ b: Box) -> (width: Double, height: Double) {
  (
    min(a.left + a.width, b.left + b.width) - max(a.left, b.left),
    min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
  )
}

/// The areas of both.
private func areas(_ a: Box, _ b: Box) -> (a: Double, b: Double) { (a.width * a.height, b.width * b.height) }

/// Wrong answers to `intersectionOverUnion`.
public var intersectionOverUnion: [WrongAnswer<(Box, Box) -> Double>] {
  [
    WrongAnswer("negative lengths are not set to 0: two of them make a positive area") { a, b in
      let (width, height) = shared(a, b)
      let (first, second) = areas(a, b)
      let union = first + second - width * height
      return union == 0 ? 0 : width * height / union
    },
    WrongAnswer("the intersection is counted twice in the union") { a, b in
      let (width, height) = shared(a, b)
      let (first, second) = areas(a, b)
      return width > 0 && height > 0 ? width * height / (first + second) : 0
    },
    WrongAnswer("divided by the smaller box: a box inside another counts as found") { a, b in
      let (width, height) = shared(a, b)
      let (first, second) = areas(a, b)
      return width > 0 && height > 0 ? width * height / min(first, second) : 0
    },
    WrongAnswer("divided by the second box alone") { a, b in
      let (width, height) = shared(a, b)
      return width > 0 && height > 0 ? width * height / areas(a, b).b : 0
    },
    WrongAnswer("edges are taken for numbers of pixels: one more in each direction") { a, b in
      let (width, height) = shared(a, b)
      let area = max(0, width + 1) * max(0, height + 1)
      return area / ((a.width + 1) * (a.height + 1) + (b.width + 1) * (b.height + 1) - area)
    },
    WrongAnswer("0/0 of two boxes without area") { a, b in
      let (width, height) = shared(a, b)
      let (first, second) = areas(a, b)
      let area = max(0, width) * max(0, height)
      return area / (first + second - area)
    },
    WrongAnswer("width and height are taken for right and bottom edges") { a, b in
      let (width, height) = (min(a.width, b.width) - max(a.left, b.left), min(a.height, b.height) - max(a.top, b.top))
      guard width > 0 && height > 0 else { return 0 }
      func area(_ x: Box) -> Double { (x.width - x.left) * (x.height - x.top) }
      return width * height / (area(a) + area(b) - width * height)
    },
    WrongAnswer("Dice's ratio, twice the intersection over the sum") { a, b in
      let (width, height) = shared(a, b)
      let (first, second) = areas(a, b)
      return width > 0 && height > 0 ? 2 * width * height / (first + second) : 0
    },
  ]
}
