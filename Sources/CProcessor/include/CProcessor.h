// What the processor that this build is for can do, as constants that Swift folds at compile time.
// The package compiles with the flags of the machine it is built on, and Swift has no way to ask for them.
#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#if defined(__FMA__) || defined(__aarch64__)
#define PROCESSOR_HAS_FUSED_MULTIPLY_ADD 1
#else
#define PROCESSOR_HAS_FUSED_MULTIPLY_ADD 0
#endif

#if defined(__AVX512F__)
#define PROCESSOR_VECTOR_BITS 512
#elif defined(__AVX__)
#define PROCESSOR_VECTOR_BITS 256
#else
#define PROCESSOR_VECTOR_BITS 128
#endif

#endif
