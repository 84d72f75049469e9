/// DINO's centre: it follows the mean of what the teacher says of a batch.
///
/// $$c \leftarrow m\,c + (1 - m)\,\frac1N\sum_{n=1}^{N} t_n$$
///
/// The mean runs over the images of the batch, one mean for each of the K prototypes, and over the logits as the
/// teacher gives them, not yet centred. It is the momentum update of chapter 3, with a mean in the place of the query
/// encoder.
///
/// *Example.* c = (0, 1), t = (1, 0) and (3, 0), m = 0.9: the mean is (2, 0), so c becomes (0.2, 0.9).
///
/// *Source:* Caron et al. 2021 (DINO). *Chapter:* `Chapters/08-Family/FamilyChapter.swift`, "DINO: two ways to say
/// nothing"; `Sources/Family/DINO/DINO.swift`.
/// - Parameters:
///   - centre: c, K numbers.
///   - teacher: t, N×K.
///   - momentum: m.
/// - Returns: the new c.
public func centreUpdate(_ centre: [Double], teacher: [[Double]], momentum: Double) -> [Double] {
  []  // Write your answer here.
}
