package io.recordframe.engine.duckdb;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Short ways to write plans by hand. */
final class Plans {

  private Plans() {}

  static Relation scan(RowsSource source) {
    return new Scan(source, source.rows().schema());
  }

  static Relation rows(Schema schema, List<?>... rows) {
    return scan(Values.rows(schema, List.of(rows)));
  }

  /** A column of a relation by name. */
  static FieldReference column(Relation input, String name) {
    int index = input.schema().indexOf(name);
    return FieldReference.of(index, input.schema().field(index));
  }

  static FieldReference column(Relation input, int index) {
    return FieldReference.of(index, input.schema().field(index));
  }

  static Expression call(ScalarFunction function, Expression... arguments) {
    return FunctionCall.of(function, arguments);
  }

  static NamedExpression as(String name, Expression expression) {
    return new NamedExpression(name, expression);
  }

  static Relation project(Relation input, NamedExpression... columns) {
    return new Project(input, List.of(columns));
  }

  static Relation sorted(Relation input) {
    List<SortKey> keys = new ArrayList<>();
    for (int i = 0; i < input.schema().size(); i++) {
      keys.add(ascending(column(input, i)));
    }
    return new Sort(input, keys);
  }

  static SortKey ascending(Expression expression) {
    return new SortKey(expression, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
  }

  static SortKey descending(Expression expression) {
    return new SortKey(expression, SortKey.Direction.DESCENDING, SortKey.Nulls.LAST);
  }

  static Aggregate.Measure measure(
      String name, AggregateFunction function, Expression... arguments) {
    return new Aggregate.Measure(name, AggregateCall.of(function, arguments));
  }

  /** The numbers of rows, each part of them from 1 on. */
  static WindowCall rowNumber(List<Expression> partitionBy, SortKey... orderBy) {
    return new WindowCall(
        WindowFunction.ROW_NUMBER,
        List.of(),
        false,
        null,
        partitionBy,
        List.of(orderBy),
        WindowFrame.UP_TO_CURRENT,
        ScalarType.INT64);
  }

  /** A literal of the type that belongs to the value's class. */
  static Literal literal(Object value) {
    return new Literal(value, typeOf(value));
  }

  static Literal literal(Object value, DataType type) {
    return new Literal(value, type);
  }

  static Literal nothing(DataType type) {
    return new Literal(null, type);
  }

  static DataType typeOf(Object value) {
    return switch (value) {
      case Boolean _ -> ScalarType.BOOLEAN;
      case Byte _ -> ScalarType.INT8;
      case Short _ -> ScalarType.INT16;
      case Integer _ -> ScalarType.INT32;
      case Long _ -> ScalarType.INT64;
      case Float _ -> ScalarType.FLOAT32;
      case Double _ -> ScalarType.FLOAT64;
      case String _ -> ScalarType.STRING;
      case Bytes _ -> ScalarType.BINARY;
      case LocalDate _ -> ScalarType.DATE;
      case LocalTime _ -> ScalarType.TIME;
      case LocalDateTime _ -> ScalarType.TIMESTAMP;
      case Instant _ -> ScalarType.INSTANT;
      case Duration _ -> ScalarType.DURATION;
      case UUID _ -> ScalarType.UUID;
      default -> throw new IllegalArgumentException("Give the type of " + value);
    };
  }
}
