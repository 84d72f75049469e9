/// How far two hues are apart, in turns of the colour circle.
///
/// A hue is a place on a circle: 0 is red, ⅓ green, ⅔ blue, and just below 1 it is nearly red again. There are two ways
/// from one hue to another, and the difference is the shorter of them:
///
/// $$\min\bigl(|a - b|,\; 1 - |a - b|\bigr)$$
///
/// *Example.* 0.1 and 0.3 are 0.2 apart. 0.95 and 0.05 are 0.1 apart, across the red.
///
/// *Chapter:* `Chapters/00-Images/ViewHues.swift`: do two views of an image share their hue?
/// - Parameters:
///   - a: a hue, from 0 to below 1.
///   - b: another.
/// - Returns: their difference, from 0 to ½.
public func hueDifference(_ a: Double, _ b: Double) -> Double {
  .nan  // Write your answer here.
}
