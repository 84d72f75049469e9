#include "CMPI.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#ifdef CMPI_ENABLED

#include <mpi.h>

static MPI_Request request = MPI_REQUEST_NULL;

bool cmpi_is_available(void) { return true; }

int cmpi_start(int *rank, int *count, int *count_on_this_host) {
  int level;
  int code = MPI_Init_thread(NULL, NULL, MPI_THREAD_FUNNELED, &level);
  if (code != MPI_SUCCESS) return code;
  // An error is reported to the caller, who ends the process with one line, and not by MPI with a page.
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  MPI_Comm_rank(MPI_COMM_WORLD, rank);
  MPI_Comm_size(MPI_COMM_WORLD, count);
  MPI_Comm host;
  code = MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &host);
  if (code != MPI_SUCCESS) return code;
  MPI_Comm_size(host, count_on_this_host);
  return MPI_Comm_free(&host);
}

// MPI counts in `int`. Numbers of four bytes reach four times as far as bytes do.
static int count_of(size_t bytes, MPI_Datatype *type) {
  size_t size = bytes % 4 == 0 ? 4 : 1;
  *type = size == 4 ? MPI_INT32_T : MPI_BYTE;
  return bytes / size > INT_MAX ? -1 : (int)(bytes / size);
}

int cmpi_start_all_gather(const void *own, void *all, size_t bytes) {
  MPI_Datatype type;
  int count = count_of(bytes, &type);
  return count < 0 ? -1 : MPI_Iallgather(own, count, type, all, count, type, MPI_COMM_WORLD, &request);
}

int cmpi_start_all_to_all(const void *own, void *pieces, size_t bytes) {
  MPI_Datatype type;
  int count = count_of(bytes, &type);
  return count < 0 ? -1 : MPI_Ialltoall(own, count, type, pieces, count, type, MPI_COMM_WORLD, &request);
}

int cmpi_poll(bool *is_over) {
  int flag = 0;
  int code = MPI_Test(&request, &flag, MPI_STATUS_IGNORE);
  *is_over = flag != 0;
  return code;
}

void cmpi_describe(int code, char *text, size_t capacity) {
  char own[MPI_MAX_ERROR_STRING] = "unknown error";
  int length = 0;
  MPI_Error_string(code, own, &length);
  snprintf(text, capacity, "%s", own);
}

void cmpi_end(void) { MPI_Finalize(); }

#else

bool cmpi_is_available(void) { return false; }

int cmpi_start(int *rank, int *count, int *count_on_this_host) {
  (void)rank, (void)count, (void)count_on_this_host;
  return -1;
}

int cmpi_start_all_gather(const void *own, void *all, size_t bytes) {
  (void)own, (void)all, (void)bytes;
  return -1;
}

int cmpi_start_all_to_all(const void *own, void *pieces, size_t bytes) {
  (void)own, (void)pieces, (void)bytes;
  return -1;
}

int cmpi_poll(bool *is_over) {
  *is_over = false;
  return -1;
}

void cmpi_describe(int code, char *text, size_t capacity) {
  (void)code;
  snprintf(text, capacity, "built without MPI");
}

void cmpi_end(void) {}

#endif
