/// A momentum update towards the mean of the rows.
public func centreUpdate(_ centre: [Double], teacher: [[Double]], momentum: Double) -> [Double] {
  centre.indices.map { k in
    let mean = teacher.reduce(0) { $0 + $1[k] } / Double(teacher.count)
    return momentum * centre[k] + (1 - momentum) * mean
  }
}
