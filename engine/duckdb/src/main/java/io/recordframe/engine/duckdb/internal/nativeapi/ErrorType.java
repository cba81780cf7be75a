package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What DuckDB says an error is about. */
public enum ErrorType {
  /** DuckDB did not say, or says what this version does not know. */
  UNKNOWN(0, ""),
  OUT_OF_RANGE(1, "Out of Range"),
  CONVERSION(2, "Conversion"),
  UNKNOWN_TYPE(3, "Unknown Type"),
  DECIMAL(4, "Decimal"),
  MISMATCH_TYPE(5, "Mismatch Type"),
  DIVIDE_BY_ZERO(6, "Divide by Zero"),
  OBJECT_SIZE(7, "Object Size"),
  INVALID_TYPE(8, "Invalid type"),
  SERIALIZATION(9, "Serialization"),
  TRANSACTION(10, "TransactionContext"),
  NOT_IMPLEMENTED(11, "Not implemented"),
  EXPRESSION(12, "Expression"),
  CATALOG(13, "Catalog"),
  PARSER(14, "Parser"),
  PLANNER(15, "Planner"),
  SCHEDULER(16, "Scheduler"),
  EXECUTOR(17, "Executor"),
  CONSTRAINT(18, "Constraint"),
  INDEX(19, "Index"),
  STATISTICS(20, "Stat"),
  CONNECTION(21, "Connection"),
  SYNTAX(22, "Syntax"),
  SETTINGS(23, "Settings"),
  BINDER(24, "Binder"),
  NETWORK(25, "Network"),
  OPTIMIZER(26, "Optimizer"),
  NULL_POINTER(27, "NullPointer"),
  IO(28, "IO"),
  INTERRUPT(29, "INTERRUPT"),
  FATAL(30, "FATAL"),
  INTERNAL(31, "INTERNAL"),
  INVALID_INPUT(32, "Invalid Input"),
  OUT_OF_MEMORY(33, "Out of Memory"),
  PERMISSION(34, "Permission"),
  PARAMETER_NOT_RESOLVED(35, "Parameter Not Resolved"),
  PARAMETER_NOT_ALLOWED(36, "Parameter Not Allowed"),
  DEPENDENCY(37, "Dependency"),
  HTTP(38, "HTTP"),
  MISSING_EXTENSION(39, "Missing Extension"),
  AUTOLOAD(40, "Extension Autoloading"),
  SEQUENCE(41, "Sequence"),
  INVALID_CONFIGURATION(42, "Invalid Configuration"),
  DATA_CORRUPTION(43, "Data Corruption");

  private static final Map<Integer, ErrorType> BY_CODE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(type -> type.code, Function.identity()));
  private static final Map<String, ErrorType> BY_LABEL =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(type -> lower(type.label), Function.identity()));

  private final int code;
  private final String label;

  ErrorType(int code, String label) {
    this.code = code;
    this.label = label;
  }

  static ErrorType ofCode(int code) {
    return BY_CODE.getOrDefault(code, UNKNOWN);
  }

  /**
   * The type that a message begins with, as in {@code Binder Error: ...}, for calls that report
   * nothing but a message.
   */
  static ErrorType ofMessage(@Nullable String message) {
    if (message == null) {
      return UNKNOWN;
    }
    int end = message.indexOf(" Error: ");
    return end < 0 ? UNKNOWN : BY_LABEL.getOrDefault(lower(message.substring(0, end)), UNKNOWN);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
