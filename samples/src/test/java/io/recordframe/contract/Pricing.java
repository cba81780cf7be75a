package io.recordframe.contract;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Function;
import io.recordframe.expression.DoubleExpr;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Functions of a user. */
final class Pricing {

  static final AtomicLong TICKETS = new AtomicLong();

  private Pricing() {}

  @Function
  static DoubleExpr total(OrderColumns order, double rate) {
    return order.amount().times(order.qty()).times(1 + rate);
  }

  @Function(name = "shop.fee")
  static double fee(double amount, String note) throws IOException {
    if (note.isEmpty()) {
      throw new IOException("no note");
    }
    return amount * note.length();
  }

  @Function
  static String described(@Nullable String note, int qty) {
    return qty + " of " + note;
  }

  @Function
  static @Nullable String initial(String note) {
    return note.equals("lost") ? null : note.substring(0, 1);
  }

  @Function(pure = false)
  static long ticket(long id) {
    return TICKETS.incrementAndGet();
  }

  @Function
  @Decimal(precision = 12, scale = 2)
  static BigDecimal price(@Decimal(precision = 9, scale = 1) BigDecimal amount, List<Long> rates) {
    return amount.multiply(BigDecimal.valueOf(rates.getFirst()));
  }

  @Function
  static double doubled(double amount) {
    return amount * 2;
  }
}
