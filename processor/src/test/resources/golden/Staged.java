package shop;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

@Schema(stagedBuilder = true)
record Staged(long id, @Nullable String note) {}
