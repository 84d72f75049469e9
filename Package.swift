// swift-tools-version: 6.2
import PackageDescription

// Library code is optimised in debug builds too: unoptimised, training is 100–350 times too slow for `swift test`.
// A module is compiled as a whole, or generic code (the scalar kernels) would not be specialised across files, which
// costs another factor of 20; several threads, because SwiftPM's index of a debug build expects a file per source.
// The processor of the building machine is named so that vectors are as wide as it has them.
#if arch(x86_64)
  let processor = ["-Xcc", "-march=native"]
#else
  let processor = ["-Xcc", "-mcpu=native"]
#endif
let optimized: [SwiftSetting] = [.unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"] + processor)]

let package = Package(
  name: "MomentumContrast",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "MomentumContrast", targets: ["Tensors", "MomentumContrast", "Images", "Ablations", "SmallScale"])
  ],
  traits: [
    .default(enabledTraits: ["Plots", "ImageFiles"]),
    .trait(name: "Plots", description: "Figures: needs gnuplot, gnuplot-iostream and Boost (.ci/install-packages)."),
    .trait(
      name: "ImageFiles",
      description: "PNG, JPEG and gzip: needs zlib, libpng and libjpeg-turbo (.ci/install-packages)."),
    .trait(
      name: "MPI", description: "Training by several processes: needs Open MPI or MPICH (.ci/install-packages mpi)."),
  ],
  // Only the command line needs it; the library products bring nothing along.
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")],
  targets: [
    // Layer 0, thin C, and files.
    // CProcessor: what the processor offers.
    .target(name: "CProcessor"),
    // CGnuplot: gnuplot-iostream with a C interface.
    .target(
      name: "CGnuplot",
      cxxSettings: [.define("CGNUPLOT_ENABLED", .when(traits: ["Plots"]))],
      linkerSettings: ["boost_iostreams", "boost_filesystem", "boost_system"].map {
        .linkedLibrary($0, .when(traits: ["Plots"]))
      }),
    // CImageFiles: gzip, PNG and JPEG.
    .target(
      name: "CImageFiles",
      cSettings: [.define("CIMAGEFILES_ENABLED", .when(traits: ["ImageFiles"])), .unsafeFlags(["-O2"])],
      linkerSettings: ["z", "png", "jpeg"].map { .linkedLibrary($0, .when(traits: ["ImageFiles"])) }),
    // CMPI: the calls of MPI that ranks need. Debian keeps the headers of either MPI in a folder of the processor's name.
    .target(
      name: "CMPI",
      cSettings: [
        .define("CMPI_ENABLED", .when(traits: ["MPI"])),
        .unsafeFlags(
          ["x86_64", "aarch64"].map { "-I/usr/include/\($0)-linux-gnu/mpi" },
          .when(platforms: [.linux], traits: ["MPI"])),
      ],
      linkerSettings: [.linkedLibrary("mpi", .when(traits: ["MPI"]))]),
    // Files: files that are there whole or not at all.
    .target(name: "Files", swiftSettings: optimized),

    // Layer 1, numbers.
    // Tensors: arrays, kernels in pairs, reverse-mode differentiation.
    .target(name: "Tensors", dependencies: ["CProcessor"], swiftSettings: optimized),
    // Safetensors: the file format of tensors.
    .target(name: "Safetensors", dependencies: ["Files", "Tensors"], swiftSettings: optimized),

    // Layer 2, the methods and what they see.
    // MomentumContrast: MoCo v1 and v2, by section of the papers.
    .target(name: "MomentumContrast", dependencies: ["Tensors"], swiftSettings: optimized),
    // Family: the methods that MoCo is compared with, a folder each.
    .target(name: "Family", dependencies: ["Tensors", "MomentumContrast"], swiftSettings: optimized),
    // Images: images read and drawn, and the views of them.
    .target(name: "Images", dependencies: ["Files", "Tensors", "CImageFiles"], swiftSettings: optimized),
    // Transfer: dense prediction on frozen and fine-tuned features.
    .target(
      name: "Transfer", dependencies: ["Tensors", "MomentumContrast", "Images"], swiftSettings: optimized),

    // Layer 3, experiments and exchange.
    // Ablations: arms, paired seeds, claims, tables, figures.
    .target(
      name: "Ablations",
      dependencies: ["Files", "Tensors", .target(name: "CGnuplot", condition: .when(traits: ["Plots"]))],
      swiftSettings: optimized),
    // SmallScale: one run of a chapter, from seed to evaluation.
    .target(
      name: "SmallScale", dependencies: ["Tensors", "MomentumContrast", "Family", "Images", "Ablations"],
      swiftSettings: optimized),
    // Exchange: checkpoints and recordings, for PyTorch and this package.
    .target(
      name: "Exchange", dependencies: ["Tensors", "Safetensors", "MomentumContrast", "Family"], swiftSettings: optimized
    ),

    // Ranks: training by several processes.
    .target(name: "Ranks", dependencies: ["CMPI", "Files", "MomentumContrast"], swiftSettings: optimized),

    // Layer 4, the command line.
    // Pretraining: what `moco pretrain` and `moco evaluate` do.
    .target(
      name: "Pretraining",
      dependencies: [
        "Files", "Tensors", "MomentumContrast", "Family", "Transfer", "Images", "Safetensors", "Exchange", "Ablations",
        "Ranks",
      ],
      swiftSettings: optimized),
    // StepBenchmark: what `moco benchmark` times; hot loops need the settings of a library.
    .target(
      name: "StepBenchmark",
      dependencies: ["CProcessor", "Tensors", "MomentumContrast", "Family", "Images", "Ablations"],
      swiftSettings: optimized),
    // moco: the command.
    .executableTarget(
      name: "moco",
      dependencies: [
        "StepBenchmark", "Ablations", "Exchange", "Family", "Safetensors", "MomentumContrast", "Tensors", "Pretraining",
        "Transfer", "Images", "Ranks", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests, exact and fast.
    .target(
      name: "TestSupport", dependencies: ["Safetensors", "Tensors"], path: "Tests/TestSupport"),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"]),
    .testTarget(name: "SafetensorsTests", dependencies: ["Safetensors", "Tensors"]),
    .testTarget(name: "AlgorithmTests", dependencies: ["MomentumContrast", "Tensors"]),
    .testTarget(
      name: "FamilyTests",
      dependencies: ["Exchange", "Family", "MomentumContrast", "Safetensors", "Tensors", "TestSupport"],
      exclude: ["make-trajectories.py"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ImagesTests", dependencies: ["Images", "Tensors"], exclude: ["make-fixtures.py"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ImageFilesTests", dependencies: ["Images", "CImageFiles", "Tensors"], exclude: ["make-pictures.py"],
      resources: [.copy("Pictures")]),
    .testTarget(
      name: "TransferTests",
      dependencies: ["Transfer", "Family", "MomentumContrast", "Images", "Safetensors", "Tensors", "TestSupport"],
      exclude: ["make-detections.py", "make-losses.py", "make-training.py"], resources: [.copy("Fixtures")]),
    .testTarget(name: "AblationsTests", dependencies: ["Ablations", "Files", "Tensors"]),
    .testTarget(
      name: "SmallScaleTests",
      dependencies: ["SmallScale", "Family", "MomentumContrast", "Images", "Ablations", "Tensors"]),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Safetensors", "MomentumContrast", "Tensors", "moco"],
      exclude: ["compare-replay.py", "compare-export.py"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["Tensors", "Safetensors", "MomentumContrast", "Exchange", "TestSupport"],
      exclude: ["make-fixtures.py", "make-trajectory.py", "make-resnet.py", "fixture_file.py"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PretrainingTests",
      dependencies: [
        "Pretraining", "SmallScale", "Exchange", "Family", "Transfer", "Safetensors", "Images", "MomentumContrast",
        "Ablations", "Tensors",
      ]),
    .testTarget(
      name: "MocoTests",
      dependencies: [
        "moco", "StepBenchmark", "Exchange", "MomentumContrast", "Family", "Tensors", "Ablations", "Pretraining",
        "Images", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["make-scenes.py"], resources: [.copy("Scenes")]),

    // Chapters, statistical: a test target each.
    .testTarget(
      name: "ImagesChapter", dependencies: ["Images", "MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/00-Images"),
    .testTarget(
      name: "DictionaryLookupChapter",
      dependencies: ["Images", "MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/01-DictionaryLookup"),
    .testTarget(
      name: "DictionaryMechanismsChapter",
      dependencies: ["Images", "MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/02-DictionaryMechanisms"),
    .testTarget(
      name: "MomentumChapter", dependencies: ["MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/03-Momentum"),
    .testTarget(
      name: "ShuffleBNChapter", dependencies: ["MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/04-ShuffleBN"),
    .testTarget(
      name: "Version2Chapter", dependencies: ["MomentumContrast", "SmallScale", "Images", "Ablations", "Tensors"],
      path: "Chapters/05-Version2"),
    .testTarget(
      name: "LinearProtocolChapter",
      dependencies: ["MomentumContrast", "SmallScale", "Ablations", "Images", "Tensors"],
      path: "Chapters/06-LinearProtocol"),
    .testTarget(
      name: "CostChapter", dependencies: ["MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/07-Cost"),
    .testTarget(
      name: "FamilyChapter",
      dependencies: ["Family", "Images", "MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/08-Family"),
    .testTarget(
      name: "TransferChapter",
      dependencies: ["Transfer", "Images", "MomentumContrast", "SmallScale", "Ablations", "Tensors"],
      path: "Chapters/09-Transfer"),
  ],
  swiftLanguageModes: [.v6]
)
