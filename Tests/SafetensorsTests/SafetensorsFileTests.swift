import Foundation
import Tensors
import Testing

@testable import Safetensors

@Suite struct SafetensorsFileTests {
  @Test func roundTripKeepsNamesShapesBitsAndStrings() throws {
    var file = SafetensorsFile(metadata: ["encoder": "small", "odd\n\"\\\u{1}\u{e9}": "\u{1f40e}\t"])
    let special: [Float] = [0, -0.0, .infinity, .nan, .leastNonzeroMagnitude, 1 / 3]
    file.add("weights/\"quoted\"\n", Tensor(shape: [2, 3], special))
    file.add("scalar", Tensor(shape: [], [2.5]))
    file.add("empty", Tensor(shape: [0, 3]))
    file.add("doubles", TensorOf<Double>(shape: [1, 2], [0.1, -1e300]))
    file.add("integers", shape: [3], integers: [.min, 0, .max])
    let back = try SafetensorsFile(data: file.encoded())
    #expect(back.metadata == file.metadata)
    #expect(Set(back.names) == Set(file.names) && back.names.count == 5)
    for name in file.names { #expect(back[name] == file[name]) }
    #expect(
      try back.tensor("weights/\"quoted\"\n").elements.map(\.bitPattern) == special.map(\.bitPattern))
    #expect(try back.tensor("scalar").shape == [])
    #expect(try back.tensor("empty").shape == [0, 3])
    #expect(try back.doubleTensor("doubles").elements == [0.1, -1e300])
    #expect(try back.tensor("doubles").elements == [0.1, -.infinity])
    #expect(try back.doubleTensor("scalar").elements == [2.5])
    #expect(try back.integers("integers").values == [.min, 0, .max])
    #expect(back.encoded() == file.encoded())
  }

  /// Elements lie at multiples of their size, whatever was added first.
  @Test func writingAlignsEveryTensor() throws {
    var file = SafetensorsFile(metadata: ["a": "b"])
    file.add("odd", Tensor(shape: [3]))
    file.add("wide", shape: [1], integers: [1])
    let bytes = file.encoded()
    #expect(bytes[0] % 8 == 0)
    #expect(try SafetensorsFile(data: bytes).names == ["wide", "odd"])
  }

  @Test func readsWhatPythonWrote() throws {
    let data = try #require(Data(base64Encoded: writtenByPython))
    // A slice that starts in the middle of a larger block: the reader must count from its start.
    for data in [data, (Data([1, 2, 3]) + data).dropFirst(3)] {
      let file = try SafetensorsFile(data: data)
      #expect(file.names == ["permutations", "bias", "none", "weight", "step", "half", "mask"])
      #expect(file.metadata == ["encoder": "small", "note": "quote \" and é"])
      #expect(try file.tensor("weight") == Tensor(shape: [2, 3], [1, 2, 3, 4, 5, -0.5]))
      #expect(try file.doubleTensor("bias").elements == [0.1, -1e300])
      #expect(try file.integers("permutations") == ([2, 2], [3, 0, -2, 1]))
      #expect(try file.integers("step") == ([], [7]))
      #expect(try file.tensor("none").shape == [0, 4])
      #expect(file["mask"]?.bytes.map { $0 } == [1, 0, 1])
      #expect(file["half"]?.type == .float16)
      #expect(file["absent"] == nil)
    }
  }

  @Test func wrongRequestsAreNamed() throws {
    let file = try SafetensorsFile(data: try #require(Data(base64Encoded: writtenByPython)))
    #expect(
      message { try file.tensor("fc.bias") }
        == Self.prefix + "\"fc.bias\": not in this file, which holds 7 tensors")
    #expect(
      message { try file.tensor("step") } == Self.prefix + "\"step\": its type is I32, wanted is F32, F16, BF16 or F64")
    #expect(try file.tensor("half").elements == [1.5])
    #expect(message { try file.doubleTensor("mask") }?.contains("BOOL") == true)
    #expect(message { try file.integers("weight") }?.contains("F32") == true)
  }

  static let prefix = "data in memory: tensor "
}

/// The message of the SafetensorsError that `body` throws; nil if it throws none.
func message<Result>(_ body: () throws -> Result) -> String? {
  do {
    _ = try body()
  } catch let error as SafetensorsError {
    return error.description
  } catch {
    Issue.record("another error than SafetensorsError: \(error)")
  }
  return nil
}

/// Made with safetensors 0.8 for Python: `safetensors.numpy.save({"weight": [[1, 2, 3], [4, 5, -0.5]] as F32,
/// "bias": [0.1, -1e300] as F64, "permutations": [[3, 0], [-2, 1]] as I64, "step": 7 as I32, "mask": [True, False,
/// True], "half": [1.5] as F16, "none": 0×4 as F32}, {"encoder": "small", "note": 'quote " and é'})`.
let writtenByPython = """
  6AEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJub3RlIjoicXVvdGUgXCIgYW5kIMOpIiwiZW5jb2RlciI6InNtYWxsIn0sInBlcm11dGF0aW9ucyI6\
  eyJkdHlwZSI6Ikk2NCIsInNoYXBlIjpbMiwyXSwiZGF0YV9vZmZzZXRzIjpbMCwzMl19LCJiaWFzIjp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOlsy\
  XSwiZGF0YV9vZmZzZXRzIjpbMzIsNDhdfSwibm9uZSI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMCw0XSwiZGF0YV9vZmZzZXRzIjpbNDgsNDhd\
  fSwid2VpZ2h0Ijp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJkYXRhX29mZnNldHMiOls0OCw3Ml19LCJzdGVwIjp7ImR0eXBlIjoiSTMy\
  Iiwic2hhcGUiOltdLCJkYXRhX29mZnNldHMiOls3Miw3Nl19LCJoYWxmIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRz\
  IjpbNzYsNzhdfSwibWFzayI6eyJkdHlwZSI6IkJPT0wiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls3OCw4MV19fSAgICAgIAMAAAAAAAAA\
  AAAAAAAAAAD+/////////wEAAAAAAAAAmpmZmZmZuT+cdQCIPOQ3/gAAgD8AAABAAABAQAAAgEAAAKBAAAAAvwcAAAAAPgEAAQ==
  """
