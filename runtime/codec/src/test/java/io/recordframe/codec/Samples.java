package io.recordframe.codec;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TypedValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A sample of every node, source and type. */
final class Samples {

  static final EnumType COLOUR = new EnumType("Colour", List.of("RED", "GREEN"));
  static final StructType PLACE =
      new StructType(
          List.of(
              Field.required("city", ScalarType.STRING), Field.nullable("x", ScalarType.FLOAT64)));
  static final Schema SCHEMA =
      Schema.of(
          Field.required("id", ScalarType.INT64),
          Field.nullable("amount", new DecimalType(18, 2)),
          Field.required("colour", COLOUR),
          Field.nullable("place", PLACE),
          Field.required("tags", new ListType(ScalarType.STRING, true)),
          Field.required("counts", new MapType(ScalarType.STRING, ScalarType.INT32, false)));
  static final Scan ORDERS = new Scan(new TableSource(List.of("shop", "orders")), SCHEMA);
  static final FieldReference ID = FieldReference.of(0, SCHEMA.field(0));
  static final FieldReference PLACE_OF = FieldReference.of(3, SCHEMA.field(3));
  static final Expression LARGE =
      FunctionCall.of(ComparisonFunction.GREATER, ID, literal(15L, ScalarType.INT64));
  static final Scan CUSTOMERS =
      new Scan(
          new FileSource(List.of("a.parquet"), new FileFormat.Parquet(true), true),
          Schema.of(Field.required("key", ScalarType.INT64)));

  private Samples() {}

  static Literal literal(Object value, io.recordframe.plan.type.DataType type) {
    return new Literal(value, type);
  }

  static NamedExpression named(String name, Expression expression) {
    return new NamedExpression(name, expression);
  }

  static SortKey key(SortKey.Direction direction, SortKey.Nulls nulls) {
    return new SortKey(ID, direction, nulls);
  }

  static Filter filter(Relation input) {
    return new Filter(input, LARGE);
  }

  /** At least one of each expression. */
  static List<Expression> expressions() {
    List<Expression> all = new ArrayList<>(literals());
    all.add(ID);
    all.add(new OuterReference(1, 0, "id", ScalarType.INT64, false));
    all.add(new StructAccess(PLACE_OF, 1));
    all.add(
        new StructOf(
            new StructType(
                List.of(
                    Field.required("id", ScalarType.INT64),
                    Field.nullable("large", ScalarType.BOOLEAN))),
            List.of(ID, LARGE)));
    all.add(LARGE);
    all.add(new Case(List.of(new Case.Branch(LARGE, ID)), literal(null, ScalarType.INT64)));
    all.add(new Case(List.of(new Case.Branch(LARGE, ID)), null));
    for (Cast.Mode mode : Cast.Mode.values()) {
      all.add(new Cast(ID, ScalarType.STRING, mode));
    }
    all.add(new InList(ID, List.of(ID, literal(1L, ScalarType.INT64))));
    all.add(AggregateCall.of(AggregateFunction.SUM, ID));
    all.add(
        new AggregateCall(
            AggregateFunction.COUNT,
            List.of(ID),
            true,
            LARGE,
            List.of(key(SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST)),
            ScalarType.INT64));
    all.add(
        new WindowCall(
            WindowFunction.ROW_NUMBER,
            List.of(),
            false,
            null,
            List.of(PLACE_OF),
            List.of(key(SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)),
            WindowFrame.UP_TO_CURRENT,
            ScalarType.INT64));
    for (WindowFrame.Unit unit : WindowFrame.Unit.values()) {
      all.add(
          new WindowCall(
              AggregateFunction.COUNT,
              List.of(ID),
              false,
              LARGE,
              List.of(),
              List.of(key(SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST)),
              new WindowFrame(unit, new WindowFrame.Preceding(3), new WindowFrame.Following(4)),
              ScalarType.INT64));
    }
    for (WindowFrame.Exclusion exclusion : WindowFrame.Exclusion.values()) {
      all.add(
          new WindowCall(
              AggregateFunction.COUNT,
              List.of(ID),
              false,
              null,
              List.of(),
              List.of(key(SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST)),
              WindowFrame.UP_TO_CURRENT.excluding(exclusion),
              ScalarType.INT64));
    }
    all.add(new Exists(filter(ORDERS)));
    all.add(new InSubquery(ID, CUSTOMERS));
    all.add(new ScalarSubquery(CUSTOMERS));
    all.addAll(lambdas());
    return all;
  }

