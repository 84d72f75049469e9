import Testing

@testable import Pretraining

@Suite struct RunConsoleTests {
  private let state = RunProgressLine(
    step: 1200, steps: 8000, loss: 5.1234, accuracy: 0.123, knn: 0.713, imagesPerSecond: 1520.4, secondsLeft: 200)

  @Test func aLine() {
    #expect(
      state.line
        == "step 1200/8000 · loss 5.123 · pretext 12.3 % · kNN 71.3 % · 1520 images/s · 3 min 20 s left")
    var withoutLabels = state
    withoutLabels.knn = nil
    #expect(!withoutLabels.line.contains("kNN"))
  }

  @Test func aBarTakesWhatTheWordsLeave() {
    #expect(state.bar(width: 120).hasPrefix("▕████░░░░"))
    #expect(state.bar(width: 120).hasSuffix("▏ 1200/8000 · " + state.line.dropFirst("step 1200/8000 · ".count)))
    #expect(state.bar(width: 120).count <= 119)
    #expect(state.bar(width: 60).hasPrefix("1200/8000 · "))
  }

  @Test func aTerminalGetsABarThatNeverWraps() {
    let transcript = Transcript()
    let console = transcript.console(isTerminal: true, width: 40)
    console.progress(state)
    transcript.time = 0.05
    console.progress(state)  // too soon
    #expect(transcript.out.hasPrefix("\r1200/8000 · ") && transcript.out.hasSuffix("\u{1B}[K"))
    #expect(transcript.out.count == 1 + 39 + 3)
    console.line("next")
    #expect(transcript.out.hasSuffix("\r\u{1B}[Knext\n"))
  }

  @Test func elsewhereLinesComeEveryTenSecondsOrWhenTheyMatter() {
    let transcript = Transcript()
    let console = transcript.console()
    func lines() -> Int { transcript.out.split(separator: "\n").count }
    console.progress(state)
    transcript.time = 9
    console.progress(state)
    #expect(lines() == 1)
    console.progress(state, important: true)
    #expect(lines() == 2)
    transcript.time = 20
    console.progress(state)
    #expect(lines() == 3 && !transcript.out.contains("\r"))
    console.warning("careful")
    console.remark("by the way")
    #expect(transcript.err == "warning: careful\nnote: by the way\n")
  }

  @Test(arguments: [(0.4, "0 s"), (59, "59 s"), (61, "1 min 1 s"), (3700, "1 h 1 min"), (.infinity, "?"), (.nan, "?")])
  func durations(_ seconds: Double, _ text: String) { #expect(RunProgressLine.duration(seconds) == text) }
}
