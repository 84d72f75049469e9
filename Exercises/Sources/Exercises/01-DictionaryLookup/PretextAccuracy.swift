/// The pretext accuracy: how often the own key comes first.
///
/// Every row has K + 1 logits, and the own key is in **column 0** of every row (that is why all labels of Algorithm 1
/// are zero). A row is right if the own key's logit is larger than *each* other one. A tie is not right: an encoder
/// that gives the same vector to all images knows nothing, and must not come out as perfect.
///
/// $$\frac1N\,\#\{n : \ell_{n0} > \ell_{nj} \text{ for every } j = 1 \ldots K\}$$
///
/// *Example.* Rows [4, 3, −5] and [1, 2, 0]: the first is right, the second is not, so the accuracy is 0.5.
///
/// *Chapter:* `Chapters/01-DictionaryLookup/DictionaryLookupChapter.swift`, "Why are all labels zero?".
/// - Parameter logits: N rows of K + 1, at least one row.
/// - Returns: a share from 0 to 1.
public func pretextAccuracy(_ logits: [[Double]]) -> Double {
  .nan  // Write your answer here.
}
