// The few calls of MPI that ranks need, as functions: the names that MPI itself gives for types and communicators are macros.
// Without the trait MPI they are there and do nothing.
#ifndef CMPI_H
#define CMPI_H

#include <stdbool.h>
#include <stddef.h>

/// Whether the program was built with MPI.
bool cmpi_is_available(void);

/// Starts MPI in the calling thread, which alone may call the functions below. Returns 0, or MPI's error code.
int cmpi_start(int *rank, int *count, int *count_on_this_host);

/// Starts an exchange; `cmpi_poll` says when it is over, and until then the memory belongs to it. `bytes` is what one rank brings
/// (all-gather), or brings for each rank (all-to-all). Returns 0, MPI's error code, or -1 if MPI cannot count so many bytes.
int cmpi_start_all_gather(const void *own, void *all, size_t bytes);
int cmpi_start_all_to_all(const void *own, void *pieces, size_t bytes);

/// Moves the exchange on and says whether it is over. Returns 0, or MPI's error code.
int cmpi_poll(bool *is_over);

/// Writes MPI's words for an error code, at most `capacity` bytes with the 0 at their end.
void cmpi_describe(int code, char *text, size_t capacity);

/// Ends MPI. It waits for all ranks.
void cmpi_end(void);

#endif
