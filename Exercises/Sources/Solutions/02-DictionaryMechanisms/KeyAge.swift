/// Rows behind the newest one, in batches, from 1.
public func keyAge(row: Int, pointer: Int, count: Int, batchSize: Int) -> Int {
  let behind = (pointer - 1 - row + count) % count
  return behind / batchSize + 1
}
