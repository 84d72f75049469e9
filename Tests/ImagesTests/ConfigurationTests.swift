import Testing

@testable import Images

@Suite struct ConfigurationTests {
  typealias Configuration = SyntheticShapes.Configuration

  struct Mistake: Sendable, CustomStringConvertible {
    let message: String
    let make: @Sendable (inout Configuration) -> Void
    var description: String { message }

    init(_ message: String, _ make: @escaping @Sendable (inout Configuration) -> Void) {
      self.message = message
      self.make = make
    }
  }

  static let mistakes = [
    Mistake("there are 1 shape classes, but there must be at least 2") { $0.shapes = [.disc] },
    Mistake(#"a shape class is listed twice: ["disc", "disc"]"#) { $0.shapes = [.disc, .disc] },
    Mistake("images are 7 pixels wide, but must be at least 8") { $0.size = 7 },
    Mistake("the scale range is 0.1...0.9, but must lie within 0.2...1") { $0.scale = 0.1...0.9 },
    Mistake("the position range is 0.6, but must lie in 0...0.5") { $0.position = 0.6 },
    Mistake("the position range is nan, but must lie in 0...0.5") { $0.position = .nan },
    Mistake("the rotation range is -0.1 turns, but must lie in 0...0.5") { $0.rotation = -0.1 },
    Mistake("the contrast is 0.75, but must lie in 0...0.5") { $0.contrast = 0.75 },
    Mistake("the texture amplitude is 0.0...0.6, but must lie within 0...0.5") { $0.textureAmplitude = 0...0.6 },
    Mistake("the texture frequency is 0.0...3.0, but must be above 0 and at most 10.0 waves per image") {
      $0.textureFrequency = 0...3
    },
    Mistake("the texture frequency is 1.0...11.0, but must be above 0 and at most 10.0 waves per image") {
      $0.textureFrequency = 1...11
    },
    Mistake("the code has -1 bits, but must have 0...16 in images of 20 pixels") { $0.codeBits = -1 },
    Mistake("the code has 17 bits, but must have 0...16 in images of 20 pixels") { $0.codeBits = 17 },
    Mistake("the code has 9 bits, but must have 0...8 in images of 8 pixels") {
      ($0.size, $0.textureFrequency, $0.codeBits) = (8, 1...4, 9)
    },
    Mistake("the noise level is -0.5...0.1, but must lie within 0...0.5") { $0.noise = -0.5...0.1 },
  ]

  @Test(arguments: mistakes) func everyRuleHasOneClearLine(_ mistake: Mistake) {
    var configuration = Configuration.default
    mistake.make(&configuration)
    #expect(throws: ImagesError(mistake.message)) { try SyntheticShapes(configuration, seed: 1) }
  }

  @Test func defaultsAndLimitsAreAllowed() throws {
    try Configuration.default.validate()
    var edge = Configuration.default
    edge.shapes = ShapeClass.allCases
    (edge.size, edge.scale, edge.position, edge.rotation, edge.contrast) = (8, 0.2...1, 0.5, 0, 0.5)
    (edge.textureAmplitude, edge.textureFrequency, edge.noise) = (0...0, 0.1...4, 0...0.5)
    try edge.validate()
  }
}
