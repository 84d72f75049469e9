// ## What came of it
//
// **Heads and temperatures** (full size, 8192 steps; τ = 0.2 on seeds 1–24, `plots/version2-head.tsv`; 0.3 on seeds 25–48,
// `plots/version2-gap.tsv`; the others on seeds 1–10, `plots/version2-temperature.tsv`). Linear probe in percent:
//
// | τ | 0.07 | 0.1 | 0.2 | 0.3 | 0.4 |
// |---|---|---|---|---|---|
// | linear head | 66.0 ± 1.4 | 65.6 ± 1.6 | 63.6 ± 1.0 | 61.4 ± 1.2 | 60.4 ± 1.2 |
// | MLP head | 64.4 ± 1.6 | 65.2 ± 2.5 | 64.2 ± 1.2 | 65.1 ± 1.7 | 65.0 ± 1.1 |
// | MLP less linear, paired | −1.6 ± 0.9 | −0.4 ± 2.2 | 0.5 ± 1.4 | 3.7 ± 1.5 | 4.6 ± 1.5 |
// | the same in the paper | 2.3 | 4.2 | 7.2 | 7.5 | 7.8 |
//
// Look at `version2-temperature.svg`: the black line falls, the other does not.
//
// - **The linear head loses by a higher temperature, and the MLP does not** (*shown*). From τ = 0.07 to 0.4 the linear head loses
//   5.5 ± 1.1 points (paper 3.4), the MLP changes by 0.6 ± 1.9. The difference of the two changes is 6.1 ± 1.6 (*shown*; paper 5.5, of
//   which 2.1 are the MLP's own gain. Here it has none).
// - **Each head at the temperature that suits it, the MLP is worth nothing here.** The best cell is the linear head's at 0.07, 66.0. The
//   MLP's best is 65.2, at 0.1: 0.8 ± 2.3 less on the same seeds. In the paper it is 5.5 more (66.2 less 60.7). No claim was
//   made of it. It is the main thing of V2's table that does not appear; why is open.
// - **At 0.4 the MLP is ahead** (*shown*, 4.6 ± 1.5). At 0.2 it is *not shown* by the probe, with 24 seeds; by kNN it is ahead
//   there by 1.9 ± 1.1, for which no claim was made. At 0.07 it is behind.
// - **At 0.3, the second design, the MLP is ahead** (*shown*, 3.7 ± 1.5, kNN 3.6 ± 1.3, on 24 seeds at which nothing had been tried;
//   before, on seeds 1–10, 3.7 ± 2.8).
// - **Does the scale of τ shift with K?** Only in part. The shift of act 1 puts the paper's 0.1 (4.2 ahead) at 0.16 to 0.21, where
//   0.5 ± 1.4 is found, and its 0.2 (7.2) at 0.31 to 0.42, where 3.7 and 4.6 are found. So it fits the direction and not the
//   size: the whole curve lies 3 to 4 points lower here.
// - **The head throws the place away** (*shown*). From h to z the MLP loses 48 points of R² of the position at τ = 0.2, and the
//   linear head 34: 14.0 ± 2.9 more. Of the radius it loses 3.9 ± 1.2 more. A linear read-out finds next to nothing of the position in
//   the MLP's z, at any temperature (R² 1 to 2 %), and 8 to 29 % behind one layer; a read-out that is not linear was not tried. Of the
//   radius half is left. The rotation goes too (2 to 6 % in z, 42 to 59 in h; the flip varies it, no claim was made).
// - **What the linear head has to do instead.** From τ = 0.07 to 0.4 the *features* of the linear head lose 15.9 ± 3.9 points
//   of the position, and those of the MLP 4.2 ± 2.5. It is the case of act 1: one layer cannot be blind where the features are
//   not, so the loss changes the features. With them the shape goes. No claim was made of it before the run; that it is why the
//   linear head falls is a *conjecture*.
// - **The rank.** Behind the MLP z spreads over more directions at 0.2 (effective rank 15.2 instead of 10.9), and the features in
//   front of it over *fewer* (13.7 instead of 20.2). More spread of z was the conjecture of act 1. That fewer directions of h do no
//   harm was not foreseen.
// - **The MLP gives the texture up as τ rises** (`version2-factors.svg`). At 0.4 its features know little of it (direction 16,
//   frequency 21; untrained 50 and 46) and the most of the rotation (59); z has the hue (99), the shape at 51 % and no texture. At 0.2
//   it depends on the seed: on half of the 24 the frequency is read to 80 % or more, and the MLP is 1.1 ± 1.8 behind the linear head; on
//   the other half it is 2.1 ± 2.0 ahead. So 0.2 may be the edge at which the MLP lets the texture go, and that may be what the
//   temperature does for it (*conjecture*, after the run).
//
// **Table 1** (full size; T = 4096 steps on seeds 1–18, `plots/version2.tsv`; 4T on seeds 1–5, `plots/version2-longer.tsv`), in
// percent. The hue is R² of a read-out from h, at T:
//
// | row | probe, T | kNN, T | hue, T | probe, 4T | kNN, 4T | paper, probe at T |
// |---|---|---|---|---|---|---|
// | v1 | 62.9 ± 0.8 | 51.0 ± 1.0 | 0 | 81.1 ± 1.6 | 70.0 ± 0.8 | 60.6 |
// | a: MLP, τ = 0.2 | 61.6 ± 1.1 | 48.4 ± 1.6 | 1 | 78.2 ± 2.8 | 62.6 ± 2.4 | 66.2 |
// | b: aug+ | 58.4 ± 0.9 | 44.5 ± 0.6 | 96 | 76.7 ± 2.0 | 64.9 ± 2.8 | 63.4 |
// | c: both | 59.0 ± 1.9 | 44.8 ± 2.4 | 95 | 74.5 ± 3.1 | 59.0 ± 3.2 | 67.3 |
// | d: and cosine | 59.4 ± 2.1 | 45.0 ± 2.0 | 95 | 74.5 ± 2.8 | 58.3 ± 2.1 | 67.5 (4T: 71.1) |
//
// - **The table does not appear in this world.** It compares an MLP at τ = 0.2 with a linear head at 0.07, which here is the pairing
//   that gives the MLP no chance, and its aug+ is on these images a weaker augmentation. Version 2 is behind version 1 by 3.6 ± 2.3
//   points at T and by 6.7 ± 1.9 at 4T; the paper has it ahead by 6.9 at T. Every single part that was claimed to help is behind too.
// - One seed makes up a quarter of it: on seed 13 rows c and d learn the hue and little else (46 and 48 %, where v1 has 66). The
//   seed is kept. Without it d is 2.7 ± 1.6 behind. The spread over seeds, 4.6, is nearly twice the planned one.
// - **Four times the steps help** (*shown*): d by 15.3 ± 4.2 points, in the paper by 3.6; and version 1 as much, 18.9 ± 1.1 (no claim).
//   So at T nothing has converged here, and the table at T is one of encoders that are far from trained.
// - **aug+ gives the hue back** (*shown*): with version 1's views the features know nothing of it, because it is turned by up to 0.4;
//   with aug+ they know it to 96 %, because it is turned by 0.1. That it is why row b is behind is
//   *shown*, too (seeds 19–30, `plots/version2-hue.tsv`). With the hue turned by 0.4 and all else as in aug+ the features know nothing
//   of it, and the probe is 5.2 ± 1.4 points ahead of aug+ (kNN 6.9 ± 1.1). It is then 1.2 ± 1.2 ahead of version 1 (kNN 1.2 ± 0.8;
//   no claim). So all of aug+ but its hue may help here as well.
// - **Row a** is behind by 1.4 ± 1.1 at T and by 2.9 ± 2.1 at 4T. In front of the MLP more is left of the hue, as claimed (*shown*,
//   1.3 ± 0.9 points more), but it is next to nothing: R² 0.8 % instead of −0.5. So as to the hue SimCLR's reason, that the
//   probe finds in h what the views destroy in z, has nothing to work with: a hue that is turned so far is not learned in the
//   first place. As to the position it has (6 % in z, 43 in h), and the probe gains nothing by it.
// - **Cosine and steps are worth the same** (*shown* within ± 2: 0.4 ± 1.4, in the paper 0.2; `plots/version2-cosine.tsv`). In `version2-schedule.svg` the loss of c
//   rises for some seeds where its rate falls to a tenth; the cosine has no such place.
//
// **Augmentation as a dose** (full size, 4096 steps, seeds 1–5; `plots/version2-dose.tsv`). Bits are what an untrained encoder
// finds that two views share; kNN and probe in percent:
//
// | the views have | bits | kNN, K = 16 | kNN, K = 256 | probe, K = 16 | probe, K = 256 |
// |---|---|---|---|---|---|
// | none of it | 3.1 | 54.0 ± 3.2 | 55.9 ± 3.3 | 76.7 ± 2.8 | 78.6 ± 3.9 |
// | the hue turned by up to 0.1 | 2.1 | 56.1 ± 3.2 | 58.6 ± 5.2 | 78.0 ± 2.7 | 79.7 ± 4.6 |
// | by up to 0.4 | 0.8 | 62.2 ± 1.7 | 63.3 ± 2.1 | 83.8 ± 1.8 | 84.8 ± 2.6 |
// | and half of them grey | 0.8 | 60.6 ± 4.8 | 60.3 ± 2.8 | 82.6 ± 3.3 | 82.4 ± 2.9 |
// | and half of them blurred | 0.6 | 72.5 ± 2.5 | 74.2 ± 1.2 | 88.7 ± 2.0 | 87.0 ± 1.0 |
// | or all of them blurred | 0.8 | 60.0 ± 3.4 | 60.8 ± 4.0 | 81.3 ± 2.2 | 79.4 ± 1.1 |
//
// - The claims of the first design were about a blur of *all* views, and are *not shown* (6.0 ± 5.5, alone p = 0.04 and among three
//   claims 0.12; and 5.0 ± 6.3).
// - The second design, half of the views blurred against none, holds on seeds 11–15 (*shown*; `plots/version2-dose-fresh.tsv`):
//   20.7 ± 4.7 points of kNN with K = 16 and 18.6 ± 1.8 with K = 256.
// - **Two steps bring it** (no claims): the hue, from 3.1 to 0.8 bits, 8.1 ± 3.0 points with K = 16; and the blur of half of the views,
//   after the grey, 11.9 ± 6.8. The blur hardly moves the bits (0.8 to 0.6): an untrained reader does not see what it takes away. By the
//   probe the blur is worth about half as much.
// - **A blur of all views teaches less than one of half of them**, although it removes more of the texture. Two views that are blurred
//   alike still agree on what is left (`version2-dose-factors.svg`); it may be that an augmentation destroys what it *varies* (*conjecture*). The other reading is
//   that this encoder has never seen a sharp image and is judged on such: its position and radius fall, too (63 and 50 instead of 76
//   and 58). Judging it on blurred images would tell, and was not done.
// - **Chapter 2's K/2^b does not hold here.** From K = 16 to 256 kNN gains 1.8 ± 1.9 points without augmentation, 1.2 ± 1.9
//   with the hue turned by 0.4, and 1.7 ± 2.1 with half of the views blurred; four bits' worth of K is less than 2.3 bits of the views.
//   Over the twelve arms log₂(K/2^b) goes with 15 % of the variance of kNN, and the bits alone with 48. So views and negatives
//   are not exchangeable on these images. Why is open: waves, steps and learning rate differ from chapter 2's. That the gain from K
//   shrinks with the dose is *not shown* (1.0 ± 5.7 less), for there is little that could shrink.
//
// **Each augmentation alone** (full size, 2048 steps, K = 256, seeds 1–5; `plots/version2-single.tsv`). What kNN gains by it,
// in points:
//
// | | with the fingerprint | without it | more with it |
// |---|---|---|---|
// | a hue turned by up to 0.4 (coloured light or white) | 11.7 ± 3.6 | −0.8 ± 1.4 | 12.6 ± 4.3, *shown* |
// | by up to 0.1 | 3.9 ± 3.4 | 1.8 ± 6.2 | 2.1 ± 6.8, *not shown* |
// | half of the views grey | 3.7 ± 1.1 | 1.9 ± 2.5 | 1.8 ± 2.9, *not shown* |
// | all of them grey | 3.0 ± 2.2 | 1.0 ± 3.6 | 2.0 ± 4.5, *not shown* |
// | half of them blurred (fine texture or plain ground) | 0.1 ± 3.1 | −3.3 ± 5.2 | 3.4 ± 5.7, *not shown* |
// | all of them blurred | −0.1 ± 2.3 | −1.7 ± 1.5 | 1.6 ± 2.5, *not shown* |
//
// - **Only the hue makes a difference alone.** Turned by 0.4 it brings images under a coloured light to where those under a
//   white one are from the start, by kNN to within the noise (1.5 ± 4.5 behind); by the probe it stays 6.8 ± 3.2 behind.
// - **A blur does nothing under a coloured light**: the hue tells images apart, whatever happens to the texture. The direct test is under
//   a white light, where the texture is all there is (seeds 6–13, `plots/version2-blur-white.tsv`). There a blur of half of the views
//   gains 15.0 ± 3.6 points of kNN on images with a fine texture, and loses 2.0 ± 1.8 on a plain ground: 16.9 ± 4.0 more with it
//   (*shown*). A blur of all views gains 9.4 ± 3.1. So what an augmentation is worth depends on what images and other augmentations
//   leave for it to destroy.
//
// **The quick size on ten new sets of seeds**, each of five: both required claims hold on all
// ten, 4011–4015 … 4101–4105. The MLP loses 15.6 to 19.7 points more of the position, and half of the views blurred gain 18.5 to 23.8
// points of kNN. That the MLP loses more of the radius, not required at that size, is shown on three.
//
// ## Try it
//
// The command is `swift test --filter Version2Chapter`; figures and tables go to `plots/quick`. It takes one to two minutes on
// two cores.
//
// | change | where | what to expect |
// |---|---|---|
// | `[.none, .blur]` to `[.none, .blur, .alwaysBlur]` | `Doses.swift`, the line of `doses` | half a minute more, and a blur of all views that teaches less of the shape than one of half of them |
// | `[16, 256] : [16]` to `[16, 256] : [16, 256]` | `Doses.swift`, the line of `sizes` | twice the time, and hardly a difference between K = 16 and 256 |
//
// Read on in chapter 6, LinearProtocol, which asks how features are judged.
