#pragma once
#include <qpdf/qpdf-c.h>
#include <zlib.h>

// Wrappers for what Swift cannot reach. Nothing else belongs here.

/// Most bytes that deflating `length` bytes can take.
static inline size_t cqpdf_deflate_bound(size_t length) { return compressBound(length); }

/// Deflates `source` into `target` with the library qpdf itself uses; returns the length, 0 when `target` is too small or
/// memory is short.
static inline size_t cqpdf_deflate(unsigned char *target, size_t capacity, const unsigned char *source, size_t length,
                                   int level) {
    uLongf written = capacity;
    return compress2(target, &written, source, length, level) == Z_OK ? written : 0;
}
