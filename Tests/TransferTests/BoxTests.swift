import Testing
import Transfer

struct BoxTests {
  @Test func areaIsWidthTimesHeight() {
    #expect(Box(left: 3, top: 4, width: 2, height: 5).area == 10)
  }
}
