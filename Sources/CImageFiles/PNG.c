// PNG by libpng. Its numbers are given as they are: what a file says of gamma and colour profiles is passed over.
#ifdef CIMAGEFILES_ENABLED

#include "Decoders.h"
#include "PNGChunks.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

// A picture that is being read, and the bytes it is read from where they are not the file's own.
struct Reading {
  png_image image;
  uint8_t *copy;
};

bool png_begins(const uint8_t *bytes, size_t count) {
  static const uint8_t signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  return count >= sizeof signature && memcmp(bytes, signature, sizeof signature) == 0;
}

// Deflate makes at most 1032 bytes of one, so that a header can be believed before memory is taken.
static bool can_hold(const uint8_t *bytes, size_t pixelBytes, const png_image *image) {
  static const unsigned channels[7] = {1, 0, 3, 1, 2, 0, 4};
  const uint8_t depth = bytes[24], color = bytes[25];  // libpng has seen the header by now
  const double bits = (double)depth * (color < 7 ? channels[color] : 0);
  return (double)image->width * image->height * bits / 8 <= 1032.0 * (double)pixelBytes;
}

static void end(struct Reading *reading) {
  png_image_free(&reading->image);
  free(reading->copy);
}

// After success, `end` must follow.
static int begin(struct Reading *reading, const uint8_t *bytes, size_t count, struct Reason reason) {
  memset(reading, 0, sizeof *reading);
  struct PNGChunks chunks;
  const char *damage = png_walk(bytes, count, &chunks);
  if (damage != NULL) return reason_note(reason, imagefiles_corrupt, damage);
  const uint8_t *read = bytes;
  size_t readCount = count;
  // libpng would change the numbers by the chunks of colours, and has no switch for it: it gets a copy without them.
  if (chunks.speakOfColors) {
    reading->copy = malloc(count);
    if (reading->copy == NULL) return reason_note(reason, imagefiles_no_memory, "there is not enough memory");
    readCount = png_copy_without_colors(bytes, reading->copy);
    read = reading->copy;
  }
  png_image *image = &reading->image;
  image->version = PNG_IMAGE_VERSION;
  int status = imagefiles_complete;
  if (!png_image_begin_read_from_memory(image, read, readCount)) {
    status = reason_note(reason, imagefiles_corrupt, image->message);
  } else if (!can_hold(read, chunks.pixelBytes, image)) {
    status = reason_too_few_bytes(reason, image->width, image->height, count);
  }
  if (status != imagefiles_complete) end(reading);
  return status;
}

int png_size(const uint8_t *bytes, size_t count, size_t *width, size_t *height, struct Reason reason) {
  struct Reading reading;
  const int status = begin(&reading, bytes, count, reason);
  if (status != imagefiles_complete) return status;
  *width = reading.image.width;
  *height = reading.image.height;
  end(&reading);
  return imagefiles_complete;
}

// By the numbers in the file, as image viewers and Pillow do it; libpng itself would do it in linear light.
static void lay_over_white(const uint8_t *rgba, size_t pixels, uint8_t *rgb) {
  for (size_t i = 0; i < pixels; ++i) {
    const unsigned alpha = rgba[4 * i + 3];
    for (int c = 0; c < 3; ++c) rgb[3 * i + c] = (uint8_t)((alpha * rgba[4 * i + c] + (255 - alpha) * 255 + 127) / 255);
  }
}

static int finish(png_image *image, uint8_t *rgb, struct Reason reason) {
  image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // sixteen bits are not taken for linear light
  const bool isTransparent = (image->format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image->format = isTransparent ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
  uint8_t *rgba = isTransparent ? malloc((size_t)image->width * image->height * 4) : NULL;
  if (isTransparent && rgba == NULL) return reason_note(reason, imagefiles_no_memory, "there is not enough memory");
  int status = imagefiles_complete;
  if (!png_image_finish_read(image, NULL, isTransparent ? rgba : rgb, 0, NULL)) {
    status = reason_note(reason, imagefiles_corrupt, image->message);
  } else if (isTransparent) {
    lay_over_white(rgba, (size_t)image->width * image->height, rgb);
  }
  free(rgba);
  return status;
}

int png_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, struct Reason reason) {
  struct Reading reading;
  int status = begin(&reading, bytes, count, reason);
  if (status != imagefiles_complete) return status;
  if (reading.image.width != width || reading.image.height != height) {
    status = reason_note(reason, imagefiles_corrupt, "its size is not the one asked for");
  } else {
    status = finish(&reading.image, rgb, reason);
  }
  end(&reading);
  return status;
}

#else
typedef int PNGIsLeftOut;  // ISO C wants a declaration in every file
#endif
