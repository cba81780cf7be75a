package shop;

import io.recordframe.annotation.Function;
import io.recordframe.expression.DoubleExpr;
import java.util.Date;
import java.util.Map;

final class Pricing {

  @Function
  static double fee(DoubleExpr amount, String city) {
    return city.length() * 0.01;
  }

  @Function
  static Date due(Map<String, Date> dates) {
    return dates.get("due");
  }

  @Function
  static void print(String text) {}
}
