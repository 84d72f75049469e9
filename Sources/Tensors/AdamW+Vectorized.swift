extension Vectorized {
  /// The fast half of `Kernels.adamWStep`.
  public static func adamWStep(
    _ parameter: inout Tensor, gradient: Tensor, firstMoment: inout Tensor, secondMoment: inout Tensor, step: Int,
    settings: AdamWSettings
  ) {
    precondition(
      gradient.shape == parameter.shape && firstMoment.shape == parameter.shape
        && secondMoment.shape == parameter.shape, "shapes must be equal")
    let factors = settings.factors(step: step)
    let (kept, rate, root) = (Float(factors.kept), Float(factors.rate), Float(factors.root))
    let (β1, β2, ε) = (Float(settings.firstDecay), Float(settings.secondDecay), Float(settings.epsilon))
    let (new1, new2) = (Float(1 - settings.firstDecay), Float(1 - settings.secondDecay))
    let count = parameter.count
    parameter.withMutablePointer { parameter in
      firstMoment.withMutablePointer { first in
        secondMoment.withMutablePointer { second in
          gradient.withPointer { gradient in
            forEachVector(count) { i in
              let g = gradient.lanes(i)
              let m = β1 * first.lanes(i) + new1 * g
              let v = β2 * second.lanes(i) + new2 * (g * g)
              first.store(m, i)
              second.store(v, i)
              let size = v.squareRoot() / root + ε
              parameter.store(kept * parameter.lanes(i) - rate * (m / size), i)
            }
          }
        }
      }
    }
  }
}
