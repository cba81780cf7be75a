package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Values in files of text, of which DuckDB reads only the text itself and the shape of nested
 * values; what they are is found out by {@link ExactText}. In CSV, nested values stand as JSON.
 */
enum TextConversion {
  /** Values of CSV. */
  CSV {
    @Override
    String readAs(DataType type) {
      return "VARCHAR";
    }

    @Override
    String convert(String reference, DataType type, String column) {
      return switch (type) {
        case ScalarType.BOOLEAN -> ExactText.convertWord(reference, type, column);
        case ScalarType _, DecimalType _, EnumType _ -> ExactText.convert(reference, type, column);
        case ListType _, StructType _, MapType _ ->
            JSON.convert(nested(reference, type), type, column);
      };
    }

    @Override
    String nested(String reference, DataType type) {
      return switch (type) {
        case ScalarType _, DecimalType _, EnumType _ -> reference;
        case ListType _, StructType _, MapType _ ->
            "CAST(CAST(%s AS JSON) AS %s)".formatted(reference, JSON.readAs(type));
      };
    }

    @Override
    String fails(String reference, DataType type) {
      return switch (type) {
        case ScalarType.BOOLEAN -> ExactText.failsWord(reference, type);
        case ScalarType _, DecimalType _, EnumType _ -> ExactText.fails(reference, type);
        case ListType _, StructType _, MapType _ -> {
          String json =
              "TRY_CAST(TRY_CAST(%s AS JSON) AS %s)".formatted(reference, JSON.readAs(type));
          yield "((%1$s IS NOT NULL AND %2$s IS NULL AND %1$s <> 'null') OR %3$s)"
              .formatted(reference, json, JSON.fails(json, type));
        }
      };
    }
  },

  /** Values of JSON. */
  JSON {
    @Override
    String readAs(DataType type) {
      return switch (type) {
        // Whether a value stands in quotes is seen only in JSON itself.
        case ScalarType.STRING -> "JSON";
        case DecimalType decimal when isLong(decimal) -> "JSON";
        case ScalarType _, DecimalType _, EnumType _ -> "VARCHAR";
        case ListType list -> readAs(list.element()) + "[]";
        case MapType map -> "MAP(VARCHAR, " + readAs(map.value()) + ")";
        case StructType struct -> {
          List<String> fields = new ArrayList<>();
          List<String> names = SqlTypes.fieldNames(struct);
          for (int i = 0; i < names.size(); i++) {
            fields.add(
                SqlText.identifier(names.get(i)) + " " + readAs(struct.fields().get(i).type()));
          }
          yield "STRUCT(" + String.join(", ", fields) + ")";
        }
      };
    }

    @Override
    String convert(String reference, DataType type, String column) {
      return switch (type) {
        case ScalarType.STRING -> string(reference, ExactText.error(column, reference, type));
        case DecimalType decimal when isLong(decimal) ->
            ExactText.convert(
                longDecimal(reference, ExactText.error(column, reference, type)), type, column);
        case ScalarType _, DecimalType _, EnumType _ -> ExactText.convert(reference, type, column);
        case ListType list -> {
          String element = parameter(reference);
          yield "list_transform(%s, lambda %s: %s)"
              .formatted(reference, element, convert(element, list.element(), column + "[]"));
        }
        case MapType map -> {
          String entry = parameter(reference);
          yield "map_from_entries(list_transform(map_entries(%s), lambda %s: {'key': %s, 'value': %s}))"
              .formatted(
                  reference,
                  entry,
                  ExactText.convert(entry + ".key", map.key(), column + "{}"),
                  convert(entry + ".value", map.value(), column + "{}"));
        }
        case StructType struct -> {
          List<String> fields = new ArrayList<>();
          for (Member member : members(reference, struct)) {
            fields.add(
                SqlText.identifier(member.sqlName())
                    + " := "
                    + convert(member.reference(), member.type(), column + "." + member.name()));
          }
          yield "CASE WHEN %s IS NULL THEN NULL ELSE struct_pack(%s) END"
              .formatted(reference, String.join(", ", fields));
        }
      };
    }

    @Override
    String nested(String reference, DataType type) {
      return reference;
    }

    @Override
    String fails(String reference, DataType type) {
      return switch (type) {
        case ScalarType.STRING -> notConverted(reference, string(reference, "NULL"));
        case DecimalType decimal when isLong(decimal) -> {
          String text = longDecimal(reference, "NULL");
          yield "(" + notConverted(reference, text) + " OR " + ExactText.fails(text, type) + ")";
        }
        case ScalarType _, DecimalType _, EnumType _ -> ExactText.fails(reference, type);
        case ListType list -> anyOf(reference, element -> fails(element, list.element()));
        case MapType map ->
            anyOf(
                "map_entries(" + reference + ")",
                entry ->
                    ExactText.fails(entry + ".key", map.key())
                        + " OR "
                        + fails(entry + ".value", map.value()));
        case StructType struct -> {
          List<String> fields = new ArrayList<>();
          for (Member member : members(reference, struct)) {
            fields.add(fails(member.reference(), member.type()));
          }
          yield "(" + String.join(" OR ", fields) + ")";
        }
      };
    }
  };

