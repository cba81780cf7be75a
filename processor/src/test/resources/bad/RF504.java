package shop;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

@Schema
record Order(@Nullable Long id, String note, byte[] image) {}

@Schema(from = Order.class)
record Checked(long id, @Nullable String note, byte @Nullable [] image, boolean valid) {}
