package io.recordframe.file;

import io.recordframe.display.VisibleText;
import io.recordframe.plan.binding.Widening;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the columns of data against those of a record. */
public final class SchemaComparison {

  /** Types of nested values can be very long. */
  private static final int WIDEST_TYPE = 200;

  private final Set<String> folders;
  private final boolean strict;
  private final boolean requireNonNull;
  private final List<String> differences = new ArrayList<>();

  private SchemaComparison(Set<String> folders, boolean strict, boolean requireNonNull) {
    this.folders = folders;
    this.strict = strict;
    this.requireNonNull = requireNonNull;
  }

  /**
   * Every difference between a record and the data that are to be read into it, in the order of the
   * record's columns, further columns of the data last.
   *
   * <p>Columns are found by name and may stand in any order. Where the data have types (Parquet), a
   * column's type must be the record's or one whose values it holds without loss; an enum is also
   * read from text and text from an enum, and a duration from an int64 of microseconds. A column
   * that may be null does not go into a component that is never null, unless nulls are refused when
   * they are met. In CSV and JSON the record's types say how values are read, so that only the
   * columns' names are compared; of CSV without a header, only the number of columns. So it is with
   * columns that stand in the names of folders, which hold text.
   *
   * @param record the record's columns
   * @param data the columns that the data have
   * @param format the format of the data
   * @param folders the columns that stand in the names of folders
   * @param strict whether columns and fields that the record does not have are differences
   * @param requireNonNull whether nulls are refused when they are met
   * @return each difference in a sentence; empty when the data can be read
   */
  public static List<String> differences(
      Schema record,
      Schema data,
      FileFormat format,
      Set<String> folders,
      boolean strict,
      boolean requireNonNull) {
    SchemaComparison comparison = new SchemaComparison(folders, strict, requireNonNull);
    switch (format) {
      case FileFormat.Parquet _ -> comparison.compareColumns(record, data, true);
      case FileFormat.Csv _ when UnnamedColumns.areIn(format) ->
          comparison.compareCounts(record, data);
      case FileFormat.Json _ when data.size() == 0 -> {
        // No object, and so no name.
      }
      case FileFormat.Csv csv when isUndivided(record, data) ->
          comparison.differences.add(
              "%s is the only one, and its name holds those of the record: the data are not delimited by '%s'. Say what stands between their values, such as delimiter(';')."
                  .formatted(
                      Place.column(data.field(0).name()).subject(),
                      VisibleText.of(Character.toString(csv.delimiter()), WIDEST_TYPE)));
      case FileFormat.Csv _, FileFormat.Json _ -> comparison.compareColumns(record, data, false);
    }
    return List.copyOf(comparison.differences);
  }

  /** Whether the header was not divided into the names that stand in it. */
  private static boolean isUndivided(Schema record, Schema data) {
    return data.size() == 1
        && record.size() > 1
        && record.fields().stream().allMatch(field -> data.field(0).name().contains(field.name()));
  }

  private void compareCounts(Schema record, Schema data) {
    int wanted = withoutFolders(record);
    int found = withoutFolders(data);
    if (wanted > found || (strict && wanted < found)) {
      differences.add(
          "The record has %d column%s, but the data, whose columns have no names, have %d."
              .formatted(wanted, wanted == 1 ? "" : "s", found));
    }
  }

  private int withoutFolders(Schema schema) {
    return Math.toIntExact(
        schema.fields().stream().filter(field -> !folders.contains(field.name())).count());
  }

  private void compareColumns(Schema record, Schema data, boolean typed) {
    FieldNames names = new FieldNames(record.fields(), data.fields());
    for (Field wanted : record.fields()) {
      Place place = Place.column(wanted.name());
      int count = names.count(wanted.name());
      if (count == 0) {
        addMissing(place, wanted, names);
      } else if (count > 1) {
        differences.add(
            place.subject()
                + " stands "
                + count
                + " times in the data, so that it cannot be told which one is meant.");
      } else if (folders.contains(wanted.name())) {
        compareFolder(place, wanted, data.field(data.indexOf(wanted.name())), typed);
      } else if (typed) {
        compareField(place, wanted, data.field(data.indexOf(wanted.name())));
      }
    }
    if (strict) {
      names.leftOver().forEach(name -> addExtra(Place.column(name)));
    }
  }

  private void compareFields(Place place, StructType wanted, StructType found) {
    FieldNames names = new FieldNames(wanted.fields(), found.fields());
    for (Field field : wanted.fields()) {
      Place at = place.field(field.name());
      int index = found.indexOf(field.name());
      if (index < 0) {
        addMissing(at, field, names);
      } else {
        compareField(at, field, found.fields().get(index));
      }
    }
    if (strict) {
      names.leftOver().forEach(name -> addExtra(place.field(name)));
    }
  }

  private void compareField(Place place, Field wanted, Field found) {
    compareTypes(
        place,
        wanted.type(),
        found.type(),
        wanted.nullable() || (found.nullable() && !requireNonNull));
    compareNullability(place, wanted.type(), wanted.nullable(), found.nullable());
  }

