import Tensors

/// The one place where the axes of PyTorch's tensors and of this library's meet.
///
///     what                     PyTorch        here
///     convolution weights      D×C×k_h×k_w    k_h×k_w×C×D
///     images                   N×C×H×W        N×H×W×C
///     queue                    dim×K          K×dim
///     everything else          the same
///
/// Numbers are moved, never changed.
public enum PyTorchLayout {
  /// A parameter of PyTorch in the layout of this library.
  public static func parameter(_ theirs: Tensor) -> Tensor {
    theirs.shape.count == 4 ? permuted(theirs, [2, 3, 1, 0]) : theirs
  }

  /// A parameter of this library in PyTorch's layout.
  public static func exported(parameter ours: Tensor) -> Tensor {
    ours.shape.count == 4 ? permuted(ours, [3, 2, 0, 1]) : ours
  }

  /// The shape of a parameter of this library in PyTorch's layout.
  public static func exported(parameterShape ours: [Int]) -> [Int] {
    ours.count == 4 ? [3, 2, 0, 1].map { ours[$0] } : ours
  }

  /// Images N×C×H×W as N×H×W×C.
  public static func images(_ theirs: Tensor) -> Tensor { permuted(theirs, [0, 2, 3, 1]) }

  /// A queue dim×K as K×dim.
  public static func queue(_ theirs: Tensor) -> Tensor { permuted(theirs, [1, 0]) }

  /// A queue K×dim as dim×K.
  public static func exported(queue ours: Tensor) -> Tensor { permuted(ours, [1, 0]) }

  /// The axes in another order: axis i of the result is axis `order[i]` of `tensor`.
  static func permuted(_ tensor: Tensor, _ order: [Int]) -> Tensor {
    precondition(order.sorted() == Array(tensor.shape.indices), "\(order) is no order of the axes of \(tensor.shape)")
    var strides = [Int](repeating: 1, count: order.count)
    for axis in stride(from: order.count - 2, through: 0, by: -1) {
      strides[axis] = strides[axis + 1] * tensor.shape[axis + 1]
    }
    let (lengths, steps) = (order.map { tensor.shape[$0] }, order.map { strides[$0] })
    return Tensor(shape: lengths) { target in
      tensor.withPointer { source in
        var index = [Int](repeating: 0, count: lengths.count)
        var offset = 0
        for i in 0..<tensor.count {
          target[i] = source[offset]
          // As an odometer: the last axis turns fastest, and one that is through carries to the axis before it.
          for axis in lengths.indices.reversed() {
            index[axis] += 1
            offset += steps[axis]
            if index[axis] < lengths[axis] { break }
            offset -= lengths[axis] * steps[axis]
            index[axis] = 0
          }
        }
      }
    }
  }
}
