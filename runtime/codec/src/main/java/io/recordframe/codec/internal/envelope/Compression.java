package io.recordframe.codec.internal.envelope;

/** How a body is compressed: the codes of the header. */
final class Compression {

  /** Not at all. */
  static final byte NONE = 0;

  private Compression() {}
}
