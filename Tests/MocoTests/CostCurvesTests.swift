import Ablations
import StepBenchmark
import Testing

@Suite struct CostCurvesTests {
  private let curves = CostCurves(
    anchor: CostCurves.Cost(milliseconds: 8, bytes: 1),
    points: CostCurves.Axis.allCases.flatMap { axis in
      axis.values(cores: 2).map {
        CostCurves.Point(axis: axis, value: $0, cost: CostCurves.Cost(milliseconds: Double($0), bytes: 10 * $0))
      }
    })

  /// The anchor predicts itself; threads divide; a batch twice as large takes twice as long.
  @Test func predictedTimes() {
    #expect(curves.predictedMilliseconds(StepSize()) == 8)
    #expect(curves.predictedMilliseconds(CostCurves.Axis.threads.size(4)) == 2)
    #expect(curves.predictedMilliseconds(CostCurves.Axis.batchSize.size(128)) == 16)
    // Of 915,718,144 operations, 2·2·64·64 for each of 2048 keys.
    let predicted = curves.predictedMilliseconds(CostCurves.Axis.queueSize.size(0))
    #expect(abs(predicted - 8 * (1 - 16_384.0 * 2048 / 915_718_144)) < 1e-12)
  }

  @Test func oneThingIsVaried() {
    #expect(CostCurves.Axis.imageSize.size(20) == StepSize())
    #expect(CostCurves.Axis.queueSize.size(64).configuration.queueSize == 64)
    #expect(CostCurves.Axis.batchSize.size(16).configuration.batchSize == 16)
    #expect(CostCurves.Axis.queueSize.values(cores: 1).last == 65_536)
    #expect(CostCurves.Axis.threads.values(cores: 3) == [1, 2, 3])
    #expect(CostCurves.Axis.threads.values(cores: 12) == [1, 2, 4, 8, 12])
  }

  @Test func tableHasEveryPoint() throws {
    let table = curves.table(comments: ["a command"])
    #expect(table.comments.first == "a command")
    #expect(table.header == ["axis", "value", "milliseconds", "predicted_milliseconds", "bytes", "predicted_bytes"])
    #expect(table.rows.count == 6 + 5 + 5 + 2)
    #expect(table.rows.last == ["threads", "2", "2.000", "4.000", "20", String(StepMemory(StepSize()).bytes)])
    #expect(try Table(parsing: table.text) == table)
  }

  /// Threads share one memory, so only time is drawn against them.
  @Test func figuresHaveTheirPanels() {
    #expect(curves.timeFigure.name == "step-time" && curves.memoryFigure.name == "step-memory")
    #expect(curves.timeFigure.blocks.count == 8)
    #expect(curves.memoryFigure.blocks.count == 6)
    #expect(curves.memoryFigure.text.contains("MB"))
  }
}
