import Values

/// The shared area over the covered one.
public func intersectionOverUnion(_ a: Box, _ b: Box) -> Double {
  let width = min(a.left + a.width, b.left + b.width) - max(a.left, b.left)
  let height = min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
  guard width > 0 && height > 0 else { return 0 }
  let shared = width * height
  return shared / (a.width * a.height + b.width * b.height - shared)
}
