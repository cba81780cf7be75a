package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts that would be SQL if they were not quoted. What goes in comes out. */
class HostileTextTest {

  private static final String[] PIECES = {
    "'",
    "\"",
    "\\",
    "`",
    "$$",
    "$1",
    "?",
    ";",
    "--",
    "/*",
    "*/",
    "\n",
    "\r",
    "\t",
    " ",
    "E'",
    "U&",
    "::",
    "{",
    "}",
    "[",
    "]",
    "%",
    "_",
    "%s",
    "%1$s",
    "SELECT",
    "DROP TABLE x",
    "t1",
    "t1.",
    "a",
    "A",
    "é",
    "\uD83E\uDD86",
    "\u200B",
    "\u0001",
    "ß",
    "İ",
    "recordframe_source(1)",
    "NULL",
    "."
  };

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  @TempDir private Path folder;

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<List<Object>> collect(Relation plan) {
    try (var prepared = ENGINE.session().prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20240229, 424242})
  void keepsLiteralsAsTheyAre(long seed) {
    Random random = new Random(seed);
    Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
    List<NamedExpression> columns = new ArrayList<>();
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      columns.add(as("c", Plans.literal(text)));
      expected.add(text);
    }
    assertThat(collect(new Project(one, columns)).getFirst())
        .describedAs("seed %d", seed)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20240301, 515151})
  void keepsNamesApart(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Set<String> names = new LinkedHashSet<>();
      while (names.size() < 12) {
        names.add(text(random));
      }
      List<Field> fields = new ArrayList<>();
      List<Object> row = new ArrayList<>();
      for (String name : names) {
        fields.add(Field.nullable(name, ScalarType.STRING));
        row.add("value of " + name);
      }
      Relation rows = Plans.rows(new Schema(fields), row);
      Relation joined = new Join(rows, rows, Join.Type.INNER, Join.ALWAYS);
      Relation plan = new Distinct(joined);
      List<Object> expected = new ArrayList<>(row);
      expected.addAll(row);
      assertThat(collect(plan))
          .describedAs("seed %d, round %d", seed, round)
          .containsExactly(expected);
      StructType struct = new StructType(fields);
      Relation structs = Plans.rows(Values.nullable("s", struct), List.of(row));
      List<NamedExpression> parts = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        parts.add(as(fields.get(i).name(), new StructAccess(column(structs, 0), i)));
      }
      assertThat(collect(new Project(structs, parts)))
          .describedAs("seed %d, round %d", seed, round)
          .containsExactly(row);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 777})
  void keepsTheShapeOfPredicates(long seed) {
    Random random = new Random(seed);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(text(random) + i));
    }
    Relation input = Plans.scan(Values.rows(Values.nullable("t\"; --", ScalarType.STRING), rows));
    for (List<Object> row : rows) {
      Expression in = new InList(column(input, 0), List.of(Plans.literal(row.getFirst())));
      assertThat(collect(new Filter(input, in))).describedAs("seed %d", seed).containsExactly(row);
      Expression contains =
          Plans.call(TextFunction.STARTS_WITH, column(input, 0), Plans.literal(row.getFirst()));
      assertThat(collect(new Filter(input, contains))).describedAs("seed %d", seed).contains(row);
    }
  }

  @Test
  void keepsConstantsOfEnums() {
    Random random = new Random(99);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < 40) {
      names.add(text(random));
    }
    EnumType type = new EnumType("Hostile", List.copyOf(names));
    List<List<Object>> rows = new ArrayList<>();
    names.forEach(name -> rows.add(List.of(name)));
    Relation input = Plans.scan(Values.rows(Values.nullable("e", type), rows.reversed()));
    assertThat(collect(Plans.sorted(input))).isEqualTo(rows);
    Relation largest =
        new Aggregate(
            input,
            List.of(),
            List.of(Plans.measure("max", AggregateFunction.MAX, column(input, 0))));
    assertThat(collect(largest)).containsExactly(rows.getLast());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 31337})
  void writesAndReadsHostileNamesAndPaths(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      String name = text(random);
      String fileName = text(random).replaceAll("[/*?\\[\\]{}\\x01]", "_");
      Schema schema = Values.nullable(name, ScalarType.STRING, "n", ScalarType.INT32);
      Path file = folder.resolve("f" + round + fileName + ".parquet");
      ENGINE
          .session()
          .write(
              Plans.rows(schema, List.of(name, round)),
              new Sink(
                  file.toString(),
                  new Sink.Parquet(Sink.ParquetCompression.NONE, 1000),
                  List.of(),
                  Sink.Mode.ERROR),
              Execution.unbounded());
      FileSource source =
          new FileSource(List.of(file.toString()), new FileFormat.Parquet(false), false);
      assertThat(collect(new Scan(source, schema)))
          .describedAs("seed %d, round %d, name %s, file %s", seed, round, name, file)
          .containsExactly(List.of(name, round));
    }
  }

  @Test
  void refusesWhatSqlCannotHold() {
    Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
    assertThatThrownBy(
            () -> ENGINE.session().prepare(Plans.project(one, as("c", Plans.literal("a\0b")))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("The text 'a\\0b' has a NUL character at index 1, which a query cannot hold");
    assertThatThrownBy(
            () -> ENGINE.session().prepare(Plans.project(one, as("a\uDC00", Plans.literal(1)))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has an unpaired surrogate (U+DC00) at index 1");
    StructType struct = new StructType(List.of(Field.nullable("a\uD800", ScalarType.STRING)));
    assertThatThrownBy(() ->
            ENGINE
                .session()
                .prepare(Plans.rows(Values.nullable("s", struct), List.of(List.of("b")))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has an unpaired surrogate (U+D800) at index 1");
    assertThatThrownBy(() -> new Literal("\uD800", ScalarType.STRING))
        .isInstanceOf(InvalidDataException.class);
  }
}
