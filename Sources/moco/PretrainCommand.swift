import ArgumentParser
import Family
import Files
import Foundation
import Pretraining
import Ranks
import Tensors

/// `moco pretrain`: train an encoder without labels.
struct PretrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pretrain", abstract: "Train an encoder on images, without labels.",
    discussion: """
      Writes into --out: config.json, metrics.jsonl (a line for every step), checkpoint.safetensors, and at the end
      run.svg. Labels, if there are any, are only looked at to show how kNN comes along. Transparent pixels of a PNG are
      laid over white.

      Presets: paper-v1 and paper-v2 are those of the papers (ResNet-50, K 65536, batch 256, 200
      epochs; pictures of a folder become 224×224 with them); cifar-demo that
      of the official CIFAR-10 demo, with the views of v2; small trains the small encoder for 8000 steps on any small
      images, grey ones too, and takes a smaller batch and queue where there are few.

      --method trains by another method of the family than MoCo. Its numbers are given by --setting, and are otherwise those
      of the chapters or, with a paper's preset, those in parentheses; batch, descent and views are the preset's. (The papers'
      LARS and AdamW are not there.)
      \(Self.settings)

      A run that was killed, at whatever moment, continues with --resume and ends in the same bits as one that was not.
      Ctrl-C finishes the step and saves first; the exit code is then 130. So do SIGTERM (143) and SIGHUP (129).

      Under mpirun, in a build with --traits MPI, the ranks train together: each has the same number of device groups
      (--groups) and its share of every batch, and the checkpoint is, bit for bit, that of one process. The first rank alone
      writes. Each rank reads all images, and takes the memory of the whole run. If a rank ends, all do, each with a line; a
      run goes on with --resume and any number of ranks. Ctrl-C saves if the step is over in time (--stop-grace).

      Examples:
        moco pretrain --preset small --data folder:pictures --out run
        moco pretrain --data idx:/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz --steps 4000 --out fashion
        moco pretrain --data cifar10:cifar-10-batches-bin --preset cifar-demo --symmetric --out cifar
        moco pretrain --method byol --setting base_momentum=0.996 --data folder:pictures --out byol
        moco pretrain --resume --out cifar
        mpirun -n 4 --bind-to none moco pretrain --groups 8 --data cifar10:cifar-10-batches-bin --preset cifar-demo --out cifar
      """)

  /// The settings of every method, a line each.
  private static var settings: String {
    FamilyMethods.all.map { method in
      let numbers = method.settings.map { each in
        let large = each.large == each.standard ? "" : " (\(each.text(each.large)))"
        return "    \(each.name)=\(each.text(each.standard))\(large): \(each.meaning)"
      }
      return (["  \(method.name)"] + numbers).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @OptionGroup var arguments: PretrainArguments

  @Option(help: "The folder of the run; made if it is missing.")
  var out: String

  @Flag(help: "Continue the run in --out.")
  var resume = false

  @Option(
    help: """
      How many threads a step may use; they change no bit of its result. (default: all processors; of ranks, their share of \
      the host's)
      """)
  var threads: Int?

  @Option(
    help: """
      How long a rank waits for the others before it gives up, in seconds: longer than the first takes for a look at kNN or a \
      checkpoint.
      """)
  var rankTimeout = 300.0

  @Option(
    help:
      "How long a rank that is asked to end may take for its step and the checkpoint, in seconds; mpirun kills after one."
  )
  var stopGrace = 0.3

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+=:@%".contains($0) }
    return isPlain ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads \(threads): it must be at least 1") }
    if !(stopGrace >= 0) { throw ValidationError("--stop-grace \(stopGrace): it must not be negative") }
    if !(rankTimeout > 0) { throw ValidationError("--rank-timeout \(rankTimeout): it must be greater than 0") }
    if out.isEmpty { throw ValidationError("--out \"\": a folder must have a name") }
    if arguments.data == nil, !resume { throw ValidationError("--data: a new run must have images") }
  }

  func run() throws {
    let launched = LaunchedProcess.current
    if launched.count == 1 { return try train(by: .alone, console: .standard(), ranks: nil) }
    guard MPIRanks.isAvailable else {
      throw PretrainingError(
        "\(launched.count) processes were launched, and this moco was built without MPI: swift build -c release --traits MPI,Plots,ImageFiles"
      )
    }
    StopSignal.letThrough()
    let ranks = try MPIRanks(patience: rankTimeout)
    do {
      let shared = RunRanks(ranks, countOnThisHost: ranks.countOnThisHost)
      try shared.checkAlike("program", Fingerprint.ofProgram(), isShown: false)
      try shared.checkAlike("arguments", CommandLine.arguments.dropFirst().joined(separator: " "))
      try train(by: shared, console: shared.isFirst ? .standard() : .silent, ranks: ranks)
    } catch let code as ExitCode {
      Farewell.exitSilently(code: code.rawValue)
    } catch {
      Farewell.exit(saying: "\(error)", code: 1)
    }
    ranks.end()
  }

  private func train(by shared: RunRanks, console: RunConsole, ranks: MPIRanks?) throws {
    let used = threads ?? ProcessLimits.current.processorsEach(of: ranks?.countOnThisHost ?? 1)
    Threads.use(used)
    if let ranks {
      console.line(
        "\(ranks.count) ranks, \(ranks.countOnThisHost) of them on this host, \(used) thread\(used == 1 ? "" : "s") each"
      )
    }
    StopSignal.letThrough()
    let session = try PretrainingSession(
      arguments.options, out: out, resuming: resume, console: console, ranks: shared)
    StopSignal.listen(endsAtSecond: ranks == nil)
    if ranks != nil { Farewell.watch(grace: stopGrace) { StopSignal.number } }
    switch try session.train(stop: { StopSignal.isHeard }) {
    case .finished:
      console.line("finished: \(out)/checkpoint.safetensors")
    case .stopped(let step):
      console.line(
        "stopped after step \(step) and saved. To continue: moco pretrain --resume --out \(Self.quoted(out))")
      // Of several ranks, one may have heard the signal alone.
      throw ExitCode(StopSignal.number == 0 ? 128 + SIGTERM : StopSignal.exitCode)
    }
  }
}
