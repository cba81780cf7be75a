package io.recordframe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSourceTest {

  @TempDir private Path folder;

  @Test
  void aShortRecordStandsOnOneLine() {
    Schema columns =
        Schema.of(
            Field.required("date", ScalarType.TIMESTAMP),
            Field.required("delay", ScalarType.INT64),
            Field.nullable("origin", ScalarType.STRING));

    assertThat(RecordSource.of(columns, "com.acme", "Flight", "A row of flights.csv").text())
        .isEqualTo(
            """
            package com.acme;

            import io.recordframe.annotation.Schema;
            import java.time.LocalDateTime;
            import org.jspecify.annotations.Nullable;

            /** A row of flights.csv */
            @Schema
            public record Flight(LocalDateTime date, long delay, @Nullable String origin) {}
            """);
  }

  @Test
  void everyTypeComesBackFromWhatTheProcessorGenerates() {
    DecimalType money = new DecimalType(18, 2);
    StructType address =
        new StructType(
            List.of(
                Field.required("street", ScalarType.STRING),
                Field.nullable("since", ScalarType.DATE)));
    List<Field> fields = new ArrayList<>();
    for (ScalarType type : ScalarType.values()) {
      fields.add(Field.required("required_" + type.name(), type));
      fields.add(Field.nullable("nullable_" + type.name(), type));
      fields.add(Field.required("list_" + type.name(), new ListType(type, true)));
      fields.add(Field.nullable("map_" + type.name(), new MapType(ScalarType.STRING, type, true)));
    }
    fields.add(Field.required("price", money));
    fields.add(Field.nullable("prices", new ListType(money, true)));
    fields.add(Field.required("price by price", new MapType(money, money, false)));
    fields.add(Field.required("address", address));
    fields.add(Field.nullable("addresses", new ListType(address, false)));
    fields.add(Field.required("Home-Address", new MapType(ScalarType.UUID, address, true)));
    fields.add(
        Field.required(
            "deep", new ListType(new ListType(new ListType(address, true), true), false)));
    fields.add(Field.required("colour", new EnumType("Colour", List.of("RED", "GREEN"))));
    Schema columns = new Schema(fields);

    CompiledRecord compiled =
        CompiledRecord.of(RecordSource.of(columns, "com.acme", "Everything", "All types"), folder);

    assertThat(compiled.schema().schema()).isEqualTo(columns);
  }

  @Test
  void namesThatJavaCannotHaveStayTheColumnsNames() {
    List<String> names =
        List.of(
            "class",
            "2001",
            "",
            " ",
            "toString",
            "schema",
            "plan",
            "filter",
            "String",
            "List",
            "a b",
            "a-b",
            "a_b",
            "aB",
            "ÄÖ ü",
            "Straße",
            "日本",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "*/ end",
            "{@link}",
            "\\u0022",
            "😀",
            "_",
            "$",
            "record",
            "var",
            "yield",
            "hashCode",
            "ID",
            "URLPath",
            "customer_ID",
            "NAME",
            "row",
            "of",
            "columns");
    List<Field> fields =
        names.stream()
            .filter(name -> !name.isEmpty())
            .map(name -> Field.required(name, ScalarType.INT32))
            .toList();
    Schema columns = new Schema(fields);

    CompiledRecord compiled =
        CompiledRecord.of(
            RecordSource.of(columns, "", "Odd", "Columns */ {@link of} <b> \\u002a/ & \n more"),
            folder);

    assertThat(compiled.schema().schema()).isEqualTo(columns);
  }

  @Test
  void structsWithTheNamesOfUsedTypesGetOtherNames() {
    Field inner = Field.required("x", new DecimalType(5, 1));
    Schema columns =
        Schema.of(
            Field.required("list", new StructType(List.of(inner))),
            Field.required("string", new StructType(List.of(inner))),
            Field.required("outer", new StructType(List.of(inner))),
            Field.required("Nullable", new StructType(List.of(inner))),
            Field.required("texts", new ListType(ScalarType.STRING, true)));

    CompiledRecord compiled =
        CompiledRecord.of(RecordSource.of(columns, "com.acme", "Outer", "Clashes"), folder);

    assertThat(compiled.schema().schema()).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "flights-3m.parquet, Flights3m",
    "data/part-*.csv.gz, Part",
    "ORDERS.csv, Orders",
    "order_items.ndjson, OrderItems",
    "2001.csv, Type2001",
    "string.csv, StringRecord",
    "C:\\data\\x.csv, X",
    "日本.csv, 日本"
  })
  void recordsAreCalledAfterTheirFiles(String file, String name) {
    assertThat(RecordSource.nameFor(file)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Schema", "class", "a b", "", "Long"})
  void namesThatNoRecordCanHaveAreRefused(String name) {
    Schema columns = Schema.of(Field.required("x", ScalarType.INT32));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordSource.of(columns, "com.acme", name, "x"))
        .withMessage("A record cannot be called '" + name + "'");
  }

  @Test
  void columnsThatDifferOnlyInCaseAreRefused() {
    Schema columns =
        Schema.of(Field.required("id", ScalarType.INT32), Field.required("ID", ScalarType.INT32));

    assertThatThrownBy(() -> RecordSource.of(columns, "com.acme", "Row", "x"))
        .isInstanceOf(RecordInferenceException.class)
        .hasMessageContaining("'id' and 'ID'")
        .hasMessageContaining("choose the columns that are needed");
  }

  @Test
  void asManyColumnsAsAConstructorTakesAndNoMore() {
    CompiledRecord.of(RecordSource.of(longs(127), "com.acme", "Wide", "x"), folder);

    assertThatThrownBy(() -> RecordSource.of(longs(128), "com.acme", "Wider", "x"))
        .isInstanceOf(RecordInferenceException.class)
        .hasMessageContaining("128 columns");
  }

  @Test
  void decimalsOfTwoPrecisionsInOneComponentAreRefused() {
    MapType type = new MapType(new DecimalType(5, 0), new DecimalType(9, 2), false);
    Schema columns = Schema.of(Field.required("rates", type));

    assertThatThrownBy(() -> RecordSource.of(columns, "com.acme", "Rates", "x"))
        .isInstanceOf(RecordInferenceException.class)
        .hasMessageContaining("Column 'rates'");
  }

  @Test
  void aSourceThatIsThereStays() throws IOException {
    RecordSource source =
        RecordSource.of(
            Schema.of(Field.required("x", ScalarType.INT32)), "com.acme", "Point", "A point");
    Path file = source.writeTo(folder, false);
    Files.writeString(file, "mine");

    assertThatThrownBy(() -> source.writeTo(folder, false))
        .isInstanceOf(RecordInferenceException.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("mine");

    source.writeTo(folder, true);
    assertThat(file).hasContent(source.text());
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }

  private static Schema longs(int count) {
    return new Schema(
        IntStream.range(0, count)
            .mapToObj(i -> Field.required("c" + i, ScalarType.INT64))
            .toList());
  }
}
