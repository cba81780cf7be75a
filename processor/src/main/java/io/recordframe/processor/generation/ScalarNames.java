package io.recordframe.processor.generation;

import io.recordframe.processor.model.ScalarKind;
import java.util.Locale;

/**
 * What the runtime calls a scalar type.
 *
 * @param constant the constant of the type, of its codec and of its elements, {@code INT64}
 * @param expression the kind of expression, {@code Long} for {@code LongExpr}
 * @param values the method that gives a vector's values, {@code longs}, where a codec adds nothing
 *     to them
 */
record ScalarNames(String constant, String expression, String values) {

  static final ScalarNames DECIMAL = new ScalarNames("DECIMAL", "Decimal", "decimals");

  static ScalarNames of(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> new ScalarNames("BOOLEAN", "Bool", "booleans");
      case BYTE -> new ScalarNames("INT8", "Byte", "bytes");
      case SHORT -> new ScalarNames("INT16", "Short", "shorts");
      case INT -> new ScalarNames("INT32", "Int", "ints");
      case LONG -> new ScalarNames("INT64", "Long", "longs");
      case FLOAT -> new ScalarNames("FLOAT32", "Float", "floats");
      case DOUBLE -> new ScalarNames("FLOAT64", "Double", "doubles");
      case STRING -> new ScalarNames("STRING", "Str", "strings");
      case LOCAL_DATE -> new ScalarNames("DATE", "Date", "ints");
      case LOCAL_TIME -> new ScalarNames("TIME", "Time", "longs");
      case LOCAL_DATE_TIME -> new ScalarNames("TIMESTAMP", "DateTime", "longs");
      case INSTANT -> new ScalarNames("INSTANT", "Instant", "longs");
      case DURATION -> new ScalarNames("DURATION", "Duration", "longs");
      case UUID -> new ScalarNames("UUID", "Uuid", "uuids");
      case BINARY -> new ScalarNames("BINARY", "Binary", "binaries");
    };
  }

  /** The method that gives a column of the type, {@code int64}. */
  String access() {
    return constant.equals("BOOLEAN") ? "bool" : constant.toLowerCase(Locale.ROOT);
  }
}
