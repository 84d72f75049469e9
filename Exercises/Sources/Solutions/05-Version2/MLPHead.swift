import Values

/// Layer, rectifier, layer.
public func mlpHead(
  _ features: [Double], hiddenWeights: [[Double]], hiddenBias: [Double], outputWeights: [[Double]],
  outputBias: [Double]
) -> [Double] {
  let hidden = zip(hiddenWeights, hiddenBias).map { max(0, dot($0, features) + $1) }
  return zip(outputWeights, outputBias).map { dot($0, hidden) + $1 }
}
