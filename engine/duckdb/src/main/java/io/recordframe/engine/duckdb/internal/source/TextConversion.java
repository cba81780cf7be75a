package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.nativeapi.TypeId;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;

/**
 * Values in files of text that DuckDB does not read as they are meant. Bytes stand there as text
 * with escapes. Numbers of JSON pass through a DOUBLE, so that those with more digits than it holds
 * are refused; as JSON strings they are read exactly.
 */
final class TextConversion {

  private static final int EXACT_DIGITS = 15;

  private TextConversion() {}

  /** Whether a type has more digits than a number of JSON is read with. */
  static boolean isLongDecimal(Source source, DataType type) {
    return source instanceof FileSource files
        && files.format() instanceof FileFormat.Json
        && type instanceof DecimalType decimal
        && decimal.precision() > EXACT_DIGITS;
  }

  static boolean applies(Source source, NativeType found, DataType declared) {
    return source instanceof FileSource files
        && !(files.format() instanceof FileFormat.Parquet)
        && found.equals(NativeType.of(TypeId.VARCHAR))
        && (declared == ScalarType.BINARY || isLongDecimal(source, declared));
  }

  static String convert(String reference, DataType declared, String column) {
    String type = SqlTypes.name(declared);
    if (declared == ScalarType.BINARY) {
      return "CAST(" + reference + " AS " + type + ")";
    }
    String text = "(" + reference + " ->> '$')";
    String message =
        "Column "
            + column
            + " has a number of more digits than DuckDB reads exactly from JSON; write it as a string, or to another format";
    return "CASE WHEN json_type(%1$s) = 'DOUBLE' AND length(regexp_replace(%2$s, '[eE].*|[^0-9]', '', 'g')) > %3$d THEN error(%4$s) ELSE CAST(%2$s AS %5$s) END"
        .formatted(reference, text, EXACT_DIGITS, SqlText.string(message), type);
  }
}
