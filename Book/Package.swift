// swift-tools-version: 6.2
import PackageDescription

// A package of its own without dependencies, so that a fresh clone has its pages in seconds and without a network.
let package = Package(
  name: "Book",
  platforms: [.macOS(.v26)],
  targets: [
    .target(name: "Weaving"),
    .executableTarget(name: "book", dependencies: ["Weaving"]),
    .testTarget(name: "WeavingTests", dependencies: ["Weaving"]),
  ],
  swiftLanguageModes: [.v6]
)
