import Benchmark

/// Every kernel pair: checked, then timed, half beside half. `Benchmarks/kernels` runs this and prints a table.
let benchmarks: @Sendable () -> Void = {
  let pairs =
    KernelPair.convolutions + KernelPair.matrixProducts + KernelPair.batchNorm + KernelPair.elementwise
    + KernelPair.pooling + KernelPair.loss
  for pair in pairs { pair.register() }
}
