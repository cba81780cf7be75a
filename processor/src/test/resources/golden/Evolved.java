package shop;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

@Schema(from = Evolved.Sale.class)
record Evolved(@Nullable String note, double tax, long id, String sale) {

  @Schema
  record Sale(long id, double amount, @Nullable String note, String city) {}
}
