// JPEG by libjpeg-turbo, in colour, in grey or in four inks.
//
// libjpeg goes on where data end early and fills up with grey. Here that is an error. Its other warnings leave a picture with
// all its pixels, and are handed on.
#ifdef CIMAGEFILES_ENABLED

#include "Decoders.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
// They need <stdio.h>.
#include <jpeglib.h>

#include <jerror.h>

// Progressive files of a few bytes may claim any number of passes over all pixels.
enum { mostScans = 500 };

// A file that is being decoded. libjpeg hands `info` to the functions below, which find the rest by its `client_data`.
struct Reading {
  struct jpeg_decompress_struct info;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf out;
  struct Reason reason;
};

static void note(j_common_ptr info) {
  struct Reading *reading = info->client_data;
  char text[JMSG_LENGTH_MAX];
  info->err->format_message(info, text);
  reason_note(reading->reason, 0, text);
}

static void give_up(j_common_ptr info) {
  struct Reading *reading = info->client_data;
  note(info);
  longjmp(reading->out, 1);
}

static void heed(j_common_ptr info, int level) {
  if (level >= 0) return;  // no warning
  const int code = info->err->msg_code;
  if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER) give_up(info);
  if (info->err->num_warnings++ == 0) note(info);
}

static void say_nothing(j_common_ptr info) { (void)info; }

static void count_scans(j_common_ptr info) {
  struct Reading *reading = info->client_data;
  if (reading->info.input_scan_number <= mostScans) return;
  reason_note(reading->reason, 0, "it has more than 500 scans");
  longjmp(reading->out, 1);
}

// Huffman codes have at least one bit for a block of 64 numbers, so that a header can be believed before memory is taken.
static bool can_hold(const struct jpeg_decompress_struct *info, size_t count) {
  double blocks = 0;
  for (int i = 0; i < info->num_components; ++i) {
    blocks += (double)info->comp_info[i].width_in_blocks * info->comp_info[i].height_in_blocks;
  }
  return info->arith_code || blocks <= 8 * (double)count;
}

static void read_header(struct Reading *reading, const uint8_t *bytes, size_t count) {
  reading->info.err = jpeg_std_error(&reading->errors);
  reading->info.client_data = reading;
  reading->errors.error_exit = give_up;
  reading->errors.emit_message = heed;
  reading->errors.output_message = say_nothing;
  jpeg_create_decompress(&reading->info);
  reading->progress.progress_monitor = count_scans;
  reading->info.progress = &reading->progress;
  jpeg_mem_src(&reading->info, bytes, count);
  jpeg_read_header(&reading->info, TRUE);
  if (can_hold(&reading->info, count)) return;
  reason_too_few_bytes(reading->reason, reading->info.image_width, reading->info.image_height, count);
  longjmp(reading->out, 1);
}

// Of 0...255 each, rounded.
static unsigned product(unsigned a, unsigned b) { return (a * b + 127) / 255; }

// Cyan, magenta, yellow and black: inverted, as Adobe's programs write them, so that 255 is no ink. Pillow takes all files
// for such.
static void through_inks(const uint8_t *inks, size_t pixels, uint8_t *rgb) {
  for (size_t i = 0; i < pixels; ++i) {
    const unsigned light = inks[4 * i + 3];
    for (int c = 0; c < 3; ++c) rgb[3 * i + c] = (uint8_t)(light - product(255u - inks[4 * i + c], light));
  }
}

static void decode_rows(struct Reading *reading, uint8_t *rgb) {
  struct jpeg_decompress_struct *info = &reading->info;
  const bool hasInks = info->jpeg_color_space == JCS_CMYK || info->jpeg_color_space == JCS_YCCK;
  info->out_color_space = hasInks ? JCS_CMYK : JCS_RGB;
  info->dct_method = JDCT_ISLOW;
  jpeg_start_decompress(info);
  const size_t width = info->output_width;
  JSAMPARRAY inks = hasInks ? info->mem->alloc_sarray((j_common_ptr)info, JPOOL_IMAGE, 4 * width, 1) : NULL;
  while (info->output_scanline < info->output_height) {
    uint8_t *row = rgb + (size_t)info->output_scanline * width * 3;
    JSAMPROW target = hasInks ? inks[0] : row;
    jpeg_read_scanlines(info, &target, 1);
    if (hasInks) through_inks(inks[0], width, row);
  }
  jpeg_finish_decompress(info);
}

bool jpeg_begins(const uint8_t *bytes, size_t count) {
  return count >= 3 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff;
}

// In functions of their own, because after a jump local variables that have changed are indeterminate.
static int size(struct Reading *reading, const uint8_t *bytes, size_t count) {
  if (setjmp(reading->out) != 0) return imagefiles_corrupt;
  read_header(reading, bytes, count);
  return imagefiles_complete;
}

static int decode(
  struct Reading *reading, const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb) {
  if (setjmp(reading->out) != 0) return imagefiles_corrupt;
  read_header(reading, bytes, count);
  if (reading->info.image_width != width || reading->info.image_height != height) {
    return reason_note(reading->reason, imagefiles_corrupt, "its size is not the one asked for");
  }
  decode_rows(reading, rgb);
  return reading->errors.num_warnings > 0 ? imagefiles_warned : imagefiles_complete;
}

int jpeg_size(const uint8_t *bytes, size_t count, size_t *width, size_t *height, struct Reason reason) {
  struct Reading reading;
  memset(&reading, 0, sizeof reading);
  reading.reason = reason;
  const int status = size(&reading, bytes, count);
  if (status == imagefiles_complete) {
    *width = reading.info.image_width;
    *height = reading.info.image_height;
  }
  jpeg_destroy_decompress(&reading.info);
  return status;
}

int jpeg_decode(
  const uint8_t *bytes, size_t count, size_t width, size_t height, uint8_t *rgb, struct Reason reason) {
  struct Reading reading;
  memset(&reading, 0, sizeof reading);
  reading.reason = reason;
  const int status = decode(&reading, bytes, count, width, height, rgb);
  jpeg_destroy_decompress(&reading.info);
  return status;
}

#else
typedef int JPEGIsLeftOut;  // ISO C wants a declaration in every file
#endif
