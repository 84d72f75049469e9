// The bodies exist only with the package trait `ImageFiles`: without it none of the three libraries is needed.
#include "CImageFiles.h"

#include <stdio.h>

static int fail(int status, const char *why, char *reason, size_t capacity) {
  if (capacity > 0) snprintf(reason, capacity, "%s", why);
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
  return fail(imagefiles_absent, absent, reason, reasonCapacity);
}

int imagefiles_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, char *reason, size_t reasonCapacity) {
  (void)bytes, (void)count, (void)width, (void)height, (void)rgb;
  return fail(imagefiles_absent, absent, reason, reasonCapacity);
}

#elif !__has_include(<zlib.h>) || !__has_include(<png.h>) || !__has_include(<turbojpeg.h>)
#error "image files need zlib, libpng and libjpeg-turbo: apt-get install zlib1g-dev libpng-dev libturbojpeg0-dev \
(or build without them: swift build --disable-default-traits)"
#else

#include <limits.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>
#include <zlib.h>

bool imagefiles_are_built_in(void) { return true; }

// zlib counts in 32 bits, so input and output are handed over in pieces.
static uInt piece(size_t count) { return count > (1u << 30) ? (1u << 30) : (uInt)count; }

int imagefiles_gunzip(
  const uint8_t *input, size_t inputCount, uint8_t *output, size_t capacity, size_t *written) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  *written = 0;
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return imagefiles_no_memory;  // 15: any window; 16: gzip only
  size_t used = 0;
  int status = imagefiles_truncated;
  for (;;) {
    stream.next_in = (Bytef *)(input + used);
    stream.avail_in = piece(inputCount - used);
    stream.next_out = output + *written;
    stream.avail_out = piece(capacity - *written);
    const uInt offered = stream.avail_in, room = stream.avail_out;
    const int result = inflate(&stream, Z_NO_FLUSH);
    used += offered - stream.avail_in;
    *written += room - stream.avail_out;
    if (result == Z_STREAM_END) {
      if (used == inputCount) { status = imagefiles_complete; break; }
      if (inflateReset(&stream) != Z_OK) { status = imagefiles_corrupt; break; }  // the next member
      continue;
    }
    if (result == Z_MEM_ERROR) { status = imagefiles_no_memory; break; }
    if (result != Z_OK && result != Z_BUF_ERROR) { status = imagefiles_corrupt; break; }
    if (offered == stream.avail_in && room == stream.avail_out) {
      // Nothing moved: there is no room left, or no input. (At the end of a file that just fits, the trailer moves.)
      status = *written == capacity ? imagefiles_more : imagefiles_truncated;
      break;
    }
  }
  inflateEnd(&stream);
  return status;
}

static bool is_png(const uint8_t *bytes, size_t count) {
  static const uint8_t signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  return count >= sizeof signature && memcmp(bytes, signature, sizeof signature) == 0;
}

static bool is_jpeg(const uint8_t *bytes, size_t count) {
  return count >= 3 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff;
}

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// libpng stops at the last pixel. What lies behind it, and the checksums of what it skips, are looked at here.
static const char *png_damage(const uint8_t *bytes, size_t count) {
  size_t at = 8;
  while (count - at >= 12) {
    const size_t length = big_endian(bytes + at);
    if (length > count - at - 12) return "the file ends in the middle of a chunk";
    const uLong sum = crc32(crc32(0, NULL, 0), bytes + at + 4, (uInt)length + 4);
    if (sum != big_endian(bytes + at + 8 + length)) return "a chunk does not match its checksum";
    if (memcmp(bytes + at + 4, "IEND", 4) == 0) return NULL;
    at += length + 12;
  }
  return "the file ends before its end chunk";
}

// By the numbers in the file, as image viewers and Pillow do it; libpng itself would do it in linear light.
static void lay_over_white(const uint8_t *rgba, size_t pixels, uint8_t *rgb) {
  for (size_t i = 0; i < pixels; ++i) {
    const unsigned alpha = rgba[4 * i + 3];
    for (int c = 0; c < 3; ++c) rgb[3 * i + c] = (uint8_t)((alpha * rgba[4 * i + c] + (255 - alpha) * 255 + 127) / 255);
  }
}

