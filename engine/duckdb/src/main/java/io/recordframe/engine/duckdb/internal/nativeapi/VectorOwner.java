package io.recordframe.engine.duckdb.internal.nativeapi;

/** What keeps the memory of vectors alive while they are read. */
interface VectorOwner {

  /**
   * Begins a use.
   *
   * @throws IllegalStateException if the vectors are gone
   */
  void acquire();

  /** Ends a use. */
  void release();

  /** An array for reading strings. */
  StringScratch scratch();
}
