import Foundation
import Tensors
import Testing

@testable import Images

@Suite struct DataSourceTests {
  @Test func everyFormIsUnderstood() throws {
    let home = NSHomeDirectory()
    let forms: [(String, DataSource.Format, String)] = [
      ("synthetic", .synthetic(count: 8192), "synthetic"),
      ("synthetic:12", .synthetic(count: 12), "synthetic"),
      ("idx:/data/Fashion MNIST/a.gz", .idx(images: "/data/Fashion MNIST/a.gz", labels: nil), "fashion-mnist"),
      ("idx:a/b,c:d", .idx(images: "a/b", labels: "c:d"), "a"),
      ("cifar10:x", .cifar10("x"), "cifar10"),
      ("cifar100:~/x", .cifar100("\(home)/x"), "cifar100"),
      ("folder:/pictures//", .folder("/pictures"), "pictures"),
      ("folder:/", .folder("/"), "images"),
      ("woven:idx:a/b,c", .woven(try DataSource("idx:a/b,c")), "a-woven"),
      ("woven:cifar10:x", .woven(try DataSource("cifar10:x")), "cifar10-woven"),
    ]
    for (text, format, name) in forms {
      let source = try DataSource(text)
      #expect(source.format == format)
      #expect(source.name == name)
      #expect(source.description == text)
    }
  }

  @Test func whatBreaksItsRuleIsNamed() {
    let noForm =
      "is none of synthetic[:COUNT], idx:IMAGES[,LABELS], cifar10:DIR, cifar100:DIR, folder:DIR or woven:SOURCE"
    let lines = [
      "": noForm,
      "/data/images": noForm,
      "CIFAR10:x": noForm,
      "synthetic:": "has the count \"\", but it must be a whole number ≥ 1",
      "synthetic:0": "has the count \"0\", but it must be a whole number ≥ 1",
      "synthetic:-4": "has the count \"-4\", but it must be a whole number ≥ 1",
      "synthetic:1e3": "has the count \"1e3\", but it must be a whole number ≥ 1",
      "synthetic:99999999999999999999": "has the count \"99999999999999999999\", but it must be a whole number ≥ 1",
      "idx": "lacks a file: idx:IMAGES[,LABELS]",
      "idx:a,": "lacks a file: idx:IMAGES[,LABELS]",
      "idx:,b": "lacks a file: idx:IMAGES[,LABELS]",
      "idx:a,b,c": "names 3 files, but must name at most 2: idx:IMAGES[,LABELS]",
      "cifar10": "lacks its folder: cifar10:DIR",
      "folder:": "lacks its folder: folder:DIR",
      "woven": "lacks its source: woven:SOURCE, as woven:idx:IMAGES",
      "woven:": "lacks its source: woven:SOURCE, as woven:idx:IMAGES",
      "woven:woven:idx:a": "is woven twice: woven:SOURCE, as woven:idx:IMAGES",
      "woven:synthetic":
        "names images with a light of their own, but must name files: woven:SOURCE, as woven:idx:IMAGES",
    ]
    for (text, rule) in lines {
      #expect(throws: ImagesError("the data source \"\(text)\" \(rule)")) { try DataSource(text) }
    }
    // What is woven is judged as it is alone.
    #expect(throws: ImagesError("the data source \"cifar10:\" lacks its folder: cifar10:DIR")) {
      try DataSource("woven:cifar10:")
    }
    #expect(!refusal { _ = try DataSource("folder\n:x") }.contains("\n"))
  }

  @Test func syntheticImagesAreThoseOfTheirSeed() throws {
    let set = try DataSource("synthetic:20").load(LoadingOptions(seed: 7))
    let shapes = try SyntheticShapes(.outlineOnly, seed: 7)
    #expect(set.training.images == shapes.trainingImages(20).images)
    #expect(set.test?.count == 2048)
    #expect(set.classNames.count == 8)
    #expect(set.description == "synthetic: 20 training images of 20×20, 2048 test images, 8 classes")
    try set.checkForEvaluation()
    #expect(try DataSource("synthetic:4").load(LoadingOptions(imageSize: 32)).training.images.shape == [4, 32, 32, 3])
  }

  @Test func optionsHaveRules() {
    #expect(throws: ImagesError("the image size is 7, but must lie in 8...1024")) {
      try DataSource("synthetic:4").load(LoadingOptions(imageSize: 7))
    }
    #expect(throws: ImagesError("the image size is 1025, but must lie in 8...1024")) {
      try DataSource("synthetic:4").load(LoadingOptions(imageSize: 1025))
    }
    #expect(
      throws: ImagesError(
        "synthetic:9000000: 9002048 images of 20×20 take 40.2 GiB as numbers, but at most 1.0 GiB are allowed: "
          + "give a smaller image size or fewer images")
    ) { try DataSource("synthetic:9000000").load() }
    #expect(throws: ImagesError.self) {
      try DataSource("synthetic:1000000000000").load(LoadingOptions(imageSize: 1024))
    }
  }
}

@Suite struct HeldOutTests {
  @Test func aFifthOfEveryClassIsHeldOutEachTimeTheSame() {
    let labels = (0..<57).map { $0 % 3 == 0 ? 0 : $0 == 1 ? 3 : 1 }  // 19 of class 0, 37 of 1, none of 2, one of 3
    let split = HeldOut.split(labels: labels, classCount: 4)
    #expect((split.training + split.test).sorted() == Array(0..<57))
    #expect(split.training == split.training.sorted() && split.test == split.test.sorted())
    #expect((0..<4).map { label in split.test.count { labels[$0] == label } } == [3, 7, 0, 0])
    #expect(split == HeldOut.split(labels: labels, classCount: 4))
  }

  @Test func twoImagesOfAClassAreOneAndOne() {
    let split = HeldOut.split(labels: [0, 0], classCount: 1)
    #expect(split.training.count == 1 && split.test.count == 1)
    #expect(HeldOut.split(labels: [], classCount: 0).test.isEmpty)
  }
}
