// gzip by zlib.
#ifdef CIMAGEFILES_ENABLED

#include "CImageFiles.h"

#include <string.h>
#include <zlib.h>

// zlib counts in 32 bits, so input and output are handed over in pieces.
static uInt piece(size_t count) { return count > (1u << 30) ? (1u << 30) : (uInt)count; }

// Tapes and file systems fill up with zeros behind the last member; gzip itself passes over them.
static bool are_zeros(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

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
      if (are_zeros(input + used, inputCount - used)) { status = imagefiles_complete; break; }
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

#else
typedef int GzipIsLeftOut;  // ISO C wants a declaration in every file
#endif