  private void compareFolder(Place place, Field wanted, Field found, boolean typed) {
    switch (wanted.type()) {
      case StructType _, ListType _, MapType _ ->
          differences.add(
              "%s stands in the names of folders, which hold no %s; declare it as String or another scalar."
                  .formatted(
                      place.subject(), VisibleText.of(wanted.type().displayName(), WIDEST_TYPE)));
      case ScalarType _, DecimalType _, EnumType _ -> {
        if (typed) {
          compareNullability(place, wanted.type(), wanted.nullable(), found.nullable());
        }
      }
    }
  }

  private void compareTypes(Place place, DataType wanted, DataType found, boolean nullable) {
    if (wanted instanceof StructType wantedStruct && found instanceof StructType foundStruct) {
      compareFields(place, wantedStruct, foundStruct);
    } else if (wanted instanceof ListType wantedList && found instanceof ListType foundList) {
      Place elements = place.part(Place.Kind.ELEMENTS);
      compareTypes(elements, wantedList.element(), foundList.element(), false);
      compareNullability(
          elements,
          wantedList.element(),
          wantedList.elementNullable(),
          foundList.elementNullable());
    } else if (wanted instanceof MapType wantedMap && found instanceof MapType foundMap) {
      Place values = place.part(Place.Kind.VALUES);
      compareTypes(place.part(Place.Kind.KEYS), wantedMap.key(), foundMap.key(), false);
      compareTypes(values, wantedMap.value(), foundMap.value(), false);
      compareNullability(
          values, wantedMap.value(), wantedMap.valueNullable(), foundMap.valueNullable());
    } else if (wanted instanceof EnumType wantedEnum && found instanceof EnumType foundEnum) {
      compareConstants(place, wantedEnum, foundEnum);
    } else if (!holds(wanted, found)) {
      addWrongType(place, wanted, found, nullable);
    }
  }

  private static boolean holds(DataType wanted, DataType found) {
    return Widening.isLossless(found, wanted)
        || (wanted instanceof EnumType && found == ScalarType.STRING)
        || (wanted == ScalarType.STRING && found instanceof EnumType)
        || (wanted == ScalarType.DURATION && found == ScalarType.INT64);
  }

  private void compareConstants(Place place, EnumType wanted, EnumType found) {
    List<String> unknown =
        found.constants().stream().filter(name -> !wanted.constants().contains(name)).toList();
    if (!unknown.isEmpty()) {
      differences.add(
          "%s may be %s in the data, which %s does not have; add %s to the enum, or declare %s as String."
              .formatted(
                  place.subject(),
                  VisibleText.of(String.join(", ", unknown), WIDEST_TYPE),
                  wanted.displayName(),
                  unknown.size() == 1 ? "it" : "them",
                  place.isPlural() ? "them" : "it"));
    }
  }

  private void compareNullability(Place place, DataType type, boolean wanted, boolean found) {
    if (found && !wanted && !requireNonNull) {
      differences.add(
          "%s may be null in the data, but %s never null in the record; declare %s as %s, or read with requireNonNull(), which makes a null that is met an error."
              .formatted(
                  place.subject(),
                  place.isPlural() ? "are" : "is",
                  place.isPlural() ? "them" : "it",
                  nullableDeclaration(type)));
    }
  }

  private static String nullableDeclaration(DataType type) {
    return switch (type) {
      case ScalarType _ -> JavaTypes.declaration(type, true);
      case EnumType named -> "@Nullable " + named.name();
      default -> "@Nullable";
    };
  }

  private void addWrongType(Place place, DataType wanted, DataType found, boolean nullable) {
    boolean numbers = NumericTypes.isNumeric(wanted) && NumericTypes.isNumeric(found);
    String remedy =
        place.isPlural() ? JavaTypes.reference(found) : JavaTypes.declaration(found, nullable);
    differences.add(
        "%s %s %s in the data, but %s in the record%s; declare %s as %s."
            .formatted(
                place.subject(),
                place.isPlural() ? "are" : "is",
                VisibleText.of(found.displayName(), WIDEST_TYPE),
                VisibleText.of(wanted.displayName(), WIDEST_TYPE),
                numbers ? ", which cannot hold every value" : "",
                place.isPlural() ? "them" : "it",
                remedy));
  }

  private void addMissing(Place place, Field wanted, FieldNames names) {
    String missing =
        "%s (%s) is missing from the data"
            .formatted(place.subject(), VisibleText.of(wanted.type().displayName(), WIDEST_TYPE));
    Optional<String> otherCase = names.inOtherCase(wanted.name());
    if (otherCase.isPresent()) {
      differences.add(
          "%s, which have '%s'; case matters: put %s on the component."
              .formatted(missing, VisibleText.of(otherCase.get()), annotation(otherCase.get())));
      return;
    }
    differences.add(
        names
            .nearest(wanted.name())
            .map(near ->
                "%s; did you mean '%s'? Then put %s on the component."
                    .formatted(missing, VisibleText.of(near), annotation(near)))
            .orElse(missing + "."));
  }

  private void addExtra(Place place) {
    differences.add(
        place.subject()
            + " is not in the record; add a component for it, or read without"
            + " refuseExtraColumns().");
  }

  private static String annotation(String name) {
    String literal = VisibleText.of(name.replace("\\", "\\\\").replace("\"", "\\\""));
    return "@Column(name = \"" + literal + "\")";
  }
}
