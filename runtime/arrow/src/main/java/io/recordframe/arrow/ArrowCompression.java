package io.recordframe.arrow;

/**
 * How the values of Arrow batches are compressed. What is read says so itself; what is written is
 * compressed only where one of these is asked for.
 */
public enum ArrowCompression {
  /** LZ4's frames: fast, and what pandas and pyarrow write files with by default. */
  LZ4,
  /**
   * ZSTD: smaller, and slower to write. It needs {@code com.github.luben:zstd-jni}, which this
   * library does not bring along.
   */
  ZSTD
}
