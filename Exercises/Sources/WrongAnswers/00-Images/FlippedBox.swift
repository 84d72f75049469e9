import Values

/// Wrong answers to `flippedBox`.
public var flippedBox: [WrongAnswer<(Box, Double) -> Box>] {
  [
    WrongAnswer("the left edge stays the left edge, and the width is forgotten") {
      Box(left: $1 - $0.left, top: $0.top, width: $0.width, height: $0.height)
    },
    WrongAnswer("edges are taken for the numbers of pixels: one too little") {
      Box(left: $1 - 1 - $0.left - $0.width, top: $0.top, width: $0.width, height: $0.height)
    },
    WrongAnswer("the edges are not exchanged, and the width is negative") {
      Box(left: $1 - $0.left, top: $0.top, width: -$0.width, height: $0.height)
    },
    WrongAnswer("top and bottom are exchanged as well") {
      Box(left: $1 - $0.left - $0.width, top: $1 - $0.top - $0.height, width: $0.width, height: $0.height)
    },
    WrongAnswer("the box is not flipped with its image") { box, _ in box },
  ]
}
