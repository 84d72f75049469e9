// What the files of this module share. Each decoder has a file of its own.
#ifndef DECODERS_H
#define DECODERS_H

#include "CImageFiles.h"

// Where one line for the user goes.
struct Reason {
  char *text;
  size_t capacity;
};

// Notes why, and gives the status on.
int reason_note(struct Reason reason, int status, const char *why);
// That a picture of this size cannot be in so few bytes.
int reason_too_few_bytes(struct Reason reason, size_t width, size_t height, size_t count);

bool png_begins(const uint8_t *bytes, size_t count);
int png_size(const uint8_t *bytes, size_t count, size_t *width, size_t *height, struct Reason reason);
int png_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, struct Reason reason);
int png_decode_mask(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *classes, struct Reason reason);
// That a mask must be something else than what it is, as "a JPEG".
int mask_refuse(struct Reason reason, const char *what);

bool jpeg_begins(const uint8_t *bytes, size_t count);
int jpeg_size(const uint8_t *bytes, size_t count, size_t *width, size_t *height, struct Reason reason);
int jpeg_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, struct Reason reason);

#endif
