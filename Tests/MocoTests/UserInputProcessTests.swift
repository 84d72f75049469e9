import Foundation
import Testing

/// What users of such programs really do, each with the real process.
@Suite struct UserInputProcessTests {
  private func pretrain(_ out: URL, _ arguments: String...) -> [String] {
    ["pretrain", "--threads", "1", "--steps", "2", "--data", "synthetic:64", "--out", out.path] + arguments
  }

  private func run(_ command: String, _ arguments: [String]) throws -> MocoProcess.Outcome {
    try MocoProcess(arguments, shell: command).outcome()
  }

  @Test func filesOfOthersAreNotDeleted() throws {
    try withTemporaryFolder { folder in
      let (file, inner) = (
        folder.appendingPathComponent("thesis.docx.partial"), folder.appendingPathComponent("sub.partial")
      )
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try Data("t".utf8).write(to: file)
      #expect(try MocoProcess.run("pretrain", "--data", "folder:/nonexistent", "--out", folder.path).status == 1)
      #expect(try MocoProcess(pretrain(folder)).outcome().status == 0)
      let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
      #expect(names.isSuperset(of: ["thesis.docx.partial", "sub.partial", "checkpoint.safetensors"]))
    }
  }

  /// A file that is no safetensors file is not replaced by one, and neither is a pipe.
  @Test func whatIsNamedAsOutputIsReplacedIfItIsOfItsKind() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      #expect(try MocoProcess(pretrain(run)).outcome().status == 0)
      let checkpoint = run.appendingPathComponent("checkpoint.safetensors").path
      let (notes, pipe) = (folder.appendingPathComponent("notes.txt"), folder.appendingPathComponent("pipe"))
      try Data("notes".utf8).write(to: notes)
      #expect(mkfifo(pipe.path, 0o600) == 0)
      for (out, words) in [
        (notes.path, "is not a safetensors file, and would be lost"), (pipe.path, "is a pipe"),
        ("/dev/full", "is a device"),
      ] {
        let outcome = try MocoProcess.run("export", checkpoint, "--out", out)
        #expect(outcome.status == 1 && outcome.err.hasPrefix("Error: \(out): \(words)"), "\(outcome.err)")
      }
      #expect(try Data(contentsOf: notes) == Data("notes".utf8))
      let backbone = folder.appendingPathComponent("backbone").path
      for _ in 0..<2 { #expect(try MocoProcess.run("export", checkpoint, "--out", backbone).status == 0) }
      let exported = try MocoProcess.run("export", checkpoint, "--out", backbone).out
      #expect(exported.contains("images must be normalised: mean "))
      let judged = try [checkpoint, backbone].map {
        try MocoProcess.run("evaluate", $0, "--data", "synthetic:64", "--threads", "1", "--json").out
      }
      #expect(judged[0] == judged[1] && judged[0].contains("\"neighbours\":64"))
    }
  }

  /// Before there is anything to save, a signal ends the program at once, and nothing is left.
  @Test func aSignalBeforeTheFirstCheckpointEndsTheProgram() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      let process = try MocoProcess(
        ["pretrain", "--data", "synthetic:400000", "--image-size", "16", "--out", run.path])
      usleep(300_000)
      process.signal(SIGINT)
      let started = Date()
      let outcome = process.outcome()
      #expect(outcome.wasKilled && Date().timeIntervalSince(started) < 5, "\(outcome)")
      #expect(!FileManager.default.fileExists(atPath: run.path))
    }
  }

  /// 1.2 GB of address space: less than the images take.
  @Test func aLimitOfTheAddressSpaceCounts() throws {
    try withTemporaryFolder { folder in
      let outcome = try run(
        "ulimit -v 1200000",
        ["pretrain", "--data", "synthetic:30000", "--image-size", "64", "--steps", "1", "--out", folder.path])
      #expect(outcome.status == 1 && !outcome.wasKilled)
      #expect(outcome.err.hasPrefix("Error: synthetic:30000: ") && outcome.err.contains(" allowed: "), "\(outcome.err)")
    }
  }

  /// Where there is no folder for temporary files, the figure is drawn all the same.
  @Test func noFolderForTemporaryFilesIsNeeded() throws {
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("run")
      let outcome = try run("export TMPDIR=/nonexistent", pretrain(out))
      #expect(
        outcome.status == 0 && !outcome.err.contains("nonexistent") && !outcome.err.contains("sh:"), "\(outcome.err)")
      let left = try FileManager.default.contentsOfDirectory(atPath: out.path).filter { $0.hasSuffix(".partial") }
      #expect(left == [])
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
  func aFileSystemWithoutLocksIsAWarning() throws {
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("run")
      let strace = "exec strace -f -o /dev/null -e trace=flock -e inject=flock:error=ENOSYS \"$0\" \"$@\""
      let outcome = try run(strace, pretrain(out))
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.err.contains("the file system has no locks (Function not implemented)"), "\(outcome.err)")
    }
  }

  @Test func aVersionIsSaid() throws {
    let outcome = try MocoProcess.run("--version")
    #expect(outcome.status == 0 && outcome.out.split(separator: ".").count == 3, "\(outcome.out)")
    #expect(try MocoProcess.run("--generate-completion-script", "bash").out.contains("moco"))
  }
}

