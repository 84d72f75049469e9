/// Holm's step-down correction for several claims of one experiment (Holm 1979, "A simple sequentially rejective multiple
/// test procedure", Scandinavian Journal of Statistics 6).
///
/// Of n claims that are all false, a rule that lets each pass at p ≤ 0.05 passes one of them in up to n · 5 % of
/// experiments. If each passes at an *adjusted* p ≤ 0.05, any false claim passes in at most 5 % of experiments, however many
/// claims there are, however many of them are true and however they depend on each other.
///
/// What it refuses to do: know where the p-values come from.
public enum Holm {
  /// The adjusted p-values, in the order given: with the p-values in ascending order p₍₁₎ ≤ … ≤ p₍ₙ₎,
  /// p̃₍ᵢ₎ = the largest of min(1, (n − j + 1) · p₍ⱼ₎) over j ≤ i.
  /// - Parameter pValues: n probabilities; one alone stays as it is.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    precondition(pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "not all of these are probabilities: \(pValues)")
    let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var largest = 0.0
    for (passed, claim) in ascending.enumerated() {
      largest = max(largest, min(1, Double(pValues.count - passed) * pValues[claim]))
      adjusted[claim] = largest
    }
    return adjusted
  }
}
