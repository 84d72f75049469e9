// A PNG whose numbers are classes: grey of 1, 2, 4 or 8 bits, or indices of a palette. They are given as they are in the file,
// neither scaled nor looked up; what the file says of colours and transparency is passed over.
//
// What it refuses to do: make classes of what was mixed or rounded, as the colours of RGB and every JPEG are.
#ifdef CIMAGEFILES_ENABLED

#include "Decoders.h"
#include "PNGChunks.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

// A file that is being decoded. libpng hands it to the functions below.
struct Reading {
  png_structp png;
  png_infop info;
  const uint8_t *bytes;
  size_t count;
  size_t at;
  jmp_buf out;
  struct Reason reason;
};

static void give_up(png_structp png, png_const_charp why) {
  struct Reading *reading = png_get_error_ptr(png);
  reason_note(reading->reason, imagefiles_corrupt, why);
  longjmp(reading->out, 1);
}

static void say_nothing(png_structp png, png_const_charp what) { (void)png, (void)what; }

static void hand_over(png_structp png, png_bytep target, size_t count) {
  struct Reading *reading = png_get_io_ptr(png);
  if (count > reading->count - reading->at) png_error(png, "the file ends early");
  memcpy(target, reading->bytes + reading->at, count);
  reading->at += count;
}

int mask_refuse(struct Reason reason, const char *what) {
  if (reason.capacity > 0) {
    snprintf(
      reason.text, reason.capacity,
      "it is %s, but a mask must be a PNG in grey of at most 8 bits or with a palette: its numbers are the classes", what);
  }
  return imagefiles_unfit;
}

// What the numbers of the file are, if they are none that can be classes.
static const char *what_else(int color, int depth) {
  switch (color) {
    case PNG_COLOR_TYPE_PALETTE: return NULL;
    case PNG_COLOR_TYPE_GRAY: return depth > 8 ? "in grey of 16 bits" : NULL;
    case PNG_COLOR_TYPE_GRAY_ALPHA: return "in grey with transparency";
    case PNG_COLOR_TYPE_RGB: return "in red, green and blue";
    default: return "in red, green and blue with transparency";
  }
}

// libpng warns of what is odd but whole, and goes on, as for pictures. Pillow writes 255 for "not judged" beside a palette of
// as few colours as it was given.
static void read_header(struct Reading *reading) {
  png_set_keep_unknown_chunks(reading->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_benign_errors(reading->png, 1);
  png_set_check_for_invalid_index(reading->png, 0);
  png_set_read_fn(reading->png, reading, hand_over);
  png_read_info(reading->png, reading->info);
}

static void read_rows(struct Reading *reading, size_t width, size_t height, uint8_t *classes) {
  png_set_packing(reading->png);  // a byte for each number, whatever its bits
  const int passes = png_set_interlace_handling(reading->png);
  png_read_update_info(reading->png, reading->info);
  if (png_get_rowbytes(reading->png, reading->info) != width) png_error(reading->png, "its rows have another length");
  for (int pass = 0; pass < passes; ++pass) {
    for (size_t y = 0; y < height; ++y) png_read_row(reading->png, classes + y * width, NULL);
  }
  png_read_end(reading->png, NULL);
}

// In a function of its own, because after a jump local variables that have changed are indeterminate.
static int decode(struct Reading *reading, size_t width, size_t height, uint8_t *classes) {
  if (setjmp(reading->out) != 0) return imagefiles_corrupt;
  reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reading, give_up, say_nothing);
  if (reading->png != NULL) reading->info = png_create_info_struct(reading->png);
  if (reading->info == NULL) {
    return reason_note(reading->reason, imagefiles_no_memory, "there is not enough memory");
  }
  read_header(reading);
  if (png_get_image_width(reading->png, reading->info) != width ||
      png_get_image_height(reading->png, reading->info) != height) {
    return reason_note(reading->reason, imagefiles_corrupt, "its size is not the one asked for");
  }
  const char *what = what_else(
    png_get_color_type(reading->png, reading->info), png_get_bit_depth(reading->png, reading->info));
  if (what != NULL) return mask_refuse(reading->reason, what);
  read_rows(reading, width, height, classes);
  return imagefiles_complete;
}

int png_decode_mask(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *classes, struct Reason reason) {
  struct PNGChunks chunks;
  const char *damage = png_walk(bytes, count, &chunks);
  if (damage != NULL) return reason_note(reason, imagefiles_corrupt, damage);
  struct Reading reading;
  memset(&reading, 0, sizeof reading);
  reading.bytes = bytes;
  reading.count = count;
  reading.reason = reason;
  const int status = decode(&reading, width, height, classes);
  png_destroy_read_struct(&reading.png, &reading.info, NULL);
  return status;
}

#else
typedef int PNGMaskIsLeftOut;  // ISO C wants a declaration in every file
#endif
