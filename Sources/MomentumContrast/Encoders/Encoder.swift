import Tensors

/// The part of an encoder that turns images into features, the part that is kept after pre-training.
///
/// MoCo does not ask for a particular network (V1 §3.2: "any CNN"); conforming types are the alternatives offered here.
public protocol Backbone: Sendable {
  /// The number of features of an image.
  var featureWidth: Int { get }
  /// The channels of every batch norm, by the layer's name.
  var normalizedChannels: [String: Int] { get }
  /// Its convolutions with their batch norms, in the order of its parameters, as an image of this size meets them.
  func convolutions(of size: ImageSize) -> [NormalizedConvolution]
  /// Names and shapes of its parameters, in their order.
  var parameterShapes: [(name: String, shape: [Int])] { get }
  /// Fresh weights, drawn from `random`.
  func initialParameters(random: RandomSource) -> Parameters
  /// Images N×H×W×C to the maps of the last stage, N×H′×W′×`featureWidth`.
  func maps(of images: Variable, in pass: inout ForwardPass) -> Variable
  /// The part of it, with the same parameters, whose maps serve dense prediction: finer ones, if it has such. Itself unless it
  /// says otherwise.
  var forDensePrediction: any Backbone { get }
}

extension Backbone {
  /// Itself.
  public var forDensePrediction: any Backbone { self }

  /// Those of convolutions without bias and the scale and shift behind each.
  public var parameterShapes: [(name: String, shape: [Int])] {
    convolutions(of: ImageSize(32)).flatMap { each in
      [
        ("\(each.name).weight", each.weightShape), ("\(each.normalization).weight", [each.output]),
        ("\(each.normalization).bias", [each.output]),
      ]
    }
  }

  /// Images N×H×W×C to features N×`featureWidth`: the mean of each map over its pixels.
  public func features(of images: Variable, in pass: inout ForwardPass) -> Variable {
    let maps = maps(of: images, in: &pass)  // N×H′×W′×featureWidth
    return pass.tape.globalAveragePool(maps)
  }
}

/// An encoder f: a backbone and a projection head, whose output is normalised to length 1 (V1 §3.3).
///
/// It is a description and holds no weights: the query and the key encoder are the same `Encoder` with parameters of
/// their own.
public struct Encoder: Sendable {
  /// Images to features.
  public let backbone: any Backbone
  /// Features to the vectors that are compared.
  public let head: Head
  /// Which of MoCo's heads that is; nil for another.
  public let projectionHead: ProjectionHead?

  /// The length of the vectors that are compared; 128 in the paper.
  public var dimension: Int { head.output }

  /// An encoder of MoCo's.
  public init(backbone: any Backbone, head: ProjectionHead, dimension: Int) {
    self.backbone = backbone
    self.head = head.layers(input: backbone.featureWidth, output: dimension)
    projectionHead = head
  }

  /// An encoder with another head.
  /// - Precondition: the head takes the backbone's features.
  public init(backbone: any Backbone, head: Head) {
    precondition(head.layers[0].input == backbone.featureWidth, "the head does not take the backbone's features")
    self.backbone = backbone
    self.head = head
    projectionHead = nil
  }

  /// Fresh weights for backbone and head.
  public func initialParameters(random: RandomSource) -> Parameters {
    var parameters = backbone.initialParameters(random: random.stream("backbone"))
    head.addParameters(to: &parameters, random: random.stream("head"))
    return parameters
  }

  /// Fresh weights and running statistics, of a second head too if there is one.
  public func initialState(predictor: Head? = nil, random: RandomSource) -> EncoderState {
    var parameters = initialParameters(random: random)
    predictor?.addParameters(to: &parameters, random: random.stream("predictor"))
    let channels = normalizedChannels.merging(predictor?.normalizedChannels ?? [:]) { first, _ in first }
    return EncoderState(parameters: parameters, buffers: Buffers(channels: channels))
  }

  /// Running statistics before the first batch.
  public var initialBuffers: Buffers { Buffers(channels: normalizedChannels) }

  /// The channels of every batch norm, by the layer's name.
  public var normalizedChannels: [String: Int] {
    backbone.normalizedChannels.merging(head.normalizedChannels) { first, _ in first }
  }

  /// Images N×H×W×C to unit vectors N×`dimension`: q or k of Algorithm 1. If there is a `predictor`, other methods'
  /// second head, the projections go through it.
  public func embeddings(
    of images: Variable, in pass: inout ForwardPass, predictor: Head? = nil
  ) -> Variable {
    let features = backbone.features(of: images, in: &pass)  // N×featureWidth
    var projected = head.project(features, in: &pass)  // N×dimension
    if let predictor { projected = predictor.project(projected, in: &pass) }
    return pass.tape.l2Normalize(projected)
  }
}
