extension SyntheticShapes.Configuration: CustomStringConvertible {
  /// Every factor in a line, so that two configurations that differ read differently.
  public var description: String {
    let names = shapes.map(\.rawValue).joined(separator: " ")
    return """
      \(size)×\(size), \(shapes.count) classes (\(names)), radius \(scale.text), position ±\(position), \
      rotation ±\(rotation) turns, \(colors.rawValue) colours with contrast \(contrast), \
      texture \(textureAmplitude.text) of \(textureFrequency.text) waves, noise \(noise.text), \
      \(codeBits == 0 ? "no code" : "a code of \(codeBits) bits")
      """
  }
}

extension ClosedRange<Float> {
  /// Both ends with all their digits, as `0.15–0.3`, or the one value there is.
  var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}
