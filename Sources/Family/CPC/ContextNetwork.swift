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

  /// Contexts of the latents of N grids of R×S, both (N·R·S)×width.
  func contexts(of latents: Variable, grids: Int, rows: Int, columns: Int, in pass: inout ForwardPass) -> Variable {
    let tape = pass.tape
    let cells = grids * rows * columns
    /// For each cell those under its window, given as rows and columns away from it; nil beyond the grid's edge.
    func window(_ offsets: [(row: Int, column: Int)]) -> [Int?] {
      (0..<cells).flatMap { cell in
        let (row, column) = (cell / columns % rows, cell % columns)
        return offsets.map { offset in
          let isInside =
            (0..<rows).contains(row + offset.row) && (0..<columns).contains(column + offset.column)
          return isInside ? cell + offset.row * columns + offset.column : nil
        }
      }
    }
    let (across, down) = (window([(0, -1), (0, 0), (0, 1)]), window([(-1, 0), (0, 0)]))
    /// The cells of every window beside each other.
    func under(_ window: [Int?], _ x: Variable) -> Variable {
      tape.reshape(tape.rows(x, window), [cells, window.count / cells * hidden])
    }
    var sum = latents
    for block in 0..<blocks {
      func layer(_ number: Int, _ x: Variable) -> Variable { pass.linear("\(name).\(block).\(number)", x) }
      var c = tape.relu(layer(0, sum))
      c = layer(1, under(across, c))
      c = tape.relu(layer(2, under(down, c)))
      sum = tape.add(sum, layer(3, c))
    }
    return tape.relu(sum)
  }
}
