/// a·b, the sum of products of two vectors of the same length. Of vectors of length 1 it is the cosine of their angle.
public func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