  /** Each kind of lambda over a list, one of them within another. */
  private static List<Expression> lambdas() {
    Literal list = literal(List.of(1L, 2L), new ListType(ScalarType.INT64, false));
    Expression element =
        new LambdaParameter(0, LambdaParameter.Role.ELEMENT, ScalarType.INT64, false);
    Expression outer =
        new LambdaParameter(1, LambdaParameter.Role.ELEMENT, ScalarType.INT64, false);
    Expression earlier =
        new LambdaParameter(0, LambdaParameter.Role.ACCUMULATOR, ScalarType.INT64, false);
    Expression same = FunctionCall.of(ComparisonFunction.EQUAL, element, outer);
    Expression within = new ListLambda(ListLambda.Kind.ANY, list, null, same);
    return List.of(
        new ListLambda(ListLambda.Kind.MAP, list, null, element),
        new ListLambda(ListLambda.Kind.FILTER, list, null, within),
        new ListLambda(ListLambda.Kind.ALL, list, null, LARGE),
        new ListLambda(
            ListLambda.Kind.REDUCE,
            list,
            ID,
            FunctionCall.of(ArithmeticFunction.ADD, earlier, element)));
  }

  /** At least one literal of each type that has some. */
  static List<Literal> literals() {
    List<Literal> all = new ArrayList<>();
    for (ScalarType type : ScalarType.values()) {
      all.add(literal(null, type));
      for (Object value : values(type)) {
        all.add(literal(value, type));
      }
      all.add(literal(values(type), new ListType(type, false)));
      List<Object> withNull = new ArrayList<>(values(type));
      withNull.add(1, null);
      all.add(literal(withNull, new ListType(type, true)));
    }
    DecimalType decimal = new DecimalType(38, 2);
    BigDecimal least = new BigDecimal("-999999999999999999999999999999999999.99");
    all.add(literal(least, decimal));
    all.add(literal(List.of(least, new BigDecimal("0.00")), new ListType(decimal, false)));
    all.add(literal("GREEN", COLOUR));
    all.add(literal(List.of("RED", "GREEN"), new ListType(COLOUR, false)));
    all.add(
        literal(
            List.of(List.of(1, 2), List.of(), List.of(3)),
            new ListType(new ListType(ScalarType.INT32, false), false)));
    all.add(
        literal(
            java.util.Arrays.asList(List.of(1), null, java.util.Arrays.asList(2, null)),
            new ListType(new ListType(ScalarType.INT32, true), true)));
    all.add(literal(null, PLACE));
    all.add(literal(null, new MapType(ScalarType.STRING, ScalarType.INT32, false)));
    return all;
  }

