/// The multiply-adds of one step for one image.
///
/// A forward pass costs the sum over all layers. A backward pass multiplies the same numbers twice: once for the
/// gradient by the weights and once for the gradient by the layer's input. The *first* layer has no use for the second,
/// since nobody asks for the gradient by the image. So with f forward and b backward passes, layer l costing m_l,
///
/// $$(f + 2b)\sum_l m_l \;-\; b\,m_1$$
///
/// *Example.* Two layers of 10 and 30. A queue has f = 2 and b = 1: 4·40 − 10 = 150. End-to-end has f = 2 and b = 2:
/// 6·40 − 20 = 220. A memory bank has f = 1 and b = 1: 3·40 − 10 = 110.
///
/// *Source:* V2, Table 3 measures the time. *Chapter:* `Chapters/07-Cost/CostChapter.swift`, "Time".
/// - Parameters:
///   - multiplyAdds: m_l of a forward pass, the first layer first; at least one layer.
///   - forward: f.
///   - backward: b.
/// - Returns: multiply-adds.
public func stepCost(multiplyAdds: [Int], forward: Int, backward: Int) -> Int {
  -1  // Write your answer here.
}
