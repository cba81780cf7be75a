package io.recordframe.arrow.internal.read;

/** The values of a message. */
interface Body {

  /** How many bytes there are. */
  long length();

  /**
   * Some of the bytes, which nobody else changes.
   *
   * @param offset from the beginning, within the length with what is read
   */
  Slice read(long offset, int count);

  /** The bytes that an array holds. */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public Slice read(long offset, int count) {
        return new Slice(bytes, Math.toIntExact(offset), count);
      }
    };
  }
}
