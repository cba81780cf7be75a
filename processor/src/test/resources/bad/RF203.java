package shop;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

@Schema
record Order(@Nullable int quantity, @Nullable byte[] image) {}
