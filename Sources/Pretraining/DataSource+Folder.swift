import Images

extension DataSource {
  /// The folder that a source reads all of; nil if it has none or reads single files.
  var folder: String? {
    switch format {
    case .folder(let path), .cifar10(let path), .cifar100(let path): path
    case .woven(let source): source.folder
    case .synthetic, .idx: nil
    }
  }
}
