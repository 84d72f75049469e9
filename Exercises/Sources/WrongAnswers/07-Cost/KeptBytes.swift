/// Wrong answers to `keptBytes`.
public var keptBytes: [WrongAnswer<([(size: Int, channels: Int)]) -> Int>] {
  [
    WrongAnswer("what batch norm puts out is not counted") {
      4 * $0.reduce(0) { $0 + $1.size * $1.size * $1.channels }
    },
    WrongAnswer("the side in the place of the area") { 8 * $0.reduce(0) { $0 + $1.size * $1.channels } },
    WrongAnswer("numbers are counted, not bytes") { 2 * $0.reduce(0) { $0 + $1.size * $1.size * $1.channels } },
    WrongAnswer("only the largest layer, as if nothing had to be kept") {
      8 * ($0.map { $0.size * $0.size * $0.channels }.max() ?? 0)
    },
    WrongAnswer("eight bytes a number, as in `Double`") { 16 * $0.reduce(0) { $0 + $1.size * $1.size * $1.channels } },
    WrongAnswer("the last layer's output is not kept twice") { layers in
      8 * layers.reduce(0) { $0 + $1.size * $1.size * $1.channels }
        - 4 * (layers.last.map { $0.size * $0.size * $0.channels } ?? 0)
    },
  ]
}
