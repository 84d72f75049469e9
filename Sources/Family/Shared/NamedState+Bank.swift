import MomentumContrast
import Tensors

/// What noise-contrastive estimation carries from step to step: a bank, and Z once the first batch has given it.
extension NamedState {
  /// Appends both.
  mutating func add(_ bank: MemoryBank, normalizer: Float?) {
    add("bank", .keys(bank.keys, inColumns: false))
    add("normalizer", .values(Tensor(shape: [], [normalizer ?? 0])))
  }

  /// The bank, to be updated as `known` is.
  func bank(like known: MemoryBank) -> MemoryBank {
    MemoryBank(keys: keys("bank"), representationMomentum: known.representationMomentum)
  }

  /// Z; nil before the first batch.
  var normalizer: Float? {
    let z = values("normalizer")[0]
    return z > 0 ? z : nil
  }
}
