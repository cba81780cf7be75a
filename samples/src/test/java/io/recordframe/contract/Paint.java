package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Enums and nested records. */
@Schema
public record Paint(long id, Color color, Finish finish, Maker maker, @Nullable Maker seller) {

  /** Colours. */
  public enum Color {
    /** Red. */
    RED,
    /** Green. */
    GREEN
  }

  /** Finishes. */
  public enum Finish {
    /** Matt. */
    MATT,
    /** Gloss. */
    GLOSS
  }
}
