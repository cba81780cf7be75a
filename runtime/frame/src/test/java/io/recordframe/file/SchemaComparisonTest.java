package io.recordframe.file;

import static io.recordframe.plan.type.Field.nullable;
import static io.recordframe.plan.type.Field.required;
import static io.recordframe.plan.type.ScalarType.DATE;
import static io.recordframe.plan.type.ScalarType.DURATION;
import static io.recordframe.plan.type.ScalarType.FLOAT32;
import static io.recordframe.plan.type.ScalarType.FLOAT64;
import static io.recordframe.plan.type.ScalarType.INSTANT;
import static io.recordframe.plan.type.ScalarType.INT16;
import static io.recordframe.plan.type.ScalarType.INT32;
import static io.recordframe.plan.type.ScalarType.INT64;
import static io.recordframe.plan.type.ScalarType.STRING;
import static io.recordframe.plan.type.ScalarType.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaComparisonTest {

  private static final EnumType SIZE = new EnumType("Size", List.of("S", "M"));

  private static List<String> differences(Schema record, Schema data) {
    return differences(record, data, false, false);
  }

  private static List<String> differences(
      Schema record, Schema data, boolean strict, boolean requireNonNull) {
    return SchemaComparison.differences(
        record, data, Parquet.files("x").source().format(), Set.of(), strict, requireNonNull);
  }

  private static List<String> types(DataType wanted, DataType found) {
    return differences(Schema.of(required("x", wanted)), Schema.of(required("x", found)));
  }

  private static StructType struct(Field... fields) {
    return new StructType(List.of(fields));
  }

  @Test
  void dataOfTheRecordInAnyOrderWithMore() {
    Schema record = Schema.of(required("id", INT64), nullable("note", STRING));
    Schema data =
        Schema.of(nullable("more", DATE), required("note", STRING), required("id", INT64));
    assertThat(differences(record, data)).isEmpty();
    assertThat(differences(record, record, true, false)).isEmpty();
    assertThat(differences(Schema.of(), data)).isEmpty();
  }

  @Test
  void everyDifferenceAtOnceInTheRecordsOrder() {
    Schema record =
        Schema.of(
            required("id", INT64),
            required("amount", FLOAT64),
            required("day", DATE),
            required("qty", INT32));
    Schema data =
        Schema.of(
            nullable("id", INT64),
            required("qty", INT64),
            required("amuont", FLOAT64),
            required("extra", STRING));
    assertThat(differences(record, data, true, false))
        .containsExactly(
            "Column 'id' may be null in the data, but is never null in the record; declare it as"
                + " @Nullable Long, or read with requireNonNull(), which makes a null that is met"
                + " an error.",
            "Column 'amount' (float64) is missing from the data; did you mean 'amuont'? Then put"
                + " @Column(name = \"amuont\") on the component.",
            "Column 'day' (date) is missing from the data.",
            "Column 'qty' is int64 in the data, but int32 in the record, which cannot hold every"
                + " value; declare it as long.",
            "Column 'amuont' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().",
            "Column 'extra' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().");
  }

  @Test
  void namesThatDifferInCaseOnly() {
    assertThat(
            differences(Schema.of(required("userId", INT64)), Schema.of(required("USERID", INT64))))
        .containsExactly(
            "Column 'userId' (int64) is missing from the data, which have 'USERID'; case matters:"
                + " put @Column(name = \"USERID\") on the component.");
  }

  @Test
  void aColumnThatIsReadAlreadyIsNotSuggested() {
    Schema record = Schema.of(required("name", STRING), required("names", STRING));
    assertThat(differences(record, Schema.of(required("name", STRING))))
        .containsExactly("Column 'names' (string) is missing from the data.");
  }

  @Test
  void aNameThatStandsTwice() {
    Schema data = Schema.of(required("id", INT64), required("id", STRING));
    assertThat(differences(Schema.of(required("id", INT64)), data, true, false))
        .containsExactly(
            "Column 'id' stands 2 times in the data, so that it cannot be told which one is"
                + " meant.");
  }

  @Test
  void typesThatHoldEveryValue() {
    assertThat(types(INT64, INT16)).isEmpty();
    assertThat(types(FLOAT64, FLOAT32)).isEmpty();
    assertThat(types(FLOAT64, INT32)).isEmpty();
    assertThat(types(new DecimalType(18, 2), new DecimalType(10, 2))).isEmpty();
    assertThat(types(new DecimalType(38, 0), INT64)).isEmpty();
    assertThat(types(SIZE, STRING)).isEmpty();
    assertThat(types(STRING, SIZE)).isEmpty();
    assertThat(types(DURATION, INT64)).isEmpty();
    assertThat(types(new ListType(SIZE, false), new ListType(STRING, false))).isEmpty();
  }

  @Test
  void typesThatDoNot() {
    assertThat(types(FLOAT32, FLOAT64))
        .containsExactly(
            "Column 'x' is float64 in the data, but float32 in the record, which cannot hold every"
                + " value; declare it as double.");
    assertThat(types(new DecimalType(10, 2), new DecimalType(10, 4)))
        .containsExactly(
            "Column 'x' is decimal(10, 4) in the data, but decimal(10, 2) in the record, which"
                + " cannot hold every value; declare it as BigDecimal with @Decimal(precision = 10,"
                + " scale = 4).");
    assertThat(types(INT32, STRING))
        .containsExactly(
            "Column 'x' is string in the data, but int32 in the record; declare it as String.");
    assertThat(types(INSTANT, TIMESTAMP))
        .containsExactly(
            "Column 'x' is timestamp in the data, but instant in the record; declare it as"
                + " LocalDateTime.");
    assertThat(types(STRING, struct(required("a", INT32))))
        .containsExactly(
            "Column 'x' is struct<a int32> in the data, but string in the record; declare it as a"
                + " nested record.");
    assertThat(types(STRING, new ListType(INT32, true)))
        .containsExactly(
            "Column 'x' is list<int32?> in the data, but string in the record; declare it as a"
                + " List.");
    assertThat(types(new MapType(STRING, INT32, false), SIZE))
        .containsExactly(
            "Column 'x' is enum Size in the data, but map<string, int32> in the record; declare it"
                + " as String.");
  }

  @Test
  void theRemedyKeepsNullsWhereTheyMayBe() {
    assertThat(
            differences(
                Schema.of(nullable("x", INT32), nullable("y", STRING)),
                Schema.of(required("x", INT64), nullable("y", new MapType(STRING, INT32, true)))))
        .containsExactly(
            "Column 'x' is int64 in the data, but int32 in the record, which cannot hold every"
                + " value; declare it as @Nullable Long.",
            "Column 'y' is map<string, int32?> in the data, but string in the record; declare it as"
                + " a Map that is @Nullable.");
  }

  @Test
  void enumsByTheirConstants() {
    assertThat(types(SIZE, new EnumType("Other", List.of("M")))).isEmpty();
    assertThat(types(SIZE, new EnumType("Other", List.of("M", "L"))))
        .containsExactly(
            "Column 'x' may be L in the data, which enum Size does not have; add it to the enum, or"
                + " declare it as String.");
    assertThat(
            types(
                new ListType(SIZE, false),
                new ListType(new EnumType("O", List.of("A", "B")), false)))
        .containsExactly(
            "The elements of 'x' may be A, B in the data, which enum Size does not have; add them"
                + " to the enum, or declare them as String.");
  }

  @Test
  void nullsAreRefusedHereOrWhenTheyAreMet() {
    Schema record =
        Schema.of(
            required("name", STRING),
            required("size", SIZE),
            required("at", struct(required("x", INT32))));
    Schema data =
        Schema.of(
            nullable("name", STRING),
            nullable("size", STRING),
            nullable("at", struct(required("x", INT32))));
    assertThat(differences(record, data))
        .containsExactly(
            "Column 'name' may be null in the data, but is never null in the record; declare it as"
                + " @Nullable String, or read with requireNonNull(), which makes a null that is met"
                + " an error.",
            "Column 'size' may be null in the data, but is never null in the record; declare it as"
                + " @Nullable Size, or read with requireNonNull(), which makes a null that is met"
                + " an error.",
            "Column 'at' may be null in the data, but is never null in the record; declare it as"
                + " @Nullable, or read with requireNonNull(), which makes a null that is met an"
                + " error.");
    assertThat(differences(record, data, false, true)).isEmpty();
  }

  @Test
  void fieldsElementsAndValuesByTheirPaths() {
    Schema record =
        Schema.of(
            required("address", struct(required("city", STRING), required("zip", INT32))),
            required("stops", new ListType(struct(required("at", INSTANT)), false)),
            required("prices", new MapType(STRING, struct(required("net", INT32)), false)),
            required("grid", new ListType(new ListType(INT32, false), false)),
            required("keys", new MapType(INT32, INT32, false)));
    Schema data =
        Schema.of(
            required("address", struct(nullable("City", STRING), required("zip", STRING))),
            required("stops", new ListType(struct(nullable("at", TIMESTAMP)), true)),
            required("prices", new MapType(STRING, struct(required("gross", INT32)), true)),
            required("grid", new ListType(new ListType(INT64, true), false)),
            required("keys", new MapType(STRING, INT64, false)));
    assertThat(differences(record, data, true, true))
        .containsExactly(
            "Field 'address.city' (string) is missing from the data, which have 'City'; case"
                + " matters: put @Column(name = \"City\") on the component.",
            "Field 'address.zip' is string in the data, but int32 in the record; declare it as"
                + " String.",
            "Field 'address.City' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().",
            "Field 'stops[].at' is timestamp in the data, but instant in the record; declare it as"
                + " LocalDateTime.",
            "Field 'prices{}.net' (int32) is missing from the data.",
            "Field 'prices{}.gross' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().",
            "The elements of 'grid[]' are int64 in the data, but int32 in the record, which cannot"
                + " hold every value; declare them as Long.",
            "The keys of 'keys' are string in the data, but int32 in the record; declare them as"
                + " String.",
            "The values of 'keys' are int64 in the data, but int32 in the record, which cannot hold"
                + " every value; declare them as Long.");
  }

  @Test
  void nullsWithinListsAndMaps() {
    Schema record =
        Schema.of(
            required("tags", new ListType(STRING, false)),
            required("counts", new MapType(STRING, INT32, false)));
    Schema data =
        Schema.of(
            required("tags", new ListType(STRING, true)),
            required("counts", new MapType(STRING, INT32, true)));
    assertThat(differences(record, data))
        .containsExactly(
            "The elements of 'tags' may be null in the data, but are never null in the record;"
                + " declare them as @Nullable String, or read with requireNonNull(), which makes a"
                + " null that is met an error.",
            "The values of 'counts' may be null in the data, but are never null in the record;"
                + " declare them as @Nullable Integer, or read with requireNonNull(), which makes a"
                + " null that is met an error.");
    assertThat(differences(record, data, false, true)).isEmpty();
    assertThat(differences(data, record)).isEmpty();
  }

  @Test
  void textFormatsHaveNamesOnly() {
    Schema record = Schema.of(required("id", INT64), required("at", INSTANT));
    Schema data = Schema.of(nullable("id", STRING), nullable("more", STRING));
    for (FileFormat format :
        List.of(Csv.files("x").source().format(), Json.lines("x").source().format())) {
      assertThat(SchemaComparison.differences(record, data, format, Set.of(), false, false))
          .containsExactly("Column 'at' (instant) is missing from the data.");
      assertThat(SchemaComparison.differences(record, data, format, Set.of(), true, false))
          .containsExactly(
              "Column 'at' (instant) is missing from the data.",
              "Column 'more' is not in the record; add a component for it, or read without"
                  + " refuseExtraColumns().");
    }
  }

  @Test
  void csvWithoutHeaderHasANumberOfColumnsOnly() {
    FileFormat format = Csv.files("x").withoutHeader().source().format();
    Schema one = Schema.of(required("a", INT64));
    Schema two = Schema.of(nullable("column0", STRING), nullable("column1", STRING));
    assertThat(SchemaComparison.differences(one, two, format, Set.of(), false, false)).isEmpty();
    assertThat(SchemaComparison.differences(one, two, format, Set.of(), true, false))
        .containsExactly(
            "The record has 1 column, but the data, whose columns have no names, have 2.");
    assertThat(SchemaComparison.differences(two, one, format, Set.of(), false, false))
        .containsExactly(
            "The record has 2 columns, but the data, whose columns have no names, have 1.");
  }

  @Test
  void csvWithAnotherDelimiterIsNotTakenForOneOfOtherColumns() {
    FileFormat format = Csv.files("x").delimiter('\t').source().format();
    Schema record = Schema.of(required("iata", STRING), required("city", STRING));
    Schema data = Schema.of(nullable("iata;name;city", STRING));
    assertThat(SchemaComparison.differences(record, data, format, Set.of(), false, false))
        .containsExactly(
            "Column 'iata;name;city' is the only one, and its name holds those of the record: the data are not delimited by '\\t'. Say what stands between their values, such as delimiter(';').");
    Schema other = Schema.of(nullable("iata", STRING));
    assertThat(SchemaComparison.differences(record, other, format, Set.of(), false, false))
        .containsExactly("Column 'city' (string) is missing from the data.");
  }

  @Test
  void hostileNamesAreMadeVisible() {
    Schema record = Schema.of(required("ab", INT64));
    assertThat(differences(record, Schema.of(required("ab\n", INT64)), true, false))
        .containsExactly(
            "Column 'ab' (int64) is missing from the data; did you mean 'ab\\n'? Then put"
                + " @Column(name = \"ab\\n\") on the component.",
            "Column 'ab\\n' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().");
    assertThat(differences(record, Schema.of(required("a\"", INT64))))
        .first()
        .asString()
        .contains("did you mean 'a\"'? Then put @Column(name = \"a\\\"\")");
    assertThat(
            differences(Schema.of(), Schema.of(required("x".repeat(1 << 20), INT64)), true, false))
        .containsExactly(
            "Column '"
                + "x".repeat(199)
                + "…' is not in the record; add a component for it, or read without"
                + " refuseExtraColumns().");
  }

  @Test
  void manyColumnsAreComparedWithoutSuggestions() {
    Schema record =
        new Schema(IntStream.range(0, 3000).mapToObj(i -> required("a" + i, INT64)).toList());
    Schema data =
        new Schema(IntStream.range(0, 3000).mapToObj(i -> required("b" + i, INT64)).toList());
    assertThat(differences(record, data))
        .hasSize(3000)
        .startsWith("Column 'a0' (int64) is missing from the data.");
  }

  @Test
  void asTheExceptionShowsThem() {
    Schema record = Schema.of(required("id", INT64), required("day", DATE));
    Schema data = Schema.of(nullable("id", INT64));
    assertThatThrownBy(
            () -> {
              throw new SchemaMismatchException(
                  "Record Order and file orders.parquet",
                  differences(record, data),
                  data.toString());
            })
        .hasMessage(
            """
            Record Order and file orders.parquet differ in 2 places:
              - Column 'id' may be null in the data, but is never null in the record; declare it \
            as @Nullable Long, or read with requireNonNull(), which makes a null that is met an \
            error.
              - Column 'day' (date) is missing from the data.
            Found: (id int64?)\
            """
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void columnsInTheNamesOfFoldersAreOfTheDeclaredType() {
    Schema data = Schema.of(nullable("day", STRING));
    Schema days = Schema.of(required("day", DATE));
    FileFormat format = Parquet.files("x").source().format();
    assertThat(SchemaComparison.differences(days, data, format, Set.of("day"), false, true))
        .isEmpty();
    assertThat(SchemaComparison.differences(days, data, format, Set.of("day"), false, false))
        .singleElement()
        .asString()
        .startsWith("Column 'day' may be null in the data");
    Schema lists = Schema.of(required("day", new ListType(DATE, false)));
    assertThat(SchemaComparison.differences(lists, data, format, Set.of("day"), false, true))
        .containsExactly(
            "Column 'day' stands in the names of folders, which hold no list<date>; declare it as String or another scalar.");
  }
}
