// ## What came of it
//
// **Heads and temperatures** (full size, 8192 steps; τ = 0.2 on seeds 1–24, `plots/version2-head.tsv`; the table on seeds 1–10,
// `plots/version2-temperature.tsv`; τ = 0.3 on seeds 1–10, `plots/version2-gap.tsv`). Linear probe in percent:
//
// | τ | 0.07 | 0.1 | 0.2 | 0.3 | 0.4 |
// |---|---|---|---|---|---|
// | linear head | 66.0 ± 1.4 | 65.6 ± 1.6 | 63.2 ± 2.0 | 61.3 ± 1.5 | 60.4 ± 1.2 |
// | MLP head | 64.4 ± 1.6 | 65.2 ± 2.5 | 63.7 ± 1.5 | 65.0 ± 2.6 | 65.0 ± 1.1 |
// | MLP less linear | −1.6 ± 0.9 | −0.4 ± 2.2 | 0.5 ± 1.4 (24 seeds) | 3.7 ± 2.8 | 4.6 ± 1.5 |
// | the same in the paper | 2.3 | 4.2 | 7.2 | 7.5 | 7.8 |
//
// - **The linear head loses by a higher temperature, and the MLP does not** (*shown*): from τ = 0.07 to 0.4 the linear head
//   loses 5.5 ± 1.1 points (paper 3.4). The MLP gains 6.1 ± 1.6 points more than that (paper 5.5).
// - **At 0.4 the MLP is ahead** (*shown*, 4.6 ± 1.5). At 0.2 it is *not shown* by the probe, with 24 seeds; by kNN it is ahead
//   there by 1.9 ± 1.1, for which no claim was made. At 0.07 it is *behind*. So the paper's order of the two heads begins here
//   at a higher temperature.
// - **At 0.3, which asks for the gap of the paper's 0.2, the MLP is ahead** (*shown*, 3.7 ± 2.8; kNN 4.0 ± 1.5): the second design,
//   stated after the table and before its run. That the scale of τ shifts with K is what fits; that nothing else shifts it is a
//   *conjecture*.
// - **The head throws the place away** (*shown*). From h to z the MLP loses 48 points of R² of the position at τ = 0.2, and the
//   linear head 34: 14.0 ± 2.9 more. Of the radius it loses 3.9 ± 1.2 more. Behind the MLP next to nothing is left of the position,
//   at any temperature (z: 1 to 2), behind one layer 8 to 29. It is as SimCLR has it: what the views vary is gone behind
//   the head and there in front of it.
// - **What the linear head has to do instead.** From τ = 0.07 to 0.4 the *features* of the linear head lose 15.9 ± 3.9 points
//   of the position, and those of the MLP 4.2 ± 2.5. It is the case of act 1: one layer cannot be blind where the features are
//   not, so the loss changes the features. With them the shape goes. No claim was made of it before the run; that it is why the
//   linear head falls is a *conjecture*.
// - **The rank.** Behind the MLP z spreads over more directions at 0.2 (effective rank 15.2 instead of 10.9), and the features in
//   front of it over *fewer* (13.7 instead of 20.2). More spread of z was the conjecture of act 1. That fewer directions of h do no
//   harm was not foreseen.
// - At τ = 0.4 the MLP's features know little of the texture (direction 16, frequency 21; untrained 50 and 46) and the most of the
//   rotation (59). Its z has the hue and little else. See `version2-factors.svg`.
//
// **Table 1** (full size; T = 4096 steps on seeds 1–18, `plots/version2.tsv`; 4T on seeds 1–5, `plots/version2-longer.tsv`), in
// percent. The hue is R² of a read-out from h, at T:
//
// | row | probe, T | kNN, T | hue, T | probe, 4T | kNN, 4T | paper, probe at T |
// |---|---|---|---|---|---|---|
// | v1 | 62.9 ± 0.8 | 51.0 ± 1.0 | 0 | 81.1 ± 1.6 | 70.0 ± 0.7 | 60.6 |
// | a: MLP, τ = 0.2 | 61.6 ± 1.1 | 48.4 ± 1.6 | 1 | 78.2 ± 2.8 | 62.6 ± 2.4 | 66.2 |
// | b: aug+ | 58.4 ± 0.9 | 44.5 ± 0.6 | 96 | 76.7 ± 2.0 | 64.8 ± 2.8 | 63.4 |
// | c: both | 59.0 ± 1.9 | 44.8 ± 2.4 | 95 | 74.5 ± 3.1 | 59.0 ± 3.2 | 67.3 |
// | d: and cosine | 59.4 ± 2.1 | 45.0 ± 2.0 | 95 | 74.5 ± 2.8 | 58.3 ± 2.1 | 67.5 (4T: 71.1) |
//
// - **Four times the steps are worth more than any part of version 2** (*shown*): 15.3 ± 4.2 points, in the paper 3.6.
// - **Version 2 is behind version 1 here, at either length**: by 3.6 ± 2.3 points at T and by 6.7 ± 1.9 at 4T. The paper has it
//   ahead by 6.9 at T. Every single part that was claimed to help is behind too. The table does *not* appear in this world.
// - **Why aug+ is behind can be read off the features** (*shown*). With version 1's views the features know nothing of the hue,
//   because it is turned by up to 0.4. With aug+ they know it to 96 %, because it is turned by 0.1 only. So aug+ gives a
//   fingerprint back that version 1 destroys. That the shape is learned the less for it, by 4.5 ± 0.9 points, is what the sum
//   of chapter 2 says (*conjecture*; the doses below test it). What aug+ adds, the blur, has little to destroy here: no wave is
//   finer than 4 in 20 pixels.
// - **Row a** is behind by 1.4 ± 1.1 at T and by 2.9 ± 2.1 at 4T. It compares an MLP at τ = 0.2 with a linear head at 0.07, and
//   the table of heads above has no advantage of the MLP at 0.2 either. In front of the MLP more is left of the hue, as claimed
//   (*shown*, 1.3 ± 0.9 points more), but it is next to nothing: R² 0.8 % instead of −0.5. So the reason of SimCLR, that the
//   probe finds in h what the views destroy in z, has nothing to work with: a hue that is turned so far is not learned in the
//   first place.
// - **Cosine and steps are worth the same** (*shown* within ± 2: 0.4 ± 1.4, in the paper 0.2).
//
// **Augmentation as a dose** (full size, 4096 steps, seeds 1–5; `plots/version2-dose.tsv`). Bits are what an untrained encoder
// finds that two views share; kNN and probe in percent:
//
// | the views have | bits | kNN, K = 16 | kNN, K = 256 | probe, K = 16 | probe, K = 256 |
// |---|---|---|---|---|---|
// | none of it | 3.1 | 54.0 ± 3.1 | 55.9 ± 3.3 | 76.7 ± 2.8 | 78.6 ± 3.9 |
// | the hue turned by up to 0.1 | 2.1 | 56.1 ± 3.2 | 58.6 ± 5.2 | 78.0 ± 2.8 | 79.7 ± 4.6 |
// | by up to 0.4 | 0.8 | 62.2 ± 1.7 | 63.3 ± 2.1 | 83.8 ± 1.8 | 84.8 ± 2.6 |
// | and half of them grey | 0.8 | 60.6 ± 4.8 | 60.3 ± 2.8 | 82.6 ± 3.3 | 82.4 ± 2.9 |
// | and half of them blurred | 0.6 | 72.5 ± 2.5 | 74.2 ± 1.2 | 88.7 ± 2.0 | 87.0 ± 1.0 |
// | or all of them blurred | 0.8 | 60.0 ± 3.4 | 60.8 ± 4.0 | 81.3 ± 2.2 | 79.4 ± 1.1 |
//
// - **The fewer bits two views share, the more is learned of the shape**, from 54 to 73 % by kNN with K = 16 and from 56 to 74
//   with 256. The claims of the first design were about a blur of *all* views, and are *not shown* (6.0 ± 5.5 and 5.0 ± 6.4).
// - The second design, half of the views blurred against none, holds on seeds 11–15 (*shown*; `plots/version2-dose-fresh.tsv`):
//   20.7 ± 4.7 points of kNN with K = 16 and 18.6 ± 1.8 with K = 256.
// - **An augmentation destroys what it varies, and not what it takes away.** A blur of all views removes more of the texture
//   than a blur of half of them, and teaches the less of the shape: two views that are blurred alike still agree on what is
//   left. (*Shown* by the table, after the run; no claim was made of it.) A grey view, after a hue that is turned by 0.4, has
//   nothing more to vary.
// - **K hardly matters on these images at any dose**: from K = 16 to 256 kNN gains 1.8 ± 1.9 points without augmentation, 1.2 ± 1.9
//   with the hue turned by 0.4, and 1.7 ± 2.1 with half of the views blurred. That the gain from K shrinks with the dose is *not
//   shown* (1.0 ± 5.7 less). Fine waves are a weaker fingerprint than the chapters' coarse ones, on which K gains 5.7 points of kNN
//   (chapter 2), so there is little that could shrink.
//
// **Each augmentation alone** (full size, 2048 steps, K = 256, seeds 1–5; `plots/version2-single.tsv`). What kNN gains by it,
// in points:
//
// | | with the fingerprint | without it | more with it |
// |---|---|---|---|
// | a hue turned by up to 0.4 (coloured light or white) | 11.7 ± 3.6 | −0.8 ± 1.4 | 12.5 ± 4.3, *shown* |
// | by up to 0.1 | 3.9 ± 3.4 | 1.8 ± 6.2 | 2.1 ± 6.8, *not shown* |
// | half of the views grey | 3.8 ± 1.1 | 1.9 ± 2.5 | 1.8 ± 2.9, *not shown* |
// | all of them grey | 3.0 ± 2.2 | 1.0 ± 3.6 | 2.0 ± 4.4, *not shown* |
// | half of them blurred (fine texture or plain ground) | 0.1 ± 3.1 | −3.3 ± 5.1 | 3.4 ± 5.6, *not shown* |
// | all of them blurred | −0.1 ± 2.3 | −1.7 ± 1.5 | 1.6 ± 2.5, *not shown* |
//
// - **Only the hue makes a difference alone.** Turned by 0.4 it brings images under a coloured light to where those under a
//   white one are from the start.
// - **A blur does nothing here alone, and 12 points after the hue is gone** (above, with K = 16: 11.9 ± 6.8, with 256: 13.9 ±
//   2.9; no claim was made). As long as the hue tells images apart, it is enough, whatever happens to the texture. So what an
//   augmentation is worth depends on what the others leave (*conjecture*).
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