  static List<Object> values(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> List.of(true, false);
      case INT8 -> List.of(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case INT16 -> List.of(Short.MIN_VALUE, Short.MAX_VALUE);
      case INT32 -> List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
      case INT64 -> List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
      case FLOAT32 -> List.of(-0.0f, 0.0f, Float.NaN, Float.MIN_VALUE, Float.POSITIVE_INFINITY);
      case FLOAT64 -> List.of(-0.0, 0.0, Double.NaN, Double.MAX_VALUE, Double.NEGATIVE_INFINITY);
      case STRING -> List.of("", "grüße 😀", "a\0b");
      case BINARY -> List.of(Bytes.copyOf(new byte[] {0, -1}), Bytes.copyOf(new byte[0]));
      case DATE -> List.of(LocalDate.of(-290_000, 1, 1), LocalDate.of(2024, 2, 29));
      case TIME -> List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000));
      case TIMESTAMP -> List.of(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000));
      case INSTANT -> List.of(Instant.EPOCH, Instant.ofEpochSecond(-1, 999_999_000));
      case DURATION -> List.of(Duration.ofSeconds(-1, 1_000), Duration.ZERO);
      case UUID -> List.of(new UUID(-1, 1));
    };
  }

  /** At least one of each relation, with each of its constants. */
  static List<Relation> relations() {
    List<Relation> all = new ArrayList<>();
    sources().forEach(source -> all.add(new Scan(source, SCHEMA)));
    all.add(filter(ORDERS));
    all.add(new Project(ORDERS, List.of(named("n", ID), named("m", LARGE), named("id", ID))));
    for (Join.Type type : Join.Type.values()) {
      all.add(new Join(ORDERS, CUSTOMERS, type, type == Join.Type.CROSS ? Join.ALWAYS : LARGE));
    }
    all.add(
        new Aggregate(
            ORDERS,
            List.of(named("c", FieldReference.of(2, SCHEMA.field(2)))),
            List.of(
                new Aggregate.Measure("s", AggregateCall.of(AggregateFunction.SUM, ID)),
                new Aggregate.Measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)))));
    for (SortKey.Direction direction : SortKey.Direction.values()) {
      for (SortKey.Nulls nulls : SortKey.Nulls.values()) {
        all.add(new Sort(ORDERS, List.of(key(direction, nulls))));
      }
    }
    all.add(new Limit(ORDERS, 5, Long.MAX_VALUE));
    all.add(new Limit(ORDERS, 0, 0));
    all.add(new Distinct(ORDERS));
    FieldReference tags = FieldReference.of(4, SCHEMA.field(4));
    all.add(new Explode(ORDERS, List.of(tags), false));
    all.add(new Explode(ORDERS, List.of(tags, tags), true));
    for (SetOperation.Kind kind : SetOperation.Kind.values()) {
      all.add(new SetOperation(filter(ORDERS), ORDERS, kind, kind != SetOperation.Kind.UNION));
    }
    all.addAll(asofJoins());
    all.add(
        new Filter(
            ORDERS,
            new Exists(
                new Filter(
                    CUSTOMERS,
                    FunctionCall.of(
                        ComparisonFunction.EQUAL,
                        FieldReference.of(0, CUSTOMERS.schema().field(0)),
                        new OuterReference(1, 0, "id", ScalarType.INT64, false))))));
    return all;
  }

  private static List<Relation> asofJoins() {
    FieldReference key = FieldReference.of(SCHEMA.size(), CUSTOMERS.schema().field(0));
    List<Relation> all = new ArrayList<>();
    for (AsofJoin.Direction direction : AsofJoin.Direction.values()) {
      all.add(
          new AsofJoin(
              ORDERS, CUSTOMERS, Join.Type.INNER, List.of(), ID, key, direction, true, LARGE));
    }
    List<AsofJoin.Key> keys =
        List.of(new AsofJoin.Key(ID, key, true), new AsofJoin.Key(ID, key, false));
    all.add(
        new AsofJoin(
            ORDERS,
            CUSTOMERS,
            Join.Type.LEFT,
            keys,
            ID,
            key,
            AsofJoin.Direction.BACKWARD,
            false,
            Join.ALWAYS));
    return all;
  }

  /** At least one of each source that is equal to its copy. */
  static List<Source> sources() {
    List<Source> all = new ArrayList<>();
    for (FileFormat.Compression compression : FileFormat.Compression.values()) {
      all.add(file(new FileFormat.Csv(';', '"', '\\', true, "NA", 2, compression)));
      for (FileFormat.Json.Layout layout : FileFormat.Json.Layout.values()) {
        all.add(file(new FileFormat.Json(layout, compression)));
      }
    }
    all.add(file(new FileFormat.Csv(',', null, '"', false, "", 0, FileFormat.Compression.NONE)));
    all.add(file(new FileFormat.Parquet(false)));
    all.add(new TableSource(List.of("a", "b", "c")));
    all.add(
        new QuerySource(
            "select ?, ?",
            List.of(
                new TypedValue("x", ScalarType.STRING), new TypedValue(null, ScalarType.INT32))));
    return all;
  }

  private static Source file(FileFormat format) {
    return new FileSource(List.of("data/*.x", "more"), format, true);
  }

  /** Join, filter, aggregation, sort and limit: what costs are measured with. */
  static Relation yardstick() {
    Relation joined =
        new Join(
            filter(ORDERS),
            CUSTOMERS,
            Join.Type.INNER,
            FunctionCall.of(
                ComparisonFunction.EQUAL,
                ID,
                FieldReference.of(SCHEMA.size(), CUSTOMERS.schema().field(0))));
    Relation aggregated =
        new Aggregate(
            joined,
            List.of(named("id", ID)),
            List.of(new Aggregate.Measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    FieldReference count = FieldReference.of(1, aggregated.schema().field(1));
    Relation sorted =
        new Sort(
            aggregated,
            List.of(new SortKey(count, SortKey.Direction.DESCENDING, SortKey.Nulls.LAST)));
    return new Limit(sorted, 0, 10);
  }
}
