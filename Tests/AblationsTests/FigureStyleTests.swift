import Testing

@testable import Ablations

@Suite struct FigureStyleTests {
  @Test func aWellKnownArmLooksTheSameInEveryFigure() {
    for (name, style) in FigureStyle.reserved {
      #expect(FigureStyle.styles(of: [name], order: [])[name] == style)
      #expect(FigureStyle.styles(of: ["a", "b", name], order: [])[name] == style)
      #expect(FigureStyle.styles(of: [name], order: ["a", name, "b", "c"])[name] == style)
    }
  }

  @Test func theMechanismsAndTheirBaselinesAreFiveDifferentLooks() {
    let names = ["queue", "memory bank", "end-to-end", "supervised", "untrained"]
    #expect(Set(names.compactMap { FigureStyle.reserved[$0] }).count == names.count)
    for pair in [["shuffled", "not shuffled", "group norm"], ["linear head", "MLP head"]] {
      #expect(Set(pair.compactMap { FigureStyle.reserved[$0] }).count == pair.count)
    }
    #expect(FigureStyle.reserved.values.allSatisfy(FigureStyle.colours.indices.contains))
  }

  @Test func otherNamesTakeTheRemainingStylesInOrder() {
    #expect(FigureStyle.styles(of: ["x", "y"], order: []) == ["x": 0, "y": 1])
    #expect(FigureStyle.styles(of: ["x", "y"], order: ["y"]) == ["y": 0, "x": 1])
    // Black and blue are taken, whoever comes first.
    let styles = FigureStyle.styles(of: ["x", "queue", "y", "end-to-end", "z"], order: [])
    #expect(styles == ["queue": 0, "end-to-end": 2, "x": 1, "y": 3, "z": 4])
  }

  @Test func ofTwoNamesWithOneStyleTheFirstKeepsIt() {
    #expect(FigureStyle.styles(of: ["MoCo", "queue", "x"], order: []) == ["MoCo": 0, "queue": 1, "x": 2])
  }

  @Test func eightNamesHaveEightStyles() {
    let names = ["untrained", "supervised", "group norm", "MoCo", "queue", "a", "b", "c"]
    #expect(Set(FigureStyle.styles(of: names, order: []).values) == Set(0..<8))
  }

  @Test func aNinthIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = FigureStyle.styles(of: (0..<9).map(String.init), order: [])
    }
  }
}
