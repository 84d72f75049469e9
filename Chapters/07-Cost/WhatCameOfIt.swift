// ## What came of it
//
// At batch 64 (full size; `plots/cost.tsv`):
//
// | | queue | memory bank | end-to-end | end-to-end over queue | paper, ResNet-50 |
// |---|---|---|---|---|---|
// | memory of a step, MB | 7.19 | 7.21 | 13.57 | 1.89 | |
// | with what is held besides, MB | 8.14 | 9.30 | 13.57 | 1.67 | 1.48 |
// | time of a step, ms | 10.9 ± 0.3 | 8.6 ± 0.3 | 16.5 ± 0.5 | 1.51 ± 0.02 | 1.23 |
//
// - **Memory.** What is kept makes the ratio of an image more: 201.5 kB over 101.8 kB, or 1.98 (`kB_per_image` in `cost.tsv`). A step also
//   takes 0.67 MB whatever the batch, for either mechanism: gradients of the weights and a copy of those of the last stage, on the way back.
//   That makes 1.89 of it. The queue's key pass keeps nothing; one group of eight images, which it holds in passing, takes less than
//   those 0.67 MB. When all 64 images went through it together, as on a GPU, and batch norm had memory of its own, the ratio was 1.39.
// - **Time.** With the mechanisms timed in turn the ratio is 1.49 to 1.53 in all five repetitions, by multiply-adds 1.49.
//   When each mechanism was timed on its own, minutes apart, it had been 1.07 to 1.57.
// - **The bank is the fastest** of the three here, because it encodes no keys. It pays with a key for every image of the
//   data set: 8192 here, and 1.28 million on ImageNet, 656 MB of 128 numbers each.
//
// ## Try it
//
// The command is `swift test --filter CostChapter`; the figure and tables go to `plots/quick`. It takes some ten seconds.
//
// | change | where | what to expect |
// |---|---|---|
// | `quick: [16, 32, 64, 128]` to `[16, 32, 64, 128, 256]` | `CostAtScale.swift`, `theDictionariesAreCosted` | one more point; memory goes on in proportion, for each mechanism at its own rate |
// | `recipe.configuration.batchSize = batch` and after it `recipe.configuration.queueSize = 4096` | `CostChapter.swift`, `recipe` | a queue holds 0.5 MB more, and its step takes what it did but for the logits |
//
// Chapter 8 puts MoCo beside the methods it is compared with.
