import Tensors
import Testing

@testable import MomentumContrast

@Suite struct DeviceGroupsTests {
  /// Each slice is normalised as if it were alone.
  @Test func slicesDoNotSeeEachOther() {
    let training = SmallTraining(groups: 2)
    let views = training.views(0).key
    let together = training.moco.encodeKeys(views, shuffle: nil).keys
    var alone = SmallTraining(groups: 1).moco
    #expect(alone.query == training.moco.query)
    for (first, last) in [(0, 4), (4, 8)] {
      #expect(alone.encodeKeys(views.rows(first..<last), shuffle: nil).keys == together.rows(first..<last))
    }
    alone = SmallTraining(groups: 4).moco
    #expect(alone.encodeKeys(views, shuffle: nil).keys != together)
  }

  @Test func one() { #expect(DeviceGroups.one == DeviceGroups(count: 1)) }

  @Test func noneStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = DeviceGroups(count: 0) }
  }
}