  /** Numbers of JSON with a fraction pass through a double, which holds as many digits exactly. */
  private static final int EXACT_DIGITS = 15;

  /** As what DuckDB reads a column of a type, in SQL. */
  abstract String readAs(DataType type);

  /** The value of what DuckDB read; what is not exactly a value ends the query. */
  abstract String convert(String reference, DataType type, String column);

  /** What DuckDB read, with its parts in place of their text. */
  abstract String nested(String reference, DataType type);

  /** Whether {@link #convert} would end the query; never null. */
  abstract String fails(String reference, DataType type);

  /** Whether a decimal is written to JSON as a string, because a number would not be exact. */
  static boolean isLong(DecimalType type) {
    return type.precision() > EXACT_DIGITS && type.scale() > 0;
  }

  private static String string(String json, String otherwise) {
    return "CASE WHEN starts_with(%1$s, '\"') THEN CASE WHEN contains(%1$s, '\\') THEN %1$s ->> '$' ELSE substring(%1$s, 2, length(%1$s) - 2) END WHEN %1$s IS NULL THEN NULL ELSE %2$s END"
        .formatted(json, otherwise);
  }

  private static String longDecimal(String json, String otherwise) {
    return "CASE WHEN starts_with(%1$s, '\"') THEN %1$s ->> '$' WHEN %1$s IS NULL THEN NULL WHEN regexp_full_match(%1$s, '-?[0-9]+') OR length(regexp_replace(%1$s, '[eE].*|[^0-9]', '', 'g')) <= %2$d THEN CAST(%1$s AS VARCHAR) ELSE %3$s END"
        .formatted(json, EXACT_DIGITS, otherwise);
  }

  private static String notConverted(String reference, String value) {
    return "(" + reference + " IS NOT NULL AND " + value + " IS NULL)";
  }

  private static String anyOf(String list, Function<String, String> fails) {
    String element = parameter(list);
    return "coalesce(len(list_filter(%s, lambda %s: %s)) > 0, false)"
        .formatted(list, element, fails.apply(element));
  }

  /** A name that no lambda around has. */
  static String parameter(String around) {
    int depth = 0;
    while (around.contains("x" + depth + "_")) {
      depth++;
    }
    return "x" + depth + "_";
  }

  /** A field of a struct: its name, its name in SQL, and the expression that gives it. */
  private record Member(String name, String sqlName, DataType type, String reference) {}

  private static List<Member> members(String reference, StructType struct) {
    List<Member> members = new ArrayList<>();
    List<String> names = SqlTypes.fieldNames(struct);
    for (int i = 0; i < names.size(); i++) {
      members.add(
          new Member(
              struct.fields().get(i).name(),
              names.get(i),
              struct.fields().get(i).type(),
              "struct_extract(" + reference + ", " + SqlText.string(names.get(i)) + ")"));
    }
    return members;
  }
}
