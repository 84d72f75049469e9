import Tensors

extension ViewAugmentation {
  /// A view of each of the images with these indices: B×H′×W′×3, from N×H×W×3 in [0, 1].
  ///
  /// The view at position p of the batch draws from `random.stream(p)` alone: it is the same in any batch, and whatever
  /// else is in it; so the positions are shared out among threads. For the two views of a positive pair, pass two different streams. If there is a `code` of the N
  /// images, each view is given that of its image after all steps.
  public func views(
    of images: Tensor, indices: [Int], code: InstanceCode? = nil, random: RandomSource
  ) -> Tensor {
    views(of: images, indices: indices[...], code: code, random: random)
  }

  /// A view of each of the images with these indices, which are a part of a batch: a slice keeps their positions in it, so
  /// that the views are those that the whole batch would get.
  public func views(
    of images: Tensor, indices: ArraySlice<Int>, code: InstanceCode? = nil, random: RandomSource
  ) -> Tensor {
    precondition(images.shape.count == 4 && images.shape[3] == 3, "images of shape \(images.shape) are not N×H×W×3")
    let (count, height, width) = (images.shape[0], images.shape[1], images.shape[2])
    precondition(indices.allSatisfy { $0 >= 0 && $0 < count }, "an image index lies outside 0..<\(count)")
    let size = outputSize ?? Size(height: height, width: width)
    return Tensor(shape: [indices.count, size.height, size.width, 3]) { target in
      images.withPointer { source in
        Threads.split(indices.count) { rows in
          var workshop = Workshop(
            augmentation: self, size: size,
            planes: Planes(maximumHeight: max(height, size.height), maximumWidth: max(width, size.width)))
          for row in rows {
            let position = indices.startIndex + row
            workshop.planes.load(source + indices[position] * height * width * 3, height: height, width: width)
            workshop.makeView(random.stream(position))
            code?.write(image: indices[position], into: workshop.planes)
            workshop.store(to: target + row * size.height * size.width * 3)
          }
        }
      }
    }
  }

  /// A view of each of the images with these indices, with the code that the set has, if it has one.
  public func views(of set: LabelledImages, indices: ArraySlice<Int>, random: RandomSource) -> Tensor {
    views(of: set.images, indices: indices, code: set.code, random: random)
  }

  /// A view of each of the images with these indices, with the code that the set has, if it has one.
  public func views(of set: LabelledImages, indices: [Int], random: RandomSource) -> Tensor {
    views(of: set, indices: indices[...], random: random)
  }

  /// A view of one image, H×W×3, that draws from `random` itself: H′×W′×3.
  public func view(of image: Tensor, random: RandomSource) -> Tensor {
    precondition(image.shape.count == 3 && image.shape[2] == 3, "an image of shape \(image.shape) is not H×W×3")
    let (height, width) = (image.shape[0], image.shape[1])
    let size = outputSize ?? Size(height: height, width: width)
    var workshop = Workshop(
      augmentation: self, size: size,
      planes: Planes(maximumHeight: max(height, size.height), maximumWidth: max(width, size.width)))
    return Tensor(shape: [size.height, size.width, 3]) { target in
      image.withPointer { workshop.planes.load($0, height: height, width: width) }
      workshop.makeView(random)
      workshop.store(to: target)
    }
  }
}

/// What the views of a batch share: the steps, their random streams' names and the memory to work in.
private struct Workshop {
  let augmentation: ViewAugmentation
  let size: ViewAugmentation.Size
  let planes: Planes
  var resizer = Resizer()

  /// Takes the loaded image through all steps.
  mutating func makeView(_ random: RandomSource) {
    for step in augmentation.steps {
      var stream = random.stream(step.kind.rawValue)
      switch step {
      case .randomResizedCrop(let crop):
        let window = crop.draw(height: planes.height, width: planes.width, &stream)
        resizer.resize(planes, window: window, height: size.height, width: size.width)
      case .colorJitter(let jitter):
        if stream.chance(jitter.probability) { jitter.apply(to: planes, &stream) }
      case .randomGrayscale(let grayscale):
        if stream.chance(grayscale.probability) { RandomGrayscale.apply(to: planes) }
      case .gaussianBlur(let blur):
        if stream.chance(blur.probability) { GaussianBlur.apply(to: planes, sigma: stream.uniform(in: blur.sigma)) }
      case .horizontalFlip(let flip):
        if stream.chance(flip.probability) { HorizontalFlip.apply(to: planes) }
      }
    }
    let whole = Window(top: 0, left: 0, height: planes.height, width: planes.width)
    resizer.resize(planes, window: whole, height: size.height, width: size.width)
  }

  func store(to target: UnsafeMutablePointer<Float>) {
    let (scale, shift) =
      augmentation.normalization?.scaleAndShift ?? (SIMD3(repeating: 1), SIMD3(repeating: 0))
    planes.store(to: target, scale: scale, shift: shift)
  }
}
