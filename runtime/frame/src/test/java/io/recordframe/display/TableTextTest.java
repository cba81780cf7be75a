package io.recordframe.display;

import static io.recordframe.display.Vectors.doubles;
import static io.recordframe.display.Vectors.ints;
import static io.recordframe.display.Vectors.longs;
import static io.recordframe.display.Vectors.strings;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTextTest {

  private static final TableStyle WIDE = TableStyle.ofWidth(120);

  private static BatchList orders() {
    return new BatchList(
            Field.required("id", ScalarType.INT64),
            Field.nullable("note", ScalarType.STRING),
            Field.required("amount", ScalarType.FLOAT64))
        .batch(2, longs(1L, 20L), strings("first", null), doubles(9.5, 100.25));
  }

  private static BatchList texts(String... values) {
    return new BatchList(Field.required("text", ScalarType.STRING))
        .batch(values.length, strings(values));
  }

  /** Each column an int, named c0, c1 and so on. */
  private static BatchList numbers(int columns) {
    Field[] fields =
        IntStream.range(0, columns)
            .mapToObj(i -> Field.required("c" + i, ScalarType.INT32))
            .toArray(Field[]::new);
    ColumnVector[] values =
        IntStream.range(0, columns).mapToObj(i -> ints(i * 1111)).toArray(ColumnVector[]::new);
    return new BatchList(fields).batch(1, values);
  }

  @Test
  void rowsWithNamesTypesAndCount() {
    BatchList cursor = orders();
    assertThat(TableText.render(cursor, 20, WIDE))
        .isEqualTo(
            """
            ┌───────┬─────────┬─────────┐
            │    id │ note    │  amount │
            │ int64 │ string? │ float64 │
            ├───────┼─────────┼─────────┤
            │     1 │ first   │     9.5 │
            │    20 │ null    │  100.25 │
            └───────┴─────────┴─────────┘
            2 rows
            """);
    assertThat(cursor.isClosed()).isFalse();
  }

  @Test
  void rowsOfSeveralBatches() {
    BatchList cursor =
        orders()
            .batch(1, longs(300L), strings("third"), doubles(0.0))
            .batch(1, longs(4L), strings("fourth"), doubles(-1.0));
    assertThat(TableText.render(cursor, 3, WIDE))
        .isEqualTo(
            """
            ┌───────┬─────────┬─────────┐
            │    id │ note    │  amount │
            │ int64 │ string? │ float64 │
            ├───────┼─────────┼─────────┤
            │     1 │ first   │     9.5 │
            │    20 │ null    │  100.25 │
            │   300 │ third   │     0.0 │
            └───────┴─────────┴─────────┘
            the first 3 rows, and more follow
            """);
  }

  @Test
  void theCountTellsWhetherMoreFollow() {
    assertThat(TableText.render(orders(), 0, WIDE))
        .endsWith("┘\nno rows shown, but there are some\n");
    assertThat(TableText.render(orders(), 1, WIDE)).endsWith("┘\nthe first row, and more follow\n");
    assertThat(TableText.render(orders(), 2, WIDE)).endsWith("┘\n2 rows\n");
    assertThat(TableText.render(texts("a"), 2, WIDE)).endsWith("┘\n1 row\n");
  }

  @Test
  void noRows() {
    BatchList none = new BatchList(Field.required("id", ScalarType.INT64));
    assertThat(TableText.render(none, 20, WIDE))
        .isEqualTo(
            """
            ┌───────┐
            │    id │
            │ int64 │
            ├───────┤
            └───────┘
            no rows
            """);
  }

  @Test
  void noColumns() {
    assertThat(TableText.render(new BatchList().batch(2), 20, WIDE))
        .isEqualTo(
            """
            no columns
            2 rows
            """);
    assertThat(TableText.render(new BatchList(), 20, WIDE))
        .isEqualTo(
            """
            no columns
            no rows
            """);
  }

  @Test
  void aNegativeNumberOfRowsIsRefused() {
    assertThatThrownBy(() -> TableText.render(orders(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of rows to show must not be negative: -1");
  }

  @Test
  void withoutAStyleTheTerminalDecides() {
    assertThat(TableText.render(orders(), 20))
        .isEqualTo(TableText.render(orders(), 20, TableStyle.ofTerminal()));
  }

  @Test
  void aTableTooNarrowToReadIsRefused() {
    assertThatThrownBy(() -> TableStyle.ofWidth(19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A table is at least 20 cells wide, but 19 were given");
  }

  @Test
  void aCharsetThatOnlyReadsIsRefused() {
    Charset detecting = Charset.forName("ISO-2022-CN");
    assertThatThrownBy(() -> new TableStyle(80, detecting, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing can be written in ISO-2022-CN; use UTF-8");
  }

  @Test
  void wideAndCombiningCharactersAreAligned() {
    assertThat(
            TableText.render(texts("中文", "e\u0301", "😀", "👨\u200D👩\u200D👧!", "ab"), 20, WIDE))
        .isEqualTo(
            """
            ┌────────┐
            │ text   │
            │ string │
            ├────────┤
            │ 中文   │
            │ e\u0301      │
            │ 😀     │
            │ 👨\u200D👩\u200D👧!    │
            │ ab     │
            └────────┘
            5 rows
            """);
  }

  @Test
  void hostileContentIsMadeVisible() {
    BatchList cursor =
        new BatchList(Field.required("a\u001B[2Jb\nc", ScalarType.STRING))
            .batch(
                5,
                strings(
                    "line\nbreak\ttab", "\u001B]0;title\u0007", "txt.\u202Eexe", "\uD800", "null"));
    assertThat(TableText.render(cursor, 20, WIDE))
        .isEqualTo(
            """
            ┌──────────────────────┐
            │ a\\u001B[2Jb\\nc       │
            │ string               │
            ├──────────────────────┤
            │ line\\nbreak\\ttab     │
            │ \\u001B]0;title\\u0007 │
            │ txt.\\u202Eexe        │
            │ \\uD800               │
            │ null                 │
            └──────────────────────┘
            5 rows
            """);
  }

  @Test
  void longTextIsCutToTheWidth() {
    assertThat(TableText.render(texts("x".repeat(1 << 20), "short"), 20, TableStyle.ofWidth(30)))
        .isEqualTo(
            """
            ┌────────────────────────────┐
            │ text                       │
            │ string                     │
            ├────────────────────────────┤
            │ xxxxxxxxxxxxxxxxxxxxxxxxx… │
            │ short                      │
            └────────────────────────────┘
            2 rows
            """);
  }

  @Test
  void textGivesWayBeforeNumbers() {
    BatchList cursor =
        new BatchList(
                Field.required("id", ScalarType.INT64),
                Field.required("title", ScalarType.STRING),
                Field.required("author", ScalarType.STRING))
            .batch(
                1,
                longs(Long.MAX_VALUE),
                strings("A very long title that does not fit"),
                strings("An author"));
    assertThat(TableText.render(cursor, 20, TableStyle.ofWidth(60)))
        .isEqualTo(
            """
            ┌─────────────────────┬────────────────────────┬───────────┐
            │                  id │ title                  │ author    │
            │               int64 │ string                 │ string    │
            ├─────────────────────┼────────────────────────┼───────────┤
            │ 9223372036854775807 │ A very long title tha… │ An author │
            └─────────────────────┴────────────────────────┴───────────┘
            1 row
            """);
  }

  @Test
  void columnsInTheMiddleAreLeftOut() {
    assertThat(TableText.render(numbers(10), 20, TableStyle.ofWidth(40)))
        .isEqualTo(
            """
            ┌───────┬───────┬───┬───────┬───────┐
            │    c0 │    c1 │ … │    c8 │    c9 │
            │ int32 │ int32 │ … │ int32 │ int32 │
            ├───────┼───────┼───┼───────┼───────┤
            │     0 │  1111 │ … │  8888 │  9999 │
            └───────┴───────┴───┴───────┴───────┘
            6 of 10 columns left out to fit 40 cells
            1 row
            """);
  }

  @Test
  void thousandsOfColumnsInTheNarrowestTable() {
    assertThat(TableText.render(numbers(5000), 20, TableStyle.ofWidth(20)))
        .isEqualTo(
            """
            ┌───────┬───┐
            │    c0 │ … │
            │ int32 │ … │
            ├───────┼───┤
            │     0 │ … │
            └───────┴───┘
            4999 of 5000 columns left out to fit 20 cells
            1 row
            """);
  }

  @Test
  void aNumberIsCutOnlyWhereItsColumnAloneIsTooWide() {
    BatchList cursor =
        new BatchList(Field.required("value", new DecimalType(38, 0)))
            .batch(
                1,
                new HeapVector(
                    new DecimalType(38, 0),
                    1,
                    new BigDecimal[] {new BigDecimal("12345678901234567890123456789012345678")},
                    null));
    assertThat(TableText.render(cursor, 20, TableStyle.ofWidth(20)))
        .isEqualTo(
            """
            ┌──────────────────┐
            │            value │
            │   decimal(38, 0) │
            ├──────────────────┤
            │ 123456789012345… │
            └──────────────────┘
            1 row
            """);
  }

  @Test
  void linesAndEscapesOfCharsetsWithoutBoxes() {
    BatchList cursor = numbersAndText("naïve 中", 1, 2, 3, 4);
    assertThat(TableText.render(cursor, 20, new TableStyle(44, US_ASCII, false)))
        .isEqualTo(
            """
            +-------+-------+-----+-------------------+
            |    c0 |    c1 | ... | text              |
            | int32 | int32 | ... | string            |
            +-------+-------+-----+-------------------+
            |     1 |     2 | ... | na\\u00EFve \\u4E2D |
            +-------+-------+-----+-------------------+
            2 of 5 columns left out to fit 44 cells
            1 row
            """);
  }

  private static BatchList numbersAndText(String text, Integer... numbers) {
    Field[] fields = new Field[numbers.length + 1];
    ColumnVector[] values = new ColumnVector[numbers.length + 1];
    for (int i = 0; i < numbers.length; i++) {
      fields[i] = Field.required("c" + i, ScalarType.INT32);
      values[i] = ints(numbers[i]);
    }
    fields[numbers.length] = Field.required("text", ScalarType.STRING);
    values[numbers.length] = strings(text);
    return new BatchList(fields).batch(1, values);
  }

  @Test
  void nullsAreDimmedWhereAskedFor() {
    assertThat(TableText.render(orders(), 20, new TableStyle(80, UTF_8, true)))
        .contains("│    20 │ \u001B[2mnull\u001B[0m    │  100.25 │");
    BatchList words = texts("null");
    assertThat(TableText.render(words, 20, new TableStyle(80, UTF_8, true)))
        .doesNotContain("\u001B");
  }

  @Test
  void numbersStandToTheRight() {
    DecimalType decimal = new DecimalType(5, 2);
    assertThat(
            ofTypes(
                new HeapVector(ScalarType.BOOLEAN, 1, new boolean[] {true}, null),
                new HeapVector(ScalarType.INT8, 1, new byte[] {1}, null),
                new HeapVector(ScalarType.INT16, 1, new short[] {2}, null),
                ints(3),
                longs(4L),
                new HeapVector(ScalarType.FLOAT32, 1, new float[] {1.5f}, null),
                doubles(2.5),
                new HeapVector(decimal, 1, new BigDecimal[] {new BigDecimal("1.20")}, null)))
        .isEqualTo(
            """
            ┌─────────┬──────┬───────┬───────┬───────┬─────────┬─────────┬───────────────┐
            │ a       │    b │     c │     d │     e │       f │       g │             h │
            │ boolean │ int8 │ int16 │ int32 │ int64 │ float32 │ float64 │ decimal(5, 2) │
            ├─────────┼──────┼───────┼───────┼───────┼─────────┼─────────┼───────────────┤
            │ true    │    1 │     2 │     3 │     4 │     1.5 │     2.5 │          1.20 │
            └─────────┴──────┴───────┴───────┴───────┴─────────┴─────────┴───────────────┘
            1 row
            """);
  }

  @Test
  void datesAndTimes() {
    assertThat(
            ofTypes(
                new HeapVector(ScalarType.DATE, 1, new int[] {0}, null),
                new HeapVector(ScalarType.TIME, 1, new long[] {0}, null),
                new HeapVector(ScalarType.TIMESTAMP, 1, new long[] {0}, null),
                new HeapVector(ScalarType.INSTANT, 1, new long[] {0}, null),
                new HeapVector(ScalarType.DURATION, 1, new long[] {0}, null)))
        .isEqualTo(
            """
            ┌────────────┬──────────┬─────────────────────┬──────────────────────┬──────────┐
            │ a          │ b        │ c                   │ d                    │ e        │
            │ date       │ time     │ timestamp           │ instant              │ duration │
            ├────────────┼──────────┼─────────────────────┼──────────────────────┼──────────┤
            │ 1970-01-01 │ 00:00:00 │ 1970-01-01T00:00:00 │ 1970-01-01T00:00:00Z │ PT0S     │
            └────────────┴──────────┴─────────────────────┴──────────────────────┴──────────┘
            1 row
            """);
  }

  @Test
  void textsAndNestedValues() {
    StructType address =
        new StructType(
            List.of(
                Field.required("city", ScalarType.STRING),
                Field.nullable("zip", ScalarType.INT32)));
    ListType list = new ListType(ScalarType.INT32, false);
    MapType map = new MapType(ScalarType.STRING, ScalarType.INT32, false);
    EnumType size = new EnumType("Size", List.of("S", "M"));
    assertThat(
            ofTypes(
                new HeapVector(ScalarType.BINARY, 1, new byte[][] {{1, 2}}, null),
                new HeapVector(ScalarType.UUID, 1, new UUID[] {new UUID(0, 0)}, null),
                new HeapVector(size, 1, new String[] {"M"}, null),
                HeapVector.struct(
                    address, 1, null, List.of(strings("Paris"), ints((Integer) null))),
                HeapVector.nested(list, new int[] {0, 2}, null, ints(1, 2)),
                HeapVector.nested(map, new int[] {0, 1}, null, strings("k"), ints(1))))
        .isEqualTo(
            """
            ┌─────────┬────────────────────┬───────────┬────────────────────┬─────────────┬────────────────────┐
            │ a       │ b                  │ c         │ d                  │ e           │ f                  │
            │ binary  │ uuid               │ enum Size │ struct<city strin… │ list<int32> │ map<string, int32> │
            ├─────────┼────────────────────┼───────────┼────────────────────┼─────────────┼────────────────────┤
            │ x'0102' │ 00000000-0000-000… │ M         │ {city: Paris, zip… │ [1, 2]      │ {k: 1}             │
            └─────────┴────────────────────┴───────────┴────────────────────┴─────────────┴────────────────────┘
            1 row
            """);
  }

  /** A row of a table of 100 cells, its columns named a, b and so on. */
  private static String ofTypes(ColumnVector... vectors) {
    Field[] fields =
        IntStream.range(0, vectors.length)
            .mapToObj(i -> Field.required(String.valueOf((char) ('a' + i)), vectors[i].type()))
            .toArray(Field[]::new);
    return TableText.render(new BatchList(fields).batch(1, vectors), 20, TableStyle.ofWidth(100));
  }

  @Test
  void aValueThatCannotBeShownIsNamed() {
    BatchList cursor =
        new BatchList(Field.required("at", ScalarType.TIMESTAMP))
            .batch(1, new HeapVector(ScalarType.TIMESTAMP, 1, new long[] {0}, null))
            .batch(1, new HeapVector(ScalarType.TIMESTAMP, 1, new long[] {Long.MAX_VALUE}, null));
    assertThatThrownBy(() -> TableText.render(cursor, 20, WIDE))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(
            "Row 2 of column 'at' cannot be shown: A count of 9223372036854775807 micro");
  }

  @Test
  void noLineIsWiderThanTheStyle() {
    for (int columns = 1; columns < 12; columns++) {
      for (int width = 20; width < 90; width++) {
        Integer[] numbers = new Integer[columns];
        Arrays.setAll(numbers, i -> Integer.MIN_VALUE >>> i);
        BatchList cursor = numbersAndText("some longer text that gives way", numbers);
        String table = TableText.render(cursor, 1, TableStyle.ofWidth(width));
        List<Integer> lengths =
            table
                .lines()
                .filter(line -> "┌│├└".indexOf(line.charAt(0)) >= 0)
                .map(String::length)
                .distinct()
                .toList();
        assertThat(lengths).as("%d columns in %d cells", columns, width).hasSize(1);
        assertThat(lengths.getFirst()).isLessThanOrEqualTo(width);
      }
    }
  }
}
