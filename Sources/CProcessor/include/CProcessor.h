// What the processor that this build is for can do. The package compiles with the flags of the machine it is built on,
// and Swift has no way to ask for them. Functions rather than macros: the optimiser folds both, but the compiler warns
// of unreachable code after a constant.
#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stdbool.h>

/// Whether a·b + c is one instruction.
static inline bool processor_fuses_multiply_add(void) {
#if defined(__FMA__) || defined(__aarch64__)
  return true;
#else
  return false;
#endif
}

/// The width of a vector register, in bits.
static inline int processor_vector_bits(void) {
#if defined(__AVX512F__)
  return 512;
#elif defined(__AVX__)
  return 256;
#else
  return 128;
#endif
}

/// Tells the processor that this thread waits for another in a loop.
static inline void processor_spin(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ __volatile__("yield");
#endif
}

#endif
