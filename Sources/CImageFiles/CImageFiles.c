// Which decoder a picture is for. The bodies exist only with the package trait `ImageFiles`: without it none of the three
// libraries is needed.
#include "Decoders.h"

#include <stdio.h>

int reason_note(struct Reason reason, int status, const char *why) {
  if (reason.capacity > 0) snprintf(reason.text, reason.capacity, "%s", why);
  return status;
}

#ifndef CIMAGEFILES_ENABLED

bool imagefiles_are_built_in(void) { return false; }

int imagefiles_gunzip(
  const uint8_t *input, size_t inputCount, uint8_t *output, size_t capacity, size_t *written) {
  (void)input, (void)inputCount, (void)output, (void)capacity;
  *written = 0;
  return imagefiles_absent;
}

static const char absent[] = "this build has no decoder for pictures: it was made without the trait ImageFiles";

int imagefiles_picture_size(
  const uint8_t *bytes, size_t count, size_t *width, size_t *height, char *reason, size_t reasonCapacity) {
  (void)bytes, (void)count;
  *width = *height = 0;
  return reason_note((struct Reason){reason, reasonCapacity}, imagefiles_absent, absent);
}

int imagefiles_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, char *reason, size_t reasonCapacity) {
  (void)bytes, (void)count, (void)width, (void)height, (void)rgb;
  return reason_note((struct Reason){reason, reasonCapacity}, imagefiles_absent, absent);
}

int imagefiles_decode_mask(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *classes, char *reason,
  size_t reasonCapacity) {
  (void)bytes, (void)count, (void)width, (void)height, (void)classes;
  return reason_note((struct Reason){reason, reasonCapacity}, imagefiles_absent, absent);
}

#elif !__has_include(<zlib.h>) || !__has_include(<png.h>) || !__has_include(<jpeglib.h>)
#error "image files need zlib, libpng and libjpeg-turbo: apt-get install zlib1g-dev libpng-dev libjpeg-dev \
(or build without them: swift build --disable-default-traits)"
#else

#include <limits.h>

bool imagefiles_are_built_in(void) { return true; }

int reason_too_few_bytes(struct Reason reason, size_t width, size_t height, size_t count) {
  if (reason.capacity > 0) {
    snprintf(
      reason.text, reason.capacity, "its header claims %zu×%zu pixels, more than its %zu bytes can hold", width, height,
      count);
  }
  return imagefiles_corrupt;
}

static int neither(struct Reason reason) {
  return reason_note(reason, imagefiles_corrupt, "it is neither a PNG nor a JPEG");
}

int imagefiles_picture_size(
  const uint8_t *bytes, size_t count, size_t *width, size_t *height, char *text, size_t reasonCapacity) {
  const struct Reason reason = {text, reasonCapacity};
  *width = *height = 0;
  if (png_begins(bytes, count)) return png_size(bytes, count, width, height, reason);
  if (jpeg_begins(bytes, count)) return jpeg_size(bytes, count, width, height, reason);
  return neither(reason);
}

static bool can_be_decoded(size_t width, size_t height) {
  return width > 0 && height > 0 && width <= INT_MAX / 4 && height <= INT_MAX / 4;
}

static int no_size(struct Reason reason) {
  return reason_note(reason, imagefiles_corrupt, "its size is none that can be decoded");
}

int imagefiles_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, char *text, size_t reasonCapacity) {
  const struct Reason reason = {text, reasonCapacity};
  if (!can_be_decoded(width, height)) return no_size(reason);
  if (png_begins(bytes, count)) return png_decode(bytes, count, width, height, rgb, reason);
  if (jpeg_begins(bytes, count)) return jpeg_decode(bytes, count, width, height, rgb, reason);
  return neither(reason);
}

int imagefiles_decode_mask(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *classes, char *text,
  size_t reasonCapacity) {
  const struct Reason reason = {text, reasonCapacity};
  if (!can_be_decoded(width, height)) return no_size(reason);
  if (png_begins(bytes, count)) return png_decode_mask(bytes, count, width, height, classes, reason);
  if (jpeg_begins(bytes, count)) return mask_refuse(reason, "a JPEG, which changes numbers");
  return neither(reason);
}

#endif
