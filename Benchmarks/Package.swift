// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever uses the library does not fetch the harness.
//
// The library comes without its default trait, because no kernel needs gnuplot; the harness without its own, because
// counting allocations would slow what is timed.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "MomentumContrast", path: "..", traits: []),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Kernels",
      dependencies: [
        .product(name: "MomentumContrast", package: "MomentumContrast"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Kernels",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
