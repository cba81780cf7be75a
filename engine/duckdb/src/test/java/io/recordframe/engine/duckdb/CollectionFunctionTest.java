package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.plan.function.CollectionFunction.BINARY_LENGTH;
import static io.recordframe.plan.function.CollectionFunction.BINARY_SLICE;
import static io.recordframe.plan.function.CollectionFunction.FROM_BASE64;
import static io.recordframe.plan.function.CollectionFunction.FROM_HEX;
import static io.recordframe.plan.function.CollectionFunction.FROM_UTF8;
import static io.recordframe.plan.function.CollectionFunction.LIST_CONCAT;
import static io.recordframe.plan.function.CollectionFunction.LIST_CONTAINS;
import static io.recordframe.plan.function.CollectionFunction.LIST_DISTINCT;
import static io.recordframe.plan.function.CollectionFunction.LIST_FLATTEN;
import static io.recordframe.plan.function.CollectionFunction.LIST_GET;
import static io.recordframe.plan.function.CollectionFunction.LIST_JOIN;
import static io.recordframe.plan.function.CollectionFunction.LIST_MAX;
import static io.recordframe.plan.function.CollectionFunction.LIST_MEAN;
import static io.recordframe.plan.function.CollectionFunction.LIST_MIN;
import static io.recordframe.plan.function.CollectionFunction.LIST_OF;
import static io.recordframe.plan.function.CollectionFunction.LIST_POSITION;
import static io.recordframe.plan.function.CollectionFunction.LIST_RANGE;
import static io.recordframe.plan.function.CollectionFunction.LIST_REVERSE;
import static io.recordframe.plan.function.CollectionFunction.LIST_SIZE;
import static io.recordframe.plan.function.CollectionFunction.LIST_SLICE;
import static io.recordframe.plan.function.CollectionFunction.LIST_SORT;
import static io.recordframe.plan.function.CollectionFunction.LIST_SORT_DESCENDING;
import static io.recordframe.plan.function.CollectionFunction.LIST_SUM;
import static io.recordframe.plan.function.CollectionFunction.LIST_WITHOUT_NULLS;
import static io.recordframe.plan.function.CollectionFunction.LIST_ZIP;
import static io.recordframe.plan.function.CollectionFunction.MAP_CONTAINS_KEY;
import static io.recordframe.plan.function.CollectionFunction.MAP_GET;
import static io.recordframe.plan.function.CollectionFunction.MAP_KEYS;
import static io.recordframe.plan.function.CollectionFunction.MAP_OF_LISTS;
import static io.recordframe.plan.function.CollectionFunction.MAP_SIZE;
import static io.recordframe.plan.function.CollectionFunction.MAP_VALUES;
import static io.recordframe.plan.function.CollectionFunction.TO_BASE64;
import static io.recordframe.plan.function.CollectionFunction.TO_HEX;
import static io.recordframe.plan.function.CollectionFunction.TO_JSON;
import static io.recordframe.plan.function.CollectionFunction.TO_UTF8;
import static io.recordframe.plan.function.CollectionFunction.TRY_FROM_BASE64;
import static io.recordframe.plan.function.CollectionFunction.TRY_FROM_HEX;
import static io.recordframe.plan.function.CollectionFunction.TRY_FROM_UTF8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of lists, maps and bytes, on columns of a row in memory. */
class CollectionFunctionTest {

  private static final EnumType SIZE = new EnumType("Size", List.of("SMALL", "LARGE", "HUGE"));

  private static final Schema SCHEMA =
      Values.nullable(
          "numbers", new ListType(ScalarType.INT32, true),
          "texts", new ListType(ScalarType.STRING, true),
          "empty", new ListType(ScalarType.STRING, false),
          "nothing", new ListType(ScalarType.STRING, false),
          "ages", new MapType(ScalarType.STRING, ScalarType.INT32, true),
          "bytes", ScalarType.BINARY,
          "position", ScalarType.INT64,
          "key", ScalarType.STRING,
          "nothing text", ScalarType.STRING,
          "doubles", new ListType(ScalarType.FLOAT64, true),
          "sizes", new ListType(SIZE, true),
          "repeated", new ListType(ScalarType.STRING, true),
          "lists", new ListType(new ListType(ScalarType.INT32, true), true),
          "no numbers", new ListType(ScalarType.INT32, true),
          "age", new MapType(ScalarType.STRING, ScalarType.INT32, true),
          "keys", new ListType(ScalarType.STRING, false),
          "values", new ListType(ScalarType.INT32, false));

