package io.recordframe.arrow.internal.format;

import io.recordframe.arrow.MalformedArrowException;
import io.recordframe.arrow.UnsupportedArrowException;
import org.jspecify.annotations.Nullable;

/** The exceptions of this module, with what all of their messages have in common. */
public final class Refusals {

  private Refusals() {}

  /** Bytes that contradict the format. */
  public static MalformedArrowException malformed(String text) {
    return malformed(text, null);
  }

  /** Bytes that contradict the format, as others found. */
  public static MalformedArrowException malformed(String text, @Nullable Throwable cause) {
    return new MalformedArrowException("The Arrow data is damaged: " + text, cause);
  }

  /** What the format has, but is not read here. */
  public static UnsupportedArrowException unsupported(String text) {
    return new UnsupportedArrowException(text);
  }
}
