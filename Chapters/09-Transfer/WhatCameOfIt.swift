// ## What came of it
//
// In short. *Shown*, with 1000 labelled scenes: MoCo is a better start than fresh weights, on frozen maps, for pixels, and (on twelve
// further seeds) for boxes. *Not shown* with 50, where a start is wanted most. *Shown, as in the paper*: for the class of every pixel
// labels are a better start than MoCo. In boxes they are ahead, too, *not shown* among fifteen claims; the paper has MoCo ahead on VOC and
// slightly behind on COCO. With 1000 scenes four times the steps from scratch come further than any pre-training with single steps; with
// 200 and 50 they do not reach labels (no claims).
//
// Fresh weights are the arm "from scratch", labels without more the arm "supervised".
//
// At full size, seeds 1–5, 1000 labelled scenes, in percent; class probe and Jaccard index before any training on scenes
// (`plots/transfer.tsv`):
//
// | | class probe | pixels, frozen: mIoU | pixels: mIoU | boxes: AP | known classes | new classes | longest features: Jaccard |
// |---|---|---|---|---|---|---|---|
// | from scratch | 36.7 ± 4.0 | 12.1 ± 1.4 | 36.2 ± 2.3 | 23.0 ± 3.5 | 23.6 ± 3.0 | 21.7 ± 5.1 | 19.6 ± 3.9 |
// | supervised | 98.3 ± 0.4 | 44.0 ± 1.9 | 51.7 ± 2.9 | 42.1 ± 1.7 | 46.2 ± 2.4 | 33.9 ± 2.8 | 43.3 ± 2.7 |
// | supervised, two groups | 94.0 ± 1.2 | 37.0 ± 0.8 | 44.8 ± 3.3 | 37.3 ± 0.5 | 41.2 ± 1.0 | 29.5 ± 2.6 | 33.8 ± 2.0 |
// | supervised, with place | 94.1 ± 0.8 | 31.9 ± 2.0 | 48.6 ± 2.9 | 35.3 ± 2.4 | 37.3 ± 3.3 | 31.4 ± 3.5 | 38.4 ± 3.2 |
// | MoCo v1 | 84.3 ± 1.6 | 31.7 ± 1.4 | 40.4 ± 2.0 | 33.3 ± 2.6 | 34.6 ± 3.3 | 30.6 ± 2.2 | 43.6 ± 3.3 |
// | MoCo v1 × 4 | 95.2 ± 0.6 | 40.9 ± 1.0 | 37.0 ± 4.6 | 39.3 ± 1.6 | 42.7 ± 2.9 | 32.4 ± 3.2 | 38.3 ± 2.1 |
// | MoCo v2 | 86.2 ± 3.4 | 32.3 ± 1.0 | 40.8 ± 3.2 | 33.2 ± 1.8 | 34.8 ± 2.7 | 30.0 ± 0.6 | 46.8 ± 3.1 |
// | end-to-end | 89.3 ± 0.3 | 35.5 ± 1.3 | 39.5 ± 3.4 | 34.3 ± 4.6 | 36.5 ± 5.0 | 30.1 ± 4.4 | 41.7 ± 7.6 |
// | memory bank | 76.8 ± 2.0 | 26.1 ± 1.4 | 33.8 ± 3.6 | 24.1 ± 1.8 | 24.6 ± 1.7 | 23.0 ± 2.5 | 5.0 ± 4.4 |
// | from scratch × 2 | | | 53.1 ± 1.3 | 33.5 ± 2.5 | 33.8 ± 2.3 | 32.9 ± 3.3 | |
// | from scratch × 4 | | | 63.4 ± 2.3 | 43.8 ± 2.3 | 45.7 ± 1.8 | 40.1 ± 4.0 | |
//
// The signs, task by task, MoCo v1 less labels:
//
// | | here | paper |
// |---|---|---|
// | boxes, AP | −8.8 ± 4.0 | +2.4 (VOC), −0.4 (COCO) |
// | pixels, mIoU | −11.3 ± 3.5 | −1.9 (VOC) |
// | pixels on frozen maps, mIoU (no claim) | −12.3 ± 1.1 | |
//
// - **MoCo is a better start than fresh weights**: on frozen maps by 19.6 ± 1.3 mIoU and for fine-tuned pixels by 4.2 ± 1.4 (both
//   *shown*). In boxes by 10.3 ± 5.3 AP, which among fifteen claims is *not shown* on these five seeds (p = 0.057). It had been required
//   before the run. Asked once more as the only claim, on twelve new seeds, it is 10.3 ± 1.4 AP (*shown*; `plots/transfer-again.tsv`). With 50
//   scenes, fine-tuned, neither is shown: 1.5 ± 2.2 AP, 0.9 ± 2.6 mIoU.
// - **Labels are a better start than MoCo**: of pixels *shown*, as in the paper; of boxes the opposite of VOC, with the sign of COCO, by an
//   interval that leaves zero out and is not shown among fifteen claims. In boxes most of the lead is on the eight labelled classes, 11.6 ± 4.7 AP; on
//   the four new ones it is 3.3 ± 3.0 (no claims). So a good part may come from labels of the very classes that the task asks for
//   (*conjecture*).
// - **Labels of two groups of classes come out ahead of MoCo**, too, by 4.0 ± 2.8 AP (claimed the other way round; *not shown* among fifteen
//   claims). They were chosen to teach to ignore the class, and did not: the class probe stands at 94 %.
// - **Four times the pre-training** without labels brings MoCo v1 from 33.3 to 39.3 AP (6.0 ± 3.1 more, no claim). That it passes labels is
//   *not shown*; it is 2.8 ± 1.8 behind them. It does not help fine-tuned pixels, 3.4 ± 3.1 behind the shorter one. Why is open; its rate
//   was at the edge of the grid.
// - **With enough scenes, longer training from scratch overtakes** (`transfer-length.svg`; no claims). With 1000 scenes twice the steps cannot be told
//   from MoCo in boxes (0.3 ± 4.0 ahead) nor from labels in pixels (1.3 ± 2.0 ahead). Four times are ahead of labels in boxes (1.8 ± 1.7) and
//   in pixels (11.7 ± 3.9). With fewer they are not: labels lead by 7.0 ± 3.2 AP with 200 scenes and by 3.1 ± 1.2 with 50. He, Girshick and
//   Dollár (2019) found on COCO that pre-training speeds up the start and need not improve the end. The first is seen here; the second was
//   not asked, since no pre-trained start was given more steps.
// - **Labels or steps?** From scratch, four times the steps gain 0.8 ± 0.6 AP with 50 scenes, 7.8 ± 2.0 with 200 and 20.9 ± 2.3 with 1000. From 1000 to
//   5000 scenes single steps gain next to nothing: 320 batches of 16 see no more than 5120 scenes. So few labels limit at 50, both at 200, and
//   steps above (*conjecture* for the other starts, whose steps were not varied).
// - **The three dictionaries.** A memory bank is 9.2 ± 3.7 AP behind the queue (*shown*; paper 1.0). Fine-tuned with 1000 scenes it is worth no
//   more than fresh weights (1.1 ± 2.6 AP ahead; no claim), and its longest features are on objects no more than by chance (5 %; below). That a
//   queue is ahead of end-to-end is *not shown* (1.1 ± 3.7 behind; paper 1.3 ahead), nor that version 2 is ahead of version 1 (0.1 ± 3.2
//   behind; paper 0.5 ahead). Both intervals contain the paper's difference.
// - **Place** (`transfer-factors.svg`). MoCo's features know more of the position than those with labels, R² 78 and 68 (*shown*). That this makes a
//   better start for boxes is *not shown*: an encoder that was told the place as well knows it to 90 % and comes out 6.8 ± 3.0 AP behind
//   (not shown among fifteen claims). But it also knows the class less, 94 % instead of 98.
// - **Where features are longest** (`transfer-localization.svg`) there are often objects: Jaccard 44 with MoCo, 43 with labels, 20 with fresh weights;
//   pixels that are chosen blindly would have about 5. That MoCo agrees better than labels is *not shown* (0.3 ± 2.9).
//
// `transfer-utility.svg` turns it round. After a pre-training n scenes reach some score; n̂ is how many scenes training from scratch needs for
// it, in four times the steps. Below n̂ = n the longer training is worth more. In boxes after MoCo n = 50 gives 54, and n = 1000 gives 430.
// `transfer-scenes.svg` shows what two encoders find: among the first 40 test scenes of seed 1, those with two or three objects, the one with
// the highest, the middle and the lowest AP of both.
//
// ### What limits it
//
// For fine-tuned pixels with 1000 scenes the rates of the search reach far enough, except for MoCo v1 × 4, which takes the highest in three
// of five seeds. On frozen maps with 1000 scenes nearly every arm takes the highest, 1. In boxes with 1000 scenes most take the lowest, 0.02
// (MoCo v1 in all five seeds, fresh weights in three). A wider grid may move arms, and not all alike (*conjecture*). Pre-training and
// scenes are near each other: a scene is larger and has more objects, and differs by little else.
//
// ### The quick size, and fresh seeds
//
// Three arms, 1280 steps of pre-training, 1000 labelled scenes, one learning rate, seeds 1–5: boxes come to 21.6 AP from scratch, 27.9 from
// MoCo and 34.9 from labels, frozen pixels to 11.0, 26.3 and 37.0 mIoU. All three claims are required and hold. So they do on
// five new sets of four seeds (4101–4144), and on ten of five (4211–4215 … 4291–4295, 42101–42105): on the ten MoCo is ahead of fresh weights
// by 4.3 to 7.8 AP and 13.6 to 15.2 mIoU, labels of MoCo by 10.2 to 12.2 mIoU.
//
// ## Try it
//
// - `TransferPlan.swift`, quick rates: `.detection: [0.03]` to `[0.2]`. Fresh weights lose least; a minute and a half.
// - `ObjectScenes.Configuration`: `shapes = Array(ShapeClass.allCases.suffix(4))`, scenes of new classes alone. What is left of the labels'
//   lead? The same time.
// - `moco evaluate CHECKPOINT --data synthetic --protocol detect`, for an encoder of your own: a minute.
