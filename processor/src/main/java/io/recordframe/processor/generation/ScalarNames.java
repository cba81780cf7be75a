package io.recordframe.processor.generation;

import io.recordframe.processor.model.ScalarKind;
import java.util.Locale;

/**
 * What the runtime calls a scalar type.
 *
 * @param constant the constant of the type, of its codec and of its elements, {@code INT64}
 * @param expression the kind of expression, {@code Long} for {@code LongExpr}
 */
record ScalarNames(String constant, String expression) {

  static final ScalarNames DECIMAL = new ScalarNames("DECIMAL", "Decimal");

  static ScalarNames of(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> new ScalarNames("BOOLEAN", "Bool");
      case BYTE -> new ScalarNames("INT8", "Byte");
      case SHORT -> new ScalarNames("INT16", "Short");
      case INT -> new ScalarNames("INT32", "Int");
      case LONG -> new ScalarNames("INT64", "Long");
      case FLOAT -> new ScalarNames("FLOAT32", "Float");
      case DOUBLE -> new ScalarNames("FLOAT64", "Double");
      case STRING -> new ScalarNames("STRING", "Str");
      case LOCAL_DATE -> new ScalarNames("DATE", "Date");
      case LOCAL_TIME -> new ScalarNames("TIME", "Time");
      case LOCAL_DATE_TIME -> new ScalarNames("TIMESTAMP", "DateTime");
      case INSTANT -> new ScalarNames("INSTANT", "Instant");
      case DURATION -> new ScalarNames("DURATION", "Duration");
      case UUID -> new ScalarNames("UUID", "Uuid");
      case BINARY -> new ScalarNames("BINARY", "Binary");
    };
  }

  /** What the methods for the type are called, or begin with: {@code int64}. */
  String method() {
    return constant.equals("BOOLEAN") ? "bool" : constant.toLowerCase(Locale.ROOT);
  }
}
