// A walk through the chunks of a PNG. What it refuses to do: look at pixels, which are libpng's.
#ifdef CIMAGEFILES_ENABLED

#include "PNGChunks.h"

#include <string.h>
#include <zlib.h>

static uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool is_kind(const uint8_t *chunk, const char *kind) { return memcmp(chunk + 4, kind, 4) == 0; }

static bool is_of_colors(const uint8_t *chunk) {
  return is_kind(chunk, "gAMA") || is_kind(chunk, "cHRM") || is_kind(chunk, "sRGB") || is_kind(chunk, "iCCP") ||
         is_kind(chunk, "cICP");
}

// libpng stops at the last pixel. What lies behind it, and the checksums of what it skips, are looked at here.
const char *png_walk(const uint8_t *bytes, size_t count, struct PNGChunks *found) {
  *found = (struct PNGChunks){0, false};
  size_t at = 8;
  while (count - at >= 12) {
    const size_t length = big_endian(bytes + at);
    if (length > count - at - 12) return "the file ends in the middle of a chunk";
    const uLong sum = crc32(crc32(0, NULL, 0), bytes + at + 4, (uInt)length + 4);
    if (sum != big_endian(bytes + at + 8 + length)) return "a chunk does not match its checksum";
    if (is_kind(bytes + at, "IEND")) return NULL;
    if (is_kind(bytes + at, "IDAT")) found->pixelBytes += length;
    found->speakOfColors = found->speakOfColors || is_of_colors(bytes + at);
    at += length + 12;
  }
  return "the file ends before its end chunk";
}

size_t png_copy_without_colors(const uint8_t *bytes, uint8_t *copy) {
  memcpy(copy, bytes, 8);
  for (size_t at = 8, end = 8;;) {
    const size_t length = big_endian(bytes + at) + (size_t)12;
    if (!is_of_colors(bytes + at)) {
      memcpy(copy + end, bytes + at, length);
      end += length;
    }
    if (is_kind(bytes + at, "IEND")) return end;
    at += length;
  }
}

#else
typedef int PNGChunksAreLeftOut;  // ISO C wants a declaration in every file
#endif
