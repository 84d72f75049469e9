/// What a forward pass keeps of one view for the way back, in bytes.
///
/// The gradient of a batch norm needs what the convolution before it put out, and that of the next convolution what the
/// batch norm put out. So of every layer two tensors are kept, each of size × size pixels with so many channels, in
/// `Float` numbers of four bytes:
///
/// $$4\cdot 2\cdot\sum_{\text{layers}} \text{size}^2\cdot\text{channels}$$
///
/// *Example.* One layer that puts out 20×20 pixels with 16 channels: 4·2·6400 = 51,200 bytes.
///
/// *Chapter:* `Chapters/07-Cost/CostChapter.swift`, "Memory". Sizes are those of what a layer puts out.
/// - Parameter layers: of each layer the side of its square output in pixels, and its channels.
/// - Returns: bytes.
public func keptBytes(layers: [(size: Int, channels: Int)]) -> Int {
  -1  // Write your answer here.
}