// Leaves out what a PNG says of its colours, so that libpng changes no number: 8-bit samples then stay as they are.
// The chunks were walked through before and are whole.
static size_t copy_without_colors(const uint8_t *bytes, size_t count, uint8_t *copy) {
  static const char left_out[4][5] = {"gAMA", "cHRM", "sRGB", "iCCP"};
  memcpy(copy, bytes, 8);
  size_t at = 8, end = 8;
  while (count - at >= 12) {
    const size_t length = big_endian(bytes + at) + (size_t)12;
    bool kept = true;
    for (int i = 0; i < 4; ++i) kept = kept && memcmp(bytes + at + 4, left_out[i], 4) != 0;
    if (kept) {
      memcpy(copy + end, bytes + at, length);
      end += length;
    }
    const bool last = memcmp(bytes + at + 4, "IEND", 4) == 0;
    at += length;
    if (last) break;
  }
  return end;
}

// On success `*copy` is what `image` reads from, to be freed after it.
static int png_begin(
  png_image *image, uint8_t **copy, const uint8_t *bytes, size_t count, char *reason, size_t reasonCapacity) {
  *copy = NULL;
  const char *damage = png_damage(bytes, count);
  if (damage != NULL) return fail(imagefiles_corrupt, damage, reason, reasonCapacity);
  *copy = malloc(count);
  if (*copy == NULL) return fail(imagefiles_no_memory, "there is not enough memory", reason, reasonCapacity);
  const size_t kept = copy_without_colors(bytes, count, *copy);
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(image, *copy, kept)) {
    const int status = fail(imagefiles_corrupt, image->message, reason, reasonCapacity);
    free(*copy);
    *copy = NULL;
    return status;
  }
  return imagefiles_complete;
}

// Whether a JPEG comes to its end marker: from segment to segment, and through the data between them, in which 0xff stands
// before 0 or a restart marker only. libjpeg fills up with grey what is missing.
static bool jpeg_ends(const uint8_t *bytes, size_t count) {
  size_t at = 2;
  while (at + 1 < count) {
    if (bytes[at] != 0xff) { ++at; continue; }
    const uint8_t code = bytes[at + 1];
    if (code == 0xd9) return true;
    if (code == 0xff) { ++at; continue; }
    at += 2;
    if (code == 0 || code == 1 || (code >= 0xd0 && code <= 0xd7)) continue;
    if (at + 1 >= count) return false;
    const size_t length = (size_t)bytes[at] << 8 | bytes[at + 1];
    at += length;
  }
  return false;
}

// Warnings of libjpeg leave a whole picture, but for the one that its data end early.
static int jpeg_status(tjhandle decoder, int result, char *reason, size_t reasonCapacity) {
  if (result == 0) return imagefiles_complete;
  const char *why = tjGetErrorStr2(decoder);
  const bool whole = tjGetErrorCode(decoder) == TJERR_WARNING && strstr(why, "remature end") == NULL;
  return fail(whole ? imagefiles_warned : imagefiles_corrupt, why, reason, reasonCapacity);
}

// Cyan, magenta, yellow and black are stored inverted, as light that is let through (Adobe; Pillow takes all for such).
static void through_four_inks(const uint8_t *light, size_t pixels, uint8_t *rgb) {
  for (size_t i = 0; i < pixels; ++i) {
    for (int c = 0; c < 3; ++c) rgb[3 * i + c] = (uint8_t)((light[4 * i + c] * light[4 * i + 3] + 127) / 255);
  }
}

