/// gzip, PNG and JPEG by zlib, libpng and libjpeg-turbo, behind a few C functions.
///
/// What it refuses to do: open files, and guess at damage. A picture that is cut off is an error here, even where the decoder
/// could fill in grey, and so is a header that claims more pixels than so short a file can hold: nothing is allocated for it.
#ifndef CIMAGEFILES_H
#define CIMAGEFILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this build has the libraries: the package trait `ImageFiles`. Without it the functions below report
/// `imagefiles_absent`.
bool imagefiles_are_built_in(void);

/// What became of a call.
enum {
  imagefiles_complete = 0,
  /// `output` is full before the file has come to its end.
  imagefiles_more = 1,
  /// The input ends in the middle.
  imagefiles_truncated = 2,
  /// The input is not what its format says, or its checksum is not that of its contents.
  imagefiles_corrupt = 3,
  imagefiles_no_memory = 4,
  /// The library was left out of the build.
  imagefiles_absent = 5,
  /// All is there, and the decoder had something to say of it: `reason` has it.
  imagefiles_warned = 6,
  /// The input is whole, but of a kind that the function does not take.
  imagefiles_unfit = 7,
};

/// Inflates a gzip file, of one member or several, into at most `capacity` bytes, and counts them in `written`. Zeros behind
/// the last member are passed over, as gzip does.
int imagefiles_gunzip(
  const uint8_t *input, size_t inputCount, uint8_t *output, size_t capacity, size_t *written);

/// The size in pixels that the header of a PNG or JPEG claims, if so many bytes can hold them. On failure, `reason` receives one line.
int imagefiles_picture_size(
  const uint8_t *bytes, size_t count, size_t *width, size_t *height, char *reason, size_t reasonCapacity);

/// Decodes a PNG or JPEG of a known size to width·height·3 bytes of red, green and blue. Grey becomes three equal
/// channels, four inks become light, transparency is laid over white, and sixteen bits become eight. What a PNG says of gamma
/// and colour profiles is passed over. On failure or a warning, `reason` receives one line.
int imagefiles_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, char *reason, size_t reasonCapacity);

/// Decodes a PNG of a known size to width·height classes, a byte each: the numbers of grey of 1, 2, 4 or 8 bits as they are in
/// the file, or the indices of a palette, as the masks of PASCAL VOC have them. Its colours and its transparency are passed over,
/// and an index may lie beyond the palette. Every other kind of PNG, and every JPEG, is `imagefiles_unfit`. On failure, `reason`
/// receives one line, and some of the classes may have been written.
int imagefiles_decode_mask(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *classes, char *reason,
  size_t reasonCapacity);

#endif
