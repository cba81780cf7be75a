package io.recordframe.inference;

import io.recordframe.file.JavaTypes;
import io.recordframe.inference.TypeOutline.EnumOutline;
import io.recordframe.inference.TypeOutline.RecordOutline;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds names and Java types for columns. */
final class RecordDesign {

  /** A constructor has room for 255 parameters, where a long or a double takes two. */
  private static final int PARAMETER_SLOTS = 255;

  /** The types of Java and of this library that the source names without their packages. */
  static final Map<String, String> IMPORTABLE =
      Map.ofEntries(
          Map.entry("BigDecimal", "java.math.BigDecimal"),
          Map.entry("LocalDate", "java.time.LocalDate"),
          Map.entry("LocalTime", "java.time.LocalTime"),
          Map.entry("LocalDateTime", "java.time.LocalDateTime"),
          Map.entry("Instant", "java.time.Instant"),
          Map.entry("Duration", "java.time.Duration"),
          Map.entry("UUID", "java.util.UUID"),
          Map.entry("List", "java.util.List"),
          Map.entry("Map", "java.util.Map"),
          Map.entry("Nullable", "org.jspecify.annotations.Nullable"),
          Map.entry("Schema", "io.recordframe.annotation.Schema"),
          Map.entry("Column", "io.recordframe.annotation.Column"),
          Map.entry("Decimal", "io.recordframe.annotation.Decimal"));

  private static final Set<String> OF_JAVA_LANG =
      Set.of(
          "Boolean",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "String",
          "Object",
          "Record",
          "Override");

  /** Names of types that are taken; without regard to case, since each becomes a file. */
  private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private RecordDesign() {}

  /** Whether a name stands for one of the types that the source itself names. */
  static boolean isReserved(String name) {
    return IMPORTABLE.containsKey(name) || OF_JAVA_LANG.contains(name);
  }

  /**
   * A record for columns.
   *
   * @throws RecordInferenceException if no record can have them
   */
  static RecordOutline of(String name, List<Field> columns) {
    RecordDesign design = new RecordDesign();
    design.taken.addAll(IMPORTABLE.keySet());
    design.taken.addAll(OF_JAVA_LANG);
    design.taken.add(name);
    return design.record(name, columns, "The data have");
  }

  private RecordOutline record(String name, List<Field> columns, String where) {
    requireNamesThatDiffer(columns, where);
    List<TypeOutline> nested = new ArrayList<>();
    List<String> names = JavaNames.components(columns.stream().map(Field::name).toList());
    List<ComponentOutline> components = new ArrayList<>();
    int slots = 0;
    for (int i = 0; i < columns.size(); i++) {
      Field column = columns.get(i);
      String type =
          column.nullable()
              ? nullable(reference(column.type(), column.name(), nested))
              : JavaTypes.primitive(reference(column.type(), column.name(), nested));
      components.add(
          new ComponentOutline(names.get(i), column.name(), type, decimal(column.type(), column)));
      slots += type.equals("long") || type.equals("double") ? 2 : 1;
    }
    if (slots >= PARAMETER_SLOTS) {
      throw new RecordInferenceException(
          "%s %d columns, more than the constructor of a record can take (%d parameters, a long or double counting as two); choose the columns that are needed"
              .formatted(where, columns.size(), PARAMETER_SLOTS - 1));
    }
    return new RecordOutline(name, components, nested);
  }

  private static void requireNamesThatDiffer(List<Field> columns, String where) {
    if (columns.isEmpty()) {
      throw new RecordInferenceException(where + " no columns, but a record needs at least one");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Field column : columns) {
      String other = names.put(column.name().toLowerCase(Locale.ROOT), column.name());
      if (other != null) {
        throw new RecordInferenceException(
            "%s columns '%s' and '%s', which differ by no more than case; a record can have only one of them: choose the columns that are needed"
                .formatted(where, other, column.name()));
      }
    }
  }

  /** The type of a value that is not a primitive, with the types that it needs. */
  private String reference(DataType type, String column, List<TypeOutline> nested) {
    return switch (type) {
      case ScalarType scalar -> JavaTypes.reference(scalar);
      case DecimalType _ -> "BigDecimal";
      case EnumType constants -> {
        if (!constants.constants().stream().allMatch(JavaNames::isName)) {
          yield "String";
        }
        String name = JavaNames.unused(JavaNames.type(column), taken);
        nested.add(new EnumOutline(name, constants.constants()));
        yield name;
      }
      case StructType struct -> {
        String name = JavaNames.unused(JavaNames.type(column), taken);
        nested.add(record(name, struct.fields(), "The struct '" + column + "' has"));
        yield name;
      }
      case ListType list -> {
        String element = reference(list.element(), column, nested);
        yield "List<" + (list.elementNullable() ? nullable(element) : element) + ">";
      }
      case MapType map -> {
        String key = reference(map.key(), column + " key", nested);
        String value = reference(map.value(), column, nested);
        yield "Map<" + key + ", " + (map.valueNullable() ? nullable(value) : value) + ">";
      }
    };
  }

  private static String nullable(String reference) {
    return reference.equals("byte[]") ? "byte @Nullable []" : "@Nullable " + reference;
  }

  /** The one precision and scale of the decimals in a type, those in structs left to them. */
  private static @Nullable DecimalType decimal(DataType type, Field column) {
    return switch (type) {
      case DecimalType decimal -> decimal;
      case ListType list -> decimal(list.element(), column);
      case MapType map -> {
        DecimalType key = decimal(map.key(), column);
        DecimalType value = decimal(map.value(), column);
        if (key != null && value != null && !key.equals(value)) {
          throw new RecordInferenceException(
              "Column '%s' is a %s: a component has one precision and scale for all its decimals; choose the other columns, or cast this one in a query"
                  .formatted(column.name(), column.type().displayName()));
        }
        yield key == null ? value : key;
      }
      case ScalarType _, EnumType _, StructType _ -> null;
    };
  }
}
