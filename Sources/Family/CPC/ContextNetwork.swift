import MomentumContrast
import Tensors

/// What CPC sums up of the patches above: blocks of masked convolutions over the grid (Hénaff et al. 2020, appendix, `pixelCNN`).
///
/// A block is 1×1, 1×3, and 2×1 with a row of zeros on top, so that no cell sees a row below its own. Each convolution is a linear
/// layer on the cells under its window, which the grid hands out with zeros beyond its edge: weights are D×(cells·C), cell by cell.
struct ContextNetwork: Sendable, Equatable {
  /// The beginning of its parameters' names.
  let name: String
  /// Blocks one behind the other; 5 in the paper.
  let blocks: Int
  /// The length of what goes in and comes out, and of what lies between.
  let width, hidden: Int

  /// Appends fresh weights, PyTorch's defaults for `Linear`.
  func addParameters(to parameters: inout Parameters, random: RandomSource) {
    for block in 0..<blocks {
      let inputs = [width, 3 * hidden, 2 * hidden, hidden]
      for (layer, input) in inputs.enumerated() {
        let layerName = "\(name).\(block).\(layer)"
        Head([Head.Layer(layerName, input: input, output: layer == 3 ? width : hidden)])
          .addParameters(to: &parameters, random: random)
      }
    }
  }

  /// Contexts of the latents of N grids of S×S, both (N·S·S)×width.
  func contexts(of latents: Variable, grids: Int, side: Int, in pass: inout ForwardPass) -> Variable {
    let tape = pass.tape
    /// The cells of a window beside each other, as rows and columns away from its own.
    func windows(_ x: Variable, _ offsets: [(row: Int, column: Int)]) -> Variable {
      let indices = (0..<grids * side * side).flatMap { place -> [Int?] in
        let (row, column) = (place / side % side, place % side)
        return offsets.map { offset in
          let (r, c) = (row + offset.row, column + offset.column)
          return (0..<side).contains(r) && (0..<side).contains(c) ? place + offset.row * side + offset.column : nil
        }
      }
      return tape.reshape(tape.rows(x, indices), [grids * side * side, offsets.count * x.value.shape[1]])
    }
    var sum = latents
    for block in 0..<blocks {
      func layer(_ number: Int, _ x: Variable) -> Variable { pass.linear("\(name).\(block).\(number)", x) }
      var c = tape.relu(layer(0, sum))
      c = layer(1, windows(c, [(0, -1), (0, 0), (0, 1)]))
      c = tape.relu(layer(2, windows(c, [(-1, 0), (0, 0)])))
      sum = tape.add(sum, layer(3, c))
    }
    return tape.relu(sum)
  }
}
