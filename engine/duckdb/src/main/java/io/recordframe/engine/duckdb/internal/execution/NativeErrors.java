package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.UnsupportedPlanException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB's errors as exceptions that users see. */
final class NativeErrors {

  /** What DuckDB puts in front, such as {@code Conversion Error: }. */
  private static final Pattern LABEL = Pattern.compile("\\A(?:[A-Za-z][A-Za-z ]* Error: )+");

  /** Where in the SQL it was, and what to do there; the SQL is not the user's. */
  private static final Pattern PLACE = Pattern.compile("\\n\\s*LINE \\d+:.*\\z", Pattern.DOTALL);

  /** Addresses in DuckDB's library, which tell nobody else anything. */
  private static final Pattern STACK = Pattern.compile("\\s+Stack Trace:.*\\z", Pattern.DOTALL);

  private static final Pattern ADVICE =
      Pattern.compile(
          "\\s+(?:Use TRY\\(|Try setting 'auto_detect'|Try auto-detecting|You might need to add explicit type casts).*\\z",
          Pattern.DOTALL);

  /** How DuckDB names columns of the SQL, such as {@code t1."delay"}. */
  private static final Pattern COLUMN = Pattern.compile("\\bt\\d+\\.(\"(?:[^\"]|\"\")*\")");

  private NativeErrors() {}

  /** An error of a plan that is prepared. */
  static RecordframeException ofPreparing(NativeException failure) {
    String message = clean(failure.getMessage());
    return switch (failure.type()) {
      case BINDER, PARSER, SYNTAX, CATALOG, NOT_IMPLEMENTED, PARAMETER_NOT_RESOLVED ->
          new UnsupportedPlanException("DuckDB cannot run the plan: " + message, failure);
      default -> ofRunning(failure);
    };
  }

  /** An error of what a user wrote in SQL, with the place in it. */
  static RecordframeException ofQuery(NativeException failure) {
    return switch (failure.type()) {
      case BINDER, PARSER, SYNTAX, CATALOG, INVALID_INPUT ->
          new InvalidPlanException(
              "DuckDB does not accept the query: "
                  + LABEL.matcher(String.valueOf(failure.getMessage())).replaceFirst(""),
              failure);
      default -> ofRunning(failure);
    };
  }

  /** An error of a table that a user named, or of files. */
  static RecordframeException ofDescribing(NativeException failure) {
    String message = clean(failure.getMessage());
    return switch (failure.type()) {
      case BINDER, PARSER, SYNTAX, CATALOG ->
          new InvalidPlanException("DuckDB does not accept the source: " + message, failure);
      default -> ofRunning(failure);
    };
  }

  /** An error of a query that runs. */
  static RecordframeException ofRunning(NativeException failure) {
    String message = clean(failure.getMessage());
    return switch (failure.type()) {
      case OUT_OF_MEMORY ->
          new QueryFailedException(
              "DuckDB has not enough memory for the query; raise the memory limit, lower the number of threads, or give it a spill directory: "
                  + message,
              failure);
      case IO ->
          new QueryFailedException(
              message.startsWith("There is no file") || message.startsWith("No file matches")
                  ? message
                  : "A file cannot be read or written: " + message,
              failure);
      case INTERNAL, FATAL ->
          new QueryFailedException(
              "DuckDB failed with an internal error, which is a fault of its own: " + message,
              failure);
      default -> new QueryFailedException(message, failure);
    };
  }

  /** The message without labels and places in SQL that the user did not write. */
  static String clean(@org.jspecify.annotations.Nullable String message) {
    if (message == null) {
      return "DuckDB did not say why";
    }
    String text = LABEL.matcher(message).replaceFirst("");
    text = STACK.matcher(text).replaceFirst("");
    text = PLACE.matcher(text).replaceFirst("");
    text = ADVICE.matcher(text).replaceFirst("");
    return Wording.of(
        COLUMN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1))).strip());
  }
}