  private static EngineSession session;
  private static Relation input;

  @BeforeAll
  static void open() {
    session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
    Map<String, Object> ages = new HashMap<>();
    ages.put("Ada", 36);
    ages.put("Bob", null);
    input =
        Plans.rows(
            SCHEMA,
            new ArrayList<>(
                Arrays.asList(
                    Arrays.asList(1, null, 3),
                    Arrays.asList("a", null, "b"),
                    List.of(),
                    null,
                    ages,
                    Bytes.copyOf(new byte[] {0, -1, 'a'}),
                    1L,
                    "Ada",
                    null,
                    Arrays.asList(2.0, Double.NaN, null, -1.0),
                    List.of("LARGE", "HUGE", "SMALL"),
                    Arrays.asList("b", null, "a", "b", null),
                    Arrays.asList(Arrays.asList(1, null), null, List.of(2)),
                    Arrays.asList((Object) null),
                    Map.of("Ada", 36),
                    List.of("a", "b"),
                    List.of(1, 2))));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  record Row(CollectionFunction function, Object expected, List<Object> arguments) {}

  private static Row row(CollectionFunction function, Object expected, Object... arguments) {
    return new Row(function, expected, List.of(arguments));
  }

  private static Expression column(String name) {
    int index = SCHEMA.indexOf(name);
    return io.recordframe.plan.algebra.FieldReference.of(index, SCHEMA.field(index));
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.copyOf(bytes);
  }

  static List<Row> rows() {
    return List.of(
        row(BINARY_SLICE, bytes(-1, 'a'), column("bytes"), 1L, 3L),
        row(BINARY_SLICE, bytes(0, -1), column("bytes"), -5L, 2L),
        row(BINARY_SLICE, bytes(), column("bytes"), 2L, 1L),
        row(BINARY_SLICE, bytes(), column("bytes"), 0L, -1L),
        row(BINARY_SLICE, bytes('a'), column("bytes"), 2L, Long.MAX_VALUE),
        row(BINARY_SLICE, bytes(), column("bytes"), Long.MAX_VALUE, Long.MAX_VALUE),
        row(FROM_HEX, bytes(0, -1, 'a'), "00fF61"),
        row(FROM_HEX, bytes(), ""),
        row(TRY_FROM_HEX, bytes(-1), "ff"),
        row(TRY_FROM_HEX, null, "f"),
        row(TRY_FROM_HEX, null, "zz"),
        row(FROM_BASE64, bytes(0, -1, 'a'), "AP9h"),
        row(TRY_FROM_BASE64, bytes(0), "AA=="),
        row(TRY_FROM_BASE64, null, "AA"),
        row(TO_UTF8, bytes(0xC3, 0xBC), "\u00FC"),
        row(FROM_UTF8, "\u00FC", bytes(0xC3, 0xBC)),
        row(TRY_FROM_UTF8, "a", bytes('a')),
        row(TRY_FROM_UTF8, null, bytes(0xC3)),
        row(LIST_SIZE, 3L, column("numbers")),
        row(LIST_SIZE, 0L, column("empty")),
        row(LIST_SIZE, null, column("nothing")),
        row(LIST_GET, 1, column("numbers"), 0L),
        row(LIST_GET, null, column("numbers"), 1L),
        row(LIST_GET, 3, column("numbers"), 2L),
        row(LIST_GET, null, column("numbers"), 3L),
        row(LIST_GET, null, column("numbers"), -1L),
        row(LIST_GET, null, column("numbers"), Long.MAX_VALUE),
        row(LIST_GET, null, column("texts"), column("position")),
        row(LIST_GET, null, column("nothing"), 0L),
        row(LIST_CONTAINS, true, column("numbers"), 3),
        row(LIST_CONTAINS, false, column("numbers"), 2),
        row(LIST_CONTAINS, null, column("nothing"), "a"),
        row(LIST_JOIN, "a-b", column("texts"), "-"),
        row(LIST_JOIN, "", column("empty"), "-"),
        row(LIST_JOIN, null, column("nothing"), "-"),
        row(LIST_OF, List.of("a", "b"), "a", "b"),
        row(LIST_OF, Arrays.asList("Ada", null), column("key"), column("nothing text")),
        row(LIST_POSITION, 2L, column("numbers"), 3),
        row(LIST_POSITION, -1L, column("numbers"), 2),
        row(LIST_POSITION, null, column("nothing"), "a"),
        row(LIST_SLICE, Arrays.asList(null, 3), column("numbers"), 1L, 9L),
        row(LIST_SLICE, Arrays.asList(1, null), column("numbers"), -5L, 2L),
        row(LIST_SLICE, List.of(), column("numbers"), 2L, 1L),
        row(LIST_SLICE, null, column("nothing"), 0L, 1L),
        row(LIST_SORT, Arrays.asList(-1.0, 2.0, Double.NaN, null), column("doubles")),
        row(LIST_SORT, List.of("SMALL", "LARGE", "HUGE"), column("sizes")),
        row(LIST_SORT_DESCENDING, Arrays.asList(Double.NaN, 2.0, -1.0, null), column("doubles")),
        row(LIST_DISTINCT, Arrays.asList("b", null, "a"), column("repeated")),
        row(LIST_DISTINCT, null, column("nothing")),
        row(LIST_REVERSE, Arrays.asList(3, null, 1), column("numbers")),
        row(
            LIST_CONCAT,
            Arrays.asList(1, null, 3, 1, null, 3),
            column("numbers"),
            column("numbers")),
        row(LIST_CONCAT, null, column("empty"), column("nothing")),
        row(LIST_FLATTEN, Arrays.asList(1, null, 2), column("lists")),
        row(LIST_WITHOUT_NULLS, List.of(1, 3), column("numbers")),
        row(LIST_SUM, 4L, column("numbers")),
        row(LIST_SUM, Double.NaN, column("doubles")),
        row(LIST_SUM, null, column("no numbers")),
        row(LIST_MEAN, 2.0, column("numbers")),
        row(LIST_MEAN, null, column("no numbers")),
        row(LIST_MIN, -1.0, column("doubles")),
        row(LIST_MIN, "SMALL", column("sizes")),
        row(LIST_MAX, Double.NaN, column("doubles")),
        row(LIST_MAX, "HUGE", column("sizes")),
        row(LIST_MAX, null, column("empty")),
        row(LIST_RANGE, List.of(1L, 2L), 1L, 3L),
        row(LIST_RANGE, List.of(), 3L, 1L),
        row(LIST_RANGE, List.of(), Long.MAX_VALUE, Long.MIN_VALUE),
        row(
            LIST_ZIP,
            List.of(Arrays.asList(1, 2.0), Arrays.asList(null, Double.NaN), Arrays.asList(3, null)),
            column("numbers"),
            column("doubles")),
        row(LIST_ZIP, List.of(), column("empty"), column("numbers")),
        row(LIST_ZIP, null, column("numbers"), column("nothing")),
        row(TO_JSON, "[1,null,3]", column("numbers")),
        row(TO_JSON, "[2.0,\"nan\",null,-1.0]", column("doubles")),
        row(TO_JSON, "{\"Ada\":36}", column("age")),
        row(TO_JSON, "\"AP9h\"", column("bytes")),
        row(TO_JSON, null, column("nothing")),
        row(MAP_KEYS, List.of("Ada"), column("age")),
        row(MAP_VALUES, List.of(36), column("age")),
        row(MAP_OF_LISTS, Map.of("a", 1, "b", 2), column("keys"), column("values")),
        row(MAP_SIZE, 2L, column("ages")),
        row(MAP_GET, 36, column("ages"), column("key")),
        row(MAP_GET, null, column("ages"), "Bob"),
        row(MAP_GET, null, column("ages"), "Cy"),
        row(MAP_CONTAINS_KEY, true, column("ages"), "Bob"),
        row(MAP_CONTAINS_KEY, false, column("ages"), "Cy"),
        row(BINARY_LENGTH, 3L, column("bytes")),
        row(TO_HEX, "00FF61", column("bytes")),
        row(TO_BASE64, "AP9h", column("bytes")),
        row(TO_HEX, "AB", Bytes.copyOf(new byte[] {(byte) 0xAB})));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesWhatTheCatalogueSays(Row row) {
    List<Expression> arguments = new ArrayList<>();
    for (Object argument : row.arguments()) {
      arguments.add(argument instanceof Expression given ? given : Plans.literal(argument));
    }
    assertThat(run(Plans.call(row.function(), arguments.toArray(new Expression[0]))))
        .isEqualTo(row.expected());
  }

  @Test
  void hasACaseForEveryFunction() {
    Set<CollectionFunction> tested = rows().stream().map(Row::function).collect(Collectors.toSet());
    assertThat(tested)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(CollectionFunction.class));
  }

  @Test
  void leavesNullsOutWhereAllElementsAreNull() {
    Relation rows =
        Plans.rows(
            Values.nullable("texts", new ListType(ScalarType.STRING, true)),
            List.of(Arrays.asList(null, null)));
    assertThat(run(rows, Plans.call(LIST_JOIN, Plans.column(rows, 0), Plans.literal("-"))))
        .isEqualTo("");
  }

  @Test
  void refusesRangesThatAreTooLongAndMapsWithoutKeys() {
    for (long start : List.of(Long.MIN_VALUE, -(1L << 32))) {
      assertThatThrownBy(() -> run(Plans.call(LIST_RANGE, Plans.literal(start), Plans.literal(1L))))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("list_range must not give more than 1048576 numbers");
    }
    assertThatThrownBy(() -> run(Plans.call(MAP_OF_LISTS, column("texts"), column("numbers"))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Map keys can not be NULL");
    Literal longs = new Literal(List.of(Long.MAX_VALUE, 1L), new ListType(ScalarType.INT64, false));
    assertThatThrownBy(() -> run(Plans.call(LIST_SUM, longs)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("of int128 cannot be converted to int64");
  }

  @Test
  void takesListsAsLiterals() {
    Literal list = new Literal(List.of(5, 6), new ListType(ScalarType.INT32, false));
    Literal empty = new Literal(List.of(), new ListType(ScalarType.INT32, false));
    assertThat(run(Plans.call(LIST_GET, list, Plans.literal(1L)))).isEqualTo(6);
    assertThat(run(Plans.call(LIST_SIZE, empty))).isEqualTo(0L);
  }

  @Test
  void readsFieldsOfStructsWhoseNamesDifferInCase() {
    StructType type =
        new StructType(
            List.of(
                Field.nullable("a", ScalarType.INT32),
                Field.nullable("A", ScalarType.INT32),
                Field.nullable("x \"y\"", ScalarType.STRING)));
    Relation rows =
        Plans.rows(
            Values.nullable("s", type),
            List.of(List.of(1, 2, "z")),
            new ArrayList<>(Collections.singletonList(null)));
    Relation plan =
        Plans.project(
            rows,
            as("a", new StructAccess(Plans.column(rows, 0), 0)),
            as("A", new StructAccess(Plans.column(rows, 0), 1)),
            as("text", new StructAccess(Plans.column(rows, 0), 2)),
            as("all", Plans.column(rows, 0)));
    assertThat(collect(plan))
        .containsExactly(
            List.of(1, 2, "z", List.of(1, 2, "z")), Arrays.asList(null, null, null, null));
  }

  @Test
  void refusesASeparatorThatIsComputed() {
    assertThatThrownBy(() -> run(Plans.call(LIST_JOIN, column("texts"), column("key"))))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage("DuckDB needs the separator of list_join to be a literal, but it is computed");
  }

  private static Object run(Expression expression) {
    return run(input, expression);
  }

  private static Object run(Relation rows, Expression expression) {
    return collect(Plans.project(rows, as("result", expression))).getFirst().getFirst();
  }

  private static List<List<Object>> collect(Relation plan) {
    try (var prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }
}