int imagefiles_picture_size(
  const uint8_t *bytes, size_t count, size_t *width, size_t *height, char *reason, size_t reasonCapacity) {
  *width = *height = 0;
  if (is_png(bytes, count)) {
    png_image image;
    uint8_t *copy;
    const int status = png_begin(&image, &copy, bytes, count, reason, reasonCapacity);
    if (status != imagefiles_complete) return status;
    *width = image.width;
    *height = image.height;
    png_image_free(&image);
    free(copy);
    return imagefiles_complete;
  }
  if (!is_jpeg(bytes, count)) {
    return fail(imagefiles_corrupt, "it is neither a PNG nor a JPEG", reason, reasonCapacity);
  }
  tjhandle decoder = tjInitDecompress();
  if (decoder == NULL) return fail(imagefiles_no_memory, "there is no memory for a decoder", reason, reasonCapacity);
  int jpegWidth = 0, jpegHeight = 0, subsampling = 0, colors = 0;
  const int result = tjDecompressHeader3(decoder, bytes, count, &jpegWidth, &jpegHeight, &subsampling, &colors);
  const int status = jpeg_status(decoder, result, reason, reasonCapacity);
  if (status != imagefiles_corrupt) {
    *width = (size_t)jpegWidth;
    *height = (size_t)jpegHeight;
  }
  tjDestroy(decoder);
  return status;
}

int imagefiles_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, char *reason, size_t reasonCapacity) {
  if (width == 0 || height == 0 || width > INT_MAX / 3 || height > INT_MAX / 3) {
    return fail(imagefiles_corrupt, "its size is none that can be decoded", reason, reasonCapacity);
  }
  if (is_png(bytes, count)) {
    png_image image;
    uint8_t *copy;
    int status = png_begin(&image, &copy, bytes, count, reason, reasonCapacity);
    if (status != imagefiles_complete) return status;
    if (image.width != width || image.height != height) {
      status = fail(imagefiles_corrupt, "its size is not the one asked for", reason, reasonCapacity);
    } else {
      image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // sixteen bits are not taken for linear light
      const bool transparent = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
      uint8_t *rgba = transparent ? malloc(width * height * 4) : NULL;
      image.format = transparent ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
      if (transparent && rgba == NULL) {
        status = fail(imagefiles_no_memory, "there is not enough memory", reason, reasonCapacity);
      } else if (!png_image_finish_read(&image, NULL, transparent ? rgba : rgb, 0, NULL)) {
        status = fail(imagefiles_corrupt, image.message, reason, reasonCapacity);
      } else if (transparent) {
        lay_over_white(rgba, width * height, rgb);
      }
      free(rgba);
    }
    png_image_free(&image);
    free(copy);
    return status;
  }
  if (!is_jpeg(bytes, count)) {
    return fail(imagefiles_corrupt, "it is neither a PNG nor a JPEG", reason, reasonCapacity);
  }
  if (!jpeg_ends(bytes, count)) {
    return fail(imagefiles_corrupt, "the file ends before its end marker", reason, reasonCapacity);
  }
  tjhandle decoder = tjInitDecompress();
  if (decoder == NULL) return fail(imagefiles_no_memory, "there is no memory for a decoder", reason, reasonCapacity);
  int jpegWidth = 0, jpegHeight = 0, subsampling = 0, colors = 0;
  tjDecompressHeader3(decoder, bytes, count, &jpegWidth, &jpegHeight, &subsampling, &colors);
  const bool hasInks = colors == TJCS_CMYK || colors == TJCS_YCCK;
  uint8_t *light = hasInks ? malloc(width * height * 4) : NULL;
  int status;
  if (hasInks && light == NULL) {
    status = fail(imagefiles_no_memory, "there is not enough memory", reason, reasonCapacity);
  } else {
    // A height that is not the header's would be a decoder asked for a scaled picture: it then fails, or fits in the target.
    const int result = tjDecompress2(
      decoder, bytes, count, hasInks ? light : rgb, (int)width, 0, (int)height, hasInks ? TJPF_CMYK : TJPF_RGB,
      TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
    status = jpeg_status(decoder, result, reason, reasonCapacity);
    if (hasInks && (status == imagefiles_complete || status == imagefiles_warned)) {
      through_four_inks(light, width * height, rgb);
    }
  }
  free(light);
  tjDestroy(decoder);
  return status;
}

#endif