/// Scenes of a user's own, by the real process.
@Suite struct SceneProcessTests {
  @Test func scenesInAFolderAreJudged() throws {
    try withTemporaryFolder { folder in
      let run = folder.appendingPathComponent("run")
      let trained = try MocoProcess.run(
        "pretrain", "--threads", "1", "--steps", "2", "--data", "synthetic:64", "--out", run.path)
      #expect(trained.status == 0)
      let checkpoint = run.appendingPathComponent("checkpoint.safetensors").path
      func evaluate(_ arguments: String...) throws -> MocoProcess.Outcome {
        try MocoProcess(["evaluate", checkpoint, "--threads", "1", "--steps", "2"] + arguments).outcome()
      }
      let judged = try evaluate("--data", "synthetic:8", "--protocol", "segment", "--frozen", "--json")
      #expect(judged.status == 0 && judged.out.contains("\"miou\":") && judged.out.contains("\"frozen\":true"))
      let boxes = try evaluate("--data", "synthetic:8", "--protocol", "detect")
      #expect(boxes.status == 0 && boxes.out.hasPrefix("detect: AP "))
      let own = "folder:" + Bundle.module.bundleURL.appendingPathComponent("Scenes").path
      for (name, words) in [("segment", "\"miou\":"), ("detect", "\"ap50\":")] {
        let result = try evaluate("--data", own, "--protocol", name, "--classes", "2", "--image-size", "24", "--json")
        #expect(result.status == 0 && result.out.contains(words), "\(result.err)")
        #expect(result.out.contains("\"classes\":2") && result.out.contains("\"images\":1,"), "\(result.out)")
      }
      let few = try evaluate("--data", own, "--protocol", "detect", "--classes", "1")
      #expect(few.status == 1 && few.err.contains("it has the class 2, but classes must be 0...1"), "\(few.err)")
      let empty = folder.appendingPathComponent("scenes")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      let refused = try evaluate("--data", "folder:\(empty.path)", "--protocol", "detect")
      #expect(refused.status == 1 && refused.err.split(separator: "\n").count == 1, "\(refused.err)")
      for (arguments, words) in [
        (["--protocol", "knn", "--frozen"], "--frozen: only --protocol segment takes it"),
        (["--protocol", "linear", "--classes", "3"], "--classes 3: only --protocol segment and detect take it"),
        (["--protocol", "detect", "--undecodable", "skip"], "--undecodable skip: of scenes every picture must decode"),
        (["--protocol", "detect", "--steps", "1"], "--steps 1: of segment and detect it must be at least 2"),
      ] {
        let wrong = try MocoProcess(["evaluate", checkpoint, "--data", "synthetic"] + arguments).outcome()
        #expect(wrong.status == 64 && wrong.err.contains(words), "\(wrong.err)")
      }
    }
  }
}
