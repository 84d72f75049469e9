// ## Glossary
//
// The words that the chapters use without explaining them again, each with the chapter that is about it.
//
// **Query, key.** Two views of an image go through two encoders. The vector that the first makes is the query q, the vector that
// the second makes is the key k. Both have length 1. (Chapter 1)
//
// **Positive, negative.** The positive of a query is the key of its own image, k₊. Its negatives are keys of other images. Nobody
// looks at classes, so a negative may well be of the query's own class. (Chapter 1)
//
// **Dictionary.** The keys that a query is compared with, K of them besides its own. MoCo keeps them in a *queue* of the keys of
// recent batches; a *memory bank* keeps one key for every image of the data; *end-to-end*, they are the keys of the batch
// itself. (Chapter 2)
//
// **Pretext task, pretext accuracy.** The task is to find the own key among K + 1 candidates. It needs no labels, and nobody
// wants it solved for its own sake, hence "pretext". The accuracy is how often the own key comes first; guessing gives
// 1/(K + 1). A high one does not mean good features: with a shortcut the task can be solved and nothing be learned. (Chapters 1
// and 4)
//
// **InfoNCE.** The loss of the pretext task: the cross-entropy of a (K + 1)-way classifier whose logits are cosines over the
// *temperature* τ. (Chapter 1)
//
// **Features h, projections z.** The encoder is a backbone of convolutions and a *head*. The backbone's output, averaged over
// the image, is h, and features are what is used after training. The head makes of it the shorter vector z that the loss
// sees: normalised, z is a query or key. (Chapter 5)
//
// **kNN.** Accuracy of a classifier without training: an unseen image gets the class that most of its 200 nearest neighbours
// have, by the cosine of features, nearer ones counting more. (Chapter 6)
//
// **Linear probe.** Accuracy of a linear classifier that is trained on the features of labelled images while the encoder stays as
// it is. It measures whether the classes can be read off by a plane. The papers' tables are of this kind. (Chapter 6)
//
// **Momentum encoder.** The key encoder. It is not trained by the loss: after each step its weights move a share 1 − m of the way
// towards the query encoder's, so that it changes slowly and the keys of many steps fit together. (Chapter 3)
//
// **Batch-norm group.** Batch norm subtracts the mean of a batch and divides by its deviation. The papers' batch is spread over
// eight GPUs, each with statistics of its own. A group is the part of a batch that shares its statistics; here it is a slice
// of the batch, on one processor. (Chapter 4)
//
// **Shuffled batch norm.** If a query and its key are normalised among the same images, the statistics themselves give away
// which key belongs to it. So the key batch is put into random order before it is cut into groups, and back into order
// afterwards. (Chapter 4)
//
// **Fingerprint.** Anything by which an image is known again among others, whether or not it has to do with its class: a
// colour, a texture, noise. (Chapter 0)
//
// **Arm, seed, paired difference.** An arm is one setting of what an experiment varies, as K = 256. Every run is repeated with
// several seeds, and two arms of an experiment share at each seed everything that the arm does not change: images, order,
// views, first weights. What is judged is the difference at the same seed.
//
// **Read-out, R².** How well a factor of the images (hue, position, …) can be computed from features or projections by a linear
// function, on unseen images. For the shape it is the accuracy of a linear probe; for a number it is R² of a ridge regression: 100
// if the number is found exactly, 0 if no better than its mean, below 0 if worse. (Chapters 2 and 3)
//
// **Margin.** Of a stored key: its cosine with today's key of its own image, less its cosine with today's keys of other images. It is
// high if today's encoder still knows the image that the key was made of. The table of chapter 2 has its mean over all ages, that of
// chapter 3 the margin of the oldest key. (Chapters 2 and 3)
//
// **Company.** The images that are normalised together with an image, because they are in the same group. (Chapter 4)
//
// **Drift index.** (K/N)(1 − m): how long a key stays in the queue, in time constants of the key encoder. The name and the number are
// this book's, not the paper's. (Chapters 2 and 3)
