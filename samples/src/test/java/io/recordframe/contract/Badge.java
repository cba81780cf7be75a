package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in files of text as words. */
@Schema
record Badge(int id, @Nullable Boolean active, @Nullable Rank rank, @Nullable UUID owner) {

  /** An order of merit. */
  enum Rank {
    SILVER,
    GOLD
  }
}
