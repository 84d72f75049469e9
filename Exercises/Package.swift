// swift-tools-version: 6.2
import PackageDescription

// A package of its own, without dependencies, so that an exercise is built and judged in seconds.
// `swift test --package-path Exercises --filter Momentum` judges the reader's answers to one chapter,
// `swift test --package-path Exercises --filter CheckedExercises` judges the exercises themselves.

/// A target for each chapter, so that its name alone selects its tests.
let chapters = [
  "Images", "DictionaryLookup", "DictionaryMechanisms", "Momentum", "ShuffleBN", "Version2", "LinearProtocol", "Cost",
  "Family", "Transfer",
]

let package = Package(
  name: "Exercises",
  targets: [
    .target(name: "Values"),
    .target(name: "Exercises", dependencies: ["Values"]),
    .target(name: "Solutions", dependencies: ["Values"]),
    .target(name: "WrongAnswers", dependencies: ["Values"]),
    .target(name: "Checks", dependencies: ["Values"]),
    .target(name: "Reports", dependencies: ["Checks"]),
    .testTarget(
      name: "CheckedExercises", dependencies: ["Exercises", "Solutions", "WrongAnswers", "Checks"]),
  ]
    + chapters.map { .testTarget(name: "\($0)Exercises", dependencies: ["Exercises", "Checks", "Reports"]) }
)
