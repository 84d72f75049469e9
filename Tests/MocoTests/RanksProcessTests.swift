import Exchange
import Foundation
import Tensors
import Testing

/// `mpirun moco pretrain`: the bits of one process, and an end for all ranks whatever happens to one of them.
@Suite(.enabled(if: RankProcesses.areAvailable, RankProcesses.reason), .serialized)
struct RanksProcessTests {
  private func arguments(_ out: URL, steps: Int = 40, _ more: String...) -> [String] {
    [
      "pretrain", "--data", "synthetic:64", "--image-size", "8", "--batch", "24", "--groups", "4", "--queue", "60",
      "--steps", "\(steps)", "--checkpoint-every", "7", "--monitor-every", "1000", "--threads", "1", "--rank-timeout",
      "30", "--out", out.path,
    ] + more
  }

  private func content(_ folder: URL) throws -> [Data] {
    try ["checkpoint.safetensors", "metrics.jsonl", "config.json"].map {
      try Data(contentsOf: folder.appendingPathComponent($0))
    }
  }

  private func lineCount(_ folder: URL) -> Int {
    let url = folder.appendingPathComponent("metrics.jsonl")
    return ((try? String(contentsOf: url, encoding: .utf8)) ?? "").count { $0 == "\n" }
  }

  /// 24 images in four groups of six, of which four ranks have one each and two ranks two each.
  @Test(arguments: [["--shuffle"], ["--no-shuffle"], ["--symmetric"], ["--mechanism", "end-to-end"]], [2, 4])
  func ranksEndInTheBitsOfOneProcess(_ kind: [String], _ count: Int) throws {
    try withTemporaryFolder { folder in
      let (alone, together) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("together"))
      let one = try MocoProcess(arguments(alone) + kind).outcome()
      #expect(one.status == 0, "\(one.err)")
      let several = try RankProcesses.run(count, arguments(together) + kind)
      #expect(several.status == 0, "\(several.err)")
      #expect(try content(together) == content(alone))
      #expect(several.out.components(separatedBy: "finished").count == 2, "the first rank alone speaks")
    }
  }

  @Test func aRunGoesOnWithAnotherNumberOfRanks() throws {
    try withTemporaryFolder { folder in
      let (alone, moved) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("moved"))
      #expect(try MocoProcess(arguments(alone, steps: 4000)).outcome().status == 0)
      for count in [4, 2] {
        let lines = lineCount(moved)
        let process = try RankProcesses.start("-n \(count) \"$0\" \"$@\"", arguments(moved, steps: 4000) + ["--resume"])
        let deadline = Date(timeIntervalSinceNow: 60)
        while process.isRunning, lineCount(moved) < lines + 50, Date() < deadline { usleep(2000) }
        kill(try #require(RankProcesses.processes(of: moved).last), SIGTERM)  // one rank is told, and all stop
        let outcome = process.outcome()
        #expect(outcome.status != 0 && outcome.out.contains("stopped after step"), "\(outcome)")
        #expect(lineCount(moved) >= lines + 50 && lineCount(moved) < 4000)
      }
      #expect(try MocoProcess(arguments(moved, steps: 4000) + ["--resume"]).outcome().status == 0)
      #expect(try content(moved) == content(alone))
    }
  }

  /// A rank is killed at a random moment of a run, loading included, twenty times. The run goes on afterwards and ends in the
  /// same bits.
  @Test func aRankThatIsKilledEndsAllAndLosesNothing() throws {
    try withTemporaryFolder { folder in
      let (alone, killed) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("killed"))
      let length = 3500
      #expect(try MocoProcess(arguments(alone, steps: length)).outcome().status == 0)
      var random = RandomSource(seed: 1)
      for turn in 0..<20 {
        let process = try RankProcesses.start("-n 4 \"$0\" \"$@\"", arguments(killed, steps: length) + ["--resume"])
        let deadline = Date(timeIntervalSinceNow: 30)
        while RankProcesses.processes(of: killed).count(where: RankProcesses.hears) < 4, process.isRunning,
          Date() < deadline
        {
          usleep(2000)
        }
        usleep(UInt32(0.7e6 * Double(random.uniform())))
        let victim = RankProcesses.processes(of: killed).randomElement(using: &random)
        kill(try #require(victim), SIGKILL)
        let outcome = process.outcome()
        #expect(outcome.status != 0 && !outcome.wasKilled, "turn \(turn): \(outcome)")
        #expect(RankProcesses.processes(of: killed).isEmpty, "turn \(turn)")
        let farewells = RankProcesses.farewells(outcome)
        #expect(Set(farewells).count == farewells.count && farewells.count == 3, "turn \(turn): \(outcome.err)")
        let checkpoint = killed.appendingPathComponent("checkpoint.safetensors")
        if FileManager.default.fileExists(atPath: checkpoint.path) { _ = try Checkpoint(contentsOf: checkpoint) }
      }
      #expect(try RankProcesses.run(2, arguments(killed, steps: length) + ["--resume"]).status == 0)
      #expect(try content(killed) == content(alone))
    }
  }

  /// What only some ranks have is found out before anything is written, and every rank says it.
  @Test func ranksMustBeAlike() throws {
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("run")
      func expectRefusal(_ launch: String, _ arguments: [String], naming word: String) throws {
        let outcome = try RankProcesses.start(launch, arguments).outcome()
        #expect(outcome.status == 1, "\(outcome)")
        let farewells = RankProcesses.farewells(outcome)
        #expect(farewells.count == 3, "\(outcome.err)")
        #expect(farewells.contains { $0.contains(word) }, "\(outcome.err)")
        #expect(!FileManager.default.fileExists(atPath: out.path))
      }
      try expectRefusal(
        "-n 2 \"$0\" \"$@\" : -n 1 \"$0\" \"$@\" --seed 2", arguments(out, "--groups", "3"),
        naming: "rank 2 has other arguments than rank 0: '")

      let other = folder.appendingPathComponent("moco")
      try FileManager.default.copyItem(at: try #require(RankProcesses.moco), to: other)
      let file = try FileHandle(forWritingTo: other)
      try file.seekToEnd()
      try file.write(contentsOf: Data("another".utf8))  // behind the program's last section
      try file.close()
      try expectRefusal(
        "-n 2 \"$0\" \"$@\" : -n 1 \(other.path) \"$@\"", arguments(out, "--groups", "3"),
        naming: "rank 2 has another program")

      for (name, pixel) in [("one", UInt8(1)), ("two", 2)] {
        let images = folder.appendingPathComponent(name).appendingPathComponent("images.idx")
        try FileManager.default.createDirectory(
          at: images.deletingLastPathComponent(), withIntermediateDirectories: true)
        let header: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 40, 0, 0, 0, 8, 0, 0, 0, 8]
        try Data(header + (0..<40 * 64).map { UInt8(truncatingIfNeeded: $0 * 7) ^ ($0 == 99 ? pixel : 0) }).write(
          to: images)
      }
      let data = ["--data", "idx:images.idx", "--batch", "12", "--groups", "3"]
      let places = (folder.appendingPathComponent("one").path, folder.appendingPathComponent("two").path)
      try expectRefusal(
        "-n 2 --wdir \(places.0) \"$0\" \"$@\" : -n 1 --wdir \(places.1) \"$0\" \"$@\"", arguments(out) + data,
        naming: "rank 2 has another set of images (--data)")
      // A host without the images.
      try expectRefusal(
        "-n 2 --wdir \(places.0) \"$0\" \"$@\" : -n 1 --wdir / \"$0\" \"$@\"", arguments(out) + data,
        naming: "images.idx")
    }
  }

  @Test func whatCannotBeSharedIsRefused() throws {
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("run")
      for (more, word) in [
        (["--groups", "3"], "--groups 3"),
        (["--mechanism", "memory-bank", "--queue", "30"], "--mechanism memory-bank"),
        (["--method", "simclr"], "--method simclr"),
      ] {
        let base = arguments(out).filter { more.first != "--method" || !["--queue", "60"].contains($0) }
        let outcome = try RankProcesses.run(2, base + more)
        #expect(outcome.status == 1, "\(outcome)")
        #expect(RankProcesses.farewells(outcome).count == 2 && outcome.err.contains(word), "\(outcome.err)")
        #expect(!FileManager.default.fileExists(atPath: out.path))
      }
    }
  }

  /// A rank that stands still is waited for as long as the ranks were told.
  @Test func aRankThatHangsIsNotWaitedForForEver() throws {
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("run")
      let process = try RankProcesses.start(
        "-n 4 \"$0\" \"$@\"", arguments(out, steps: 100_000, "--rank-timeout", "2"))
      let deadline = Date(timeIntervalSinceNow: 60)
      while process.isRunning, lineCount(out) < 50, Date() < deadline { usleep(2000) }
      let halted = try #require(RankProcesses.processes(of: out).last)
      kill(halted, SIGSTOP)
      let outcome = process.outcome()
      #expect(outcome.status != 0 && !outcome.wasKilled)
      let farewells = RankProcesses.farewells(outcome)
      #expect(farewells.contains { $0.contains("no word from the other ranks for 2 s") }, "\(outcome.err)")
      #expect(farewells.count >= 3, "\(outcome.err)")
      kill(halted, SIGKILL)
      _ = try Checkpoint(contentsOf: out.appendingPathComponent("checkpoint.safetensors"))
    }
  }

  /// A file system with room for one checkpoint and a half. The first is written; the second is not, and all ranks hear why.
  @Test(.enabled(if: getuid() == 0, "to mount a small file system takes root"))
  func aFullDiskEndsAllRanks() throws {
    try withTemporaryFolder { folder in
      let sample = folder.appendingPathComponent("sample")
      #expect(try MocoProcess(arguments(sample, steps: 1)).outcome().status == 0)
      let size = try Data(contentsOf: sample.appendingPathComponent("checkpoint.safetensors")).count
      let disk = folder.appendingPathComponent("disk")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      guard runShell("mount -t tmpfs -o size=\(size * 3 / 2) tmpfs \(disk.path)") == 0 else {
        print("skipped: no file system can be mounted here")
        return
      }
      defer { _ = runShell("umount \(disk.path)") }
      let out = disk.appendingPathComponent("run")
      let outcome = try RankProcesses.run(4, arguments(out))
      #expect(outcome.status == 1, "\(outcome)")
      let farewells = RankProcesses.farewells(outcome)
      #expect(farewells.count == 4 && farewells.allSatisfy { $0.contains("No space left") }, "\(outcome.err)")
      _ = try Checkpoint(contentsOf: out.appendingPathComponent("checkpoint.safetensors"))
    }
  }

  /// Two ranks on each of two hosts: the bits of one process. Then the cable is cut: every rank gives up, on either side.
  @Test(.enabled(if: TwoHosts.canBeMade, "to make hosts takes root, ip and unshare"))
  func ranksOnTwoHosts() throws {
    try withTemporaryFolder { folder in
      guard let hosts = try TwoHosts(in: folder) else {
        print("skipped: no network namespace can be made here")
        return
      }
      let (alone, together) = (folder.appendingPathComponent("alone"), folder.appendingPathComponent("together"))
      #expect(try MocoProcess(arguments(alone)).outcome().status == 0)
      let outcome = try hosts.start(arguments(together)).outcome()
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(try content(together) == content(alone))

      let cut = folder.appendingPathComponent("cut")
      let process = try hosts.start(arguments(cut, steps: 100_000, "--rank-timeout", "2"))
      let start = Date(timeIntervalSinceNow: 60)
      while process.isRunning, lineCount(cut) < 50, Date() < start { usleep(2000) }
      hosts.cut()
      let end = Date(timeIntervalSinceNow: 60)
      while !RankProcesses.processes(of: cut).isEmpty, Date() < end { usleep(10_000) }
      #expect(RankProcesses.processes(of: cut).isEmpty, "no rank waits for ever")
      process.signal(SIGKILL)  // mpirun itself waits for its other half
      #expect(process.outcome().err.contains("no word from the other ranks for 2 s"))
      _ = try Checkpoint(contentsOf: cut.appendingPathComponent("checkpoint.safetensors"))
    }
  }
}
