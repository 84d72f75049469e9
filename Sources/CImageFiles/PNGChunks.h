// The chunks of a PNG, as they lie in the file: what its decoders look at before libpng does.
#ifndef PNG_CHUNKS_H
#define PNG_CHUNKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What a walk from chunk to chunk finds.
struct PNGChunks {
  // Of compressed pixels.
  size_t pixelBytes;
  bool speakOfColors;
};

// What is damaged, or NULL if the file is whole.
const char *png_walk(const uint8_t *bytes, size_t count, struct PNGChunks *found);
// Copies a file that was walked through without what it says of gamma and colour profiles. Returns the bytes of the copy.
size_t png_copy_without_colors(const uint8_t *bytes, uint8_t *copy);

#endif
