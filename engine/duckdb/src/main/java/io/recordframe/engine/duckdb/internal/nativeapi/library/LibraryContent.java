package io.recordframe.engine.duckdb.internal.nativeapi.library;

/**
 * What identifies the content of a library.
 *
 * @param size the number of bytes
 * @param checksum the CRC-32 of the bytes
 */
record LibraryContent(long size, long checksum) {}
