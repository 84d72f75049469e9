import Foundation
import Testing

@testable import Ablations

@Suite struct SettingsTests {
  @Test func nothingSetIsAQuickRunOnEveryCore() throws {
    let settings = try Settings(environment: [:])
    #expect(settings.scale == .quick)
    #expect(settings.workers == ProcessInfo.processInfo.activeProcessorCount)
    #expect(settings.seeds(quick: 3, full: 5) == [1, 2, 3])
    #expect(settings.plots.path.hasSuffix("/plots/quick"))
    #expect(settings.command(filter: "MomentumChapter") == "swift test --filter MomentumChapter")
  }

  @Test func everythingSetIsTaken() throws {
    let settings = try Settings(environment: [
      "MOCO_SCALE": "full", "MOCO_SEEDS": "901, 902,0", "MOCO_WORKERS": "7", "MOCO_PLOTS": "/somewhere/else",
    ])
    #expect(settings.scale == .full)
    #expect(settings.seeds(quick: 3, full: 5) == [901, 902, 0])
    #expect(settings.choose(quick: 1, full: 2) == 2)
    #expect(settings.workers == 7)
    #expect(settings.plots.path == "/somewhere/else")
    #expect(
      settings.command(filter: "MomentumChapter")
        == "MOCO_SCALE=full MOCO_SEEDS=901,902,0 swift test --filter MomentumChapter")
  }

  @Test func fullRunsGoToThePlotsOfThePackage() throws {
    let settings = try Settings(environment: ["MOCO_SCALE": "full"])
    let root = settings.plots.deletingLastPathComponent()
    #expect(settings.plots.lastPathComponent == "plots")
    #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path))
    #expect(settings.seeds(quick: 3, full: 5) == [1, 2, 3, 4, 5])
  }

  @Test func aMisspeltNameIsRefused() {
    let error = #expect(throws: AblationError.self) { try Settings(environment: ["MOCO_PLOT": "/tmp", "PATH": "x"]) }
    #expect(error?.description.hasPrefix("MOCO_PLOT is not a setting; there are MOCO_SCALE, ") == true)
  }

  @Test func redrawIsYesOrNo() throws {
    #expect(try Settings(environment: ["MOCO_REDRAW": "yes"]).redraws)
    #expect(try !Settings(environment: ["MOCO_REDRAW": "no"]).redraws)
    #expect(try !Settings(environment: [:]).redraws)
    #expect(throws: AblationError("MOCO_REDRAW is \"1\"; it must be yes or no")) {
      try Settings(environment: ["MOCO_REDRAW": "1"])
    }
  }

  @Test func dataAreForThoseWhoTakeThem() throws {
    let environment = ["MOCO_DATA": "idx:/my data/images", "MOCO_SEEDS": "3,4"]
    let settings = try Settings(environment: environment, acceptsData: true)
    #expect(settings.data == "idx:/my data/images")
    #expect(
      settings.command(filter: "MomentumChapter")
        == "MOCO_DATA='idx:/my data/images' MOCO_SEEDS=3,4 swift test --filter MomentumChapter")
    #expect(try Settings(environment: [:], acceptsData: true).data == nil)
    #expect(
      throws: AblationError(
        "MOCO_DATA is \"idx:/my data/images\"; this chapter is about its own images and takes no others")
    ) { try Settings(environment: environment) }
    for text in ["", " ", "a\nb"] {
      let error = #expect(throws: AblationError.self) {
        try Settings(environment: ["MOCO_DATA": text], acceptsData: true)
      }
      #expect(error?.description.hasSuffix("it must name a source of images, as idx:IMAGES") == true)
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test(arguments: [
    ("MOCO_SCALE", "huge"), ("MOCO_SCALE", ""), ("MOCO_SCALE", "Full"), ("MOCO_SEEDS", ""), ("MOCO_SEEDS", "1,,2"),
    ("MOCO_SEEDS", "1,2,"), ("MOCO_SEEDS", "1;2"), ("MOCO_SEEDS", "-1"), ("MOCO_SEEDS", "3,4,3"),
    ("MOCO_SEEDS", "1.5"), ("MOCO_WORKERS", "0"), ("MOCO_WORKERS", "-2"), ("MOCO_WORKERS", "two"),
    ("MOCO_WORKERS", ""), ("MOCO_PLOTS", ""), ("MOCO_PLOTS", "  "),
  ])
  func aValueThatBreaksItsRuleIsNamedInOneLine(variable: String, value: String) {
    let error = #expect(throws: AblationError.self) { try Settings(environment: [variable: value]) }
    let line = error?.description ?? ""
    #expect(line.contains("\(variable) is \"\(value)\"; it must"))
    #expect(!line.contains("\n"))
  }
}
