package shop;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema
public record Order(
    long id,
    @Column(name = "customer id", doc = "who pays; {@code */ &amp; \\u002a}")
    long customerId,
    double amount,
    @Nullable Integer quantity,
    String country,
    @Nullable String note,
    LocalDate day,
    Color color,
    byte[] image,
    @Decimal(precision = 18, scale = 2)
    BigDecimal price,
    Address home,
    @Nullable Address work,
    List<String> tags,
    List<@Nullable Address> stops,
    @Nullable Map<Color, @Nullable List<Long>> counts) {

  public enum Color {
    RED,
    GREEN
  }

  @Schema
  public record Address(String city, @Nullable String zip) {}
}
