package io.recordframe.processor.diagnostic;

import io.recordframe.processor.model.AnnotationSetting;
import io.recordframe.processor.model.ColumnAnnotation;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.DecimalAnnotation;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.TypeUse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Every text that the processor says, in the order of the ids. */
public final class Diagnostics {

  /** The types that a component can have, as messages list them. */
  public static final String SUPPORTED_TYPES =
      "boolean, byte, short, int, long, float, double (boxed where @Nullable), String, BigDecimal"
          + " with @Decimal, LocalDate, LocalTime, LocalDateTime, Instant, Duration, UUID, byte[],"
          + " enums, @Schema records, List<T>, and Map<K, V> with a scalar key";

  private Diagnostics() {}

  /** {@code @Schema} on something that is no record. */
  public static Diagnostic notARecord(SchemaDeclaration schema) {
    String kind = schema.element().getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Diagnostic(
        DiagnosticId.RF101,
        at(schema),
        "%s is %s".formatted(schema.name().nested(), withArticle(kind)),
        "declare it as 'record %s(...)', or remove @Schema".formatted(simple(schema)));
  }

  /** A record that is private, or nested in a type that is. */
  public static Diagnostic privateRecord(SchemaDeclaration schema, DeclaredName privateType) {
    String record = schema.name().nested();
    return privateType.equals(schema.name())
        ? new Diagnostic(
            DiagnosticId.RF102,
            at(schema),
            "record %s is private".formatted(record),
            "remove 'private' from %s".formatted(record))
        : new Diagnostic(
            DiagnosticId.RF102,
            at(schema),
            "record %s is nested in %s, which is private".formatted(record, privateType.nested()),
            "remove 'private' from %s, or move the record out of it"
                .formatted(privateType.nested()));
  }

  /** A record that is declared inside code. */
  public static Diagnostic localRecord(Element around, String recordName, long line) {
    return new Diagnostic(
        DiagnosticId.RF103,
        Location.of(around),
        "record %s, on line %d, is declared inside %s"
            .formatted(recordName, line, described(around)),
        "declare the record as a member of a class, or in a file of its own");
  }

  /** A record with type parameters. */
  public static Diagnostic genericRecord(SchemaDeclaration schema) {
    String parameters =
        String.join(
            ", ",
            schema.element().getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList());
    return new Diagnostic(
        DiagnosticId.RF104,
        at(schema),
        "record %s<%s>".formatted(schema.name().nested(), parameters),
        "declare a record for each type that %s stands for".formatted(parameters));
  }

  /** A record without components. */
  public static Diagnostic emptyRecord(SchemaDeclaration schema) {
    return new Diagnostic(
        DiagnosticId.RF105,
        at(schema),
        "record %s()".formatted(schema.name().nested()),
        "give the record a component for each column");
  }

  /** More components than a constructor takes. */
  public static Diagnostic tooManyComponents(SchemaDeclaration schema, int slots, int limit) {
    return new Diagnostic(
        DiagnosticId.RF106,
        at(schema),
        "the %d components of record %s take %d slots, and a constructor has %d; long and double"
                .formatted(schema.components().size(), schema.name().nested(), slots, limit)
            + " take two each, everything else one",
        "group components that belong together into nested @Schema records");
  }

  /** A record that reaches itself through a component. */
  public static Diagnostic recursiveRecord(
      SchemaDeclaration schema, ComponentDeclaration component, List<String> path) {
    return new Diagnostic(
        DiagnosticId.RF107,
        at(component),
        "component '%s' of record %s leads back to it: %s"
            .formatted(component.name(), schema.name().nested(), String.join(" -> ", path)),
        "give %s a key column, and refer to others by their keys".formatted(simple(schema)));
  }

  /** Generated types that have the names of those that another schema generates. */
  public static Diagnostic generatedTwice(
      SchemaDeclaration schema, List<String> generated, DeclaredName other) {
    return new Diagnostic(
        DiagnosticId.RF108,
        at(schema),
        "%s would be generated for record %s and for record %s"
            .formatted(String.join(", ", generated), schema.name().nested(), other.nested()),
        "rename one of the two records, or move it to another package");
  }

  /** A generated type that has the name of one that is declared in source. */
  public static Diagnostic generatedOverDeclared(SchemaDeclaration schema, String generated) {
    return new Diagnostic(
        DiagnosticId.RF108,
        at(schema),
        "%s would be generated for record %s, and a type of that name is declared in the package"
            .formatted(generated, schema.name().nested()),
        "rename the record or %s, or move one of them to another package".formatted(generated));
  }

  /** A component of a type that no column can have. */
  public static Diagnostic unsupportedType(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      TypeUse type,
      Optional<String> nearest) {
    return new Diagnostic(
        DiagnosticId.RF201,
        at(component),
        typeOf(schema, component, type),
        nearest
                .map("did you mean %s? Supported types are "::formatted)
                .orElse("use one of the supported types ")
            + SUPPORTED_TYPES);
  }

  /** A boxed component without {@code @Nullable}. */
  public static Diagnostic boxedWithoutNullable(
      SchemaDeclaration schema, ComponentDeclaration component, String primitive) {
    return new Diagnostic(
        DiagnosticId.RF202,
        at(component),
        typeOf(schema, component, component.type()) + ", without @Nullable",
        "write '%s %s' if it is never null, or '@Nullable %s %s' if it can be"
            .formatted(primitive, component.name(), component.type().written(), component.name()));
  }

  /** {@code @Nullable} on a primitive component. */
  public static Diagnostic nullablePrimitive(
      SchemaDeclaration schema, ComponentDeclaration component, String primitive, String boxed) {
    return new Diagnostic(
        DiagnosticId.RF203,
        at(component),
        typeOf(schema, component, component.type()),
        "write '@Nullable %s %s' if it can be null, or '%s %s' if it is never null"
            .formatted(boxed, component.name(), primitive, component.name()));
  }

  /** {@code @Nullable} on the bytes of an array, where the array was meant. */
  public static Diagnostic nullableArrayElement(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse type) {
    return new Diagnostic(
        DiagnosticId.RF203,
        at(component),
        typeOf(schema, component, type) + ", where @Nullable applies to each byte",
        "write 'byte @Nullable []' if the array can be null, or 'byte[]' if it is never null");
  }

  /** A nested record that is no schema. */
  public static Diagnostic nestedWithoutSchema(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse.Declared type) {
    return new Diagnostic(
        DiagnosticId.RF204,
        at(component),
        typeOf(schema, component, type) + ", a record without @Schema",
        "put @Schema on record %s".formatted(type.name().nested()));
  }

  /** A map with a key that is no scalar. */
  public static Diagnostic keyNotScalar(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse key) {
    return new Diagnostic(
        DiagnosticId.RF205,
        at(component),
        typeOf(schema, component, component.type()) + " with the key " + key.written(),
        "use a scalar key, or a List of @Schema records with one component for the key and one for"
            + " the value");
  }

  /** A map with a key that can be null. */
  public static Diagnostic keyNullable(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse key) {
    return new Diagnostic(
        DiagnosticId.RF205,
        at(component),
        typeOf(schema, component, component.type()) + " with the key " + key.written(),
        "remove @Nullable from the key");
  }

  /** A component whose type generated code cannot name. */
  public static Diagnostic inaccessibleType(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse.Declared type) {
    return new Diagnostic(
        DiagnosticId.RF206,
        at(component),
        typeOf(schema, component, type) + ", which generated code cannot name",
        "make %s and the types around it visible in the package of the record"
            .formatted(type.name().nested()));
  }

  /** A component whose type has no values. */
  public static Diagnostic emptyEnum(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse.Declared type) {
    return new Diagnostic(
        DiagnosticId.RF207,
        at(component),
        typeOf(schema, component, type) + ", an enum without constants",
        "give %s its constants, or use another type".formatted(type.name().nested()));
  }

  /** A {@code BigDecimal} without {@code @Decimal}. */
  public static Diagnostic missingDecimal(
      SchemaDeclaration schema, ComponentDeclaration component) {
    return new Diagnostic(
        DiagnosticId.RF301,
        at(component),
        typeOf(schema, component, component.type()) + ", without its precision and scale",
        "write '@Decimal(precision = 18, scale = 2) %s %s' with the digits that your values need"
            .formatted(component.type().written(), component.name()));
  }

  /** {@code @Decimal} where there is no {@code BigDecimal}. */
  public static Diagnostic needlessDecimal(
      SchemaDeclaration schema, ComponentDeclaration component, DecimalAnnotation decimal) {
    return new Diagnostic(
        DiagnosticId.RF302,
        Location.of(component.element(), decimal.mirror()),
        typeOf(schema, component, component.type()) + ", with @Decimal",
        "remove @Decimal, or make the type BigDecimal");
  }

  /** A precision that no column can have. */
  public static Diagnostic precisionOutOfRange(
      SchemaDeclaration schema, ComponentDeclaration component, DecimalAnnotation decimal) {
    return new Diagnostic(
        DiagnosticId.RF303,
        at(component, decimal.mirror(), decimal.precision()),
        "precision %d on component '%s' of record %s"
            .formatted(decimal.precision().value(), component.name(), schema.name().nested()),
        decimal.precision().value() > 0
            ? "use at most 38 digits, or a double where rounding does no harm"
            : "state how many digits a value can have, before and after the point together");
  }

  /** A scale that does not fit into the precision. */
  public static Diagnostic scaleOutOfRange(
      SchemaDeclaration schema, ComponentDeclaration component, DecimalAnnotation decimal) {
    return new Diagnostic(
        DiagnosticId.RF304,
        at(component, decimal.mirror(), decimal.scale()),
        "scale %d with precision %d on component '%s' of record %s"
            .formatted(
                decimal.scale().value(),
                decimal.precision().value(),
                component.name(),
                schema.name().nested()),
        "state how many of the precision's digits stand after the point");
  }

  /** Two components that map to one column name. */
  public static Diagnostic sameColumnName(
      SchemaDeclaration schema, ComponentDeclaration component, ComponentDeclaration earlier) {
    return new Diagnostic(
        DiagnosticId.RF401,
        atColumnName(component),
        "components '%s' and '%s' of record %s both have the column name %s"
            .formatted(
                earlier.name(),
                component.name(),
                schema.name().nested(),
                quoted(component.columnName())),
        "give one of them another name with @Column(name = \"...\")");
  }

  /** Two column names that differ only by case. */
  public static Diagnostic sameColumnNameButCase(
      SchemaDeclaration schema, ComponentDeclaration component, ComponentDeclaration earlier) {
    return new Diagnostic(
        DiagnosticId.RF402,
        atColumnName(component),
        "components '%s' and '%s' of record %s have the column names %s and %s"
            .formatted(
                earlier.name(),
                component.name(),
                schema.name().nested(),
                quoted(earlier.columnName()),
                quoted(component.columnName())),
        "give one of them another name with @Column(name = \"...\"); many files and databases"
            + " cannot keep the two apart");
  }

  /** A column name that is written and empty. */
  public static Diagnostic emptyColumnName(
      SchemaDeclaration schema, ComponentDeclaration component) {
    return new Diagnostic(
        DiagnosticId.RF403,
        atColumnName(component),
        "@Column(name = \"\") on component '%s' of record %s"
            .formatted(component.name(), schema.name().nested()),
        "write the column's name, or leave 'name' out to call the column \"%s\""
            .formatted(component.name()));
  }

  /** A column name with a character that cannot be stored. */
  public static Diagnostic unstorableColumnName(
      SchemaDeclaration schema, ComponentDeclaration component, int position, char character) {
    return new Diagnostic(
        DiagnosticId.RF404,
        atColumnName(component),
        "%s at position %d of the column name %s on component '%s' of record %s"
            .formatted(
                character == 0 ? "a NUL character" : "half of a surrogate pair",
                position,
                quoted(component.columnName()),
                component.name(),
                schema.name().nested()),
        "remove the character from the name");
  }

  /** A {@code from} that is no other schema record. */
  public static Diagnostic fromNotASchema(
      SchemaDeclaration schema, AnnotationSetting<TypeUse> from, String fault, String remedy) {
    return new Diagnostic(
        DiagnosticId.RF501,
        atFrom(schema, from),
        "from = %s.class on record %s: %s"
            .formatted(from.value().written(), schema.name().nested(), fault),
        remedy);
  }

  /** A {@code from} record with which nothing is shared. */
  public static Diagnostic nothingShared(
      SchemaDeclaration schema,
      AnnotationSetting<TypeUse> from,
      SchemaDeclaration other,
      Optional<String> guess) {
    return new Diagnostic(
        DiagnosticId.RF502,
        atFrom(schema, from),
        "record %s has (%s), and record %s has (%s)"
            .formatted(
                schema.name().nested(),
                componentNames(schema),
                other.name().nested(),
                componentNames(other)),
        guess.map("did you mean %s? Give"::formatted).orElse("give")
            + " the components that carry over the names that they have in %s"
                .formatted(other.name().nested()));
  }

  /** A shared component that has another type in the {@code from} record. */
  public static Diagnostic sharedTypeDiffers(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ComponentModel here,
      SchemaDeclaration other,
      ComponentModel there) {
    return sharedDiffers(DiagnosticId.RF503, schema, component, here, other, there);
  }

  /** A shared component that can be null in only one of the two records. */
  public static Diagnostic sharedNullabilityDiffers(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ComponentModel here,
      SchemaDeclaration other,
      ComponentModel there) {
    return sharedDiffers(DiagnosticId.RF504, schema, component, here, other, there);
  }

  /** A file that could not be written. */
  public static Diagnostic unwritable(SchemaDeclaration schema, IOException failure) {
    return new Diagnostic(
        DiagnosticId.RF601,
        at(schema),
        "writing what is generated for record %s failed: %s"
            .formatted(schema.name().nested(), failure.getMessage()),
        "see whether another processor generates a type of the same name, and whether the folder"
            + " for generated sources can be written to");
  }

  private static Diagnostic sharedDiffers(
      DiagnosticId id,
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ComponentModel here,
      SchemaDeclaration other,
      ComponentModel there) {
    return new Diagnostic(
        id,
        at(component),
        "component '%s' is %s in record %s, and %s in record %s"
            .formatted(
                component.name(),
                here.written(),
                schema.name().nested(),
                there.written(),
                other.name().nested()),
        "declare it as '%s %s', or give it another name and compute it as a new component"
            .formatted(there.written(), component.name()));
  }

  private static Location at(SchemaDeclaration schema) {
    return Location.of(schema.element());
  }

  private static Location at(ComponentDeclaration component) {
    return Location.of(component.element());
  }

  private static Location at(
      ComponentDeclaration component, AnnotationMirror mirror, AnnotationSetting<?> setting) {
    return Location.of(component.element(), mirror, setting.place());
  }

  private static Location atFrom(SchemaDeclaration schema, AnnotationSetting<TypeUse> from) {
    return Location.of(schema.element(), schema.annotation().mirror(), from.place());
  }

  private static Location atColumnName(ComponentDeclaration component) {
    Optional<ColumnAnnotation> column = component.column();
    return column
        .flatMap(ColumnAnnotation::name)
        .map(name -> at(component, column.orElseThrow().mirror(), name))
        .orElseGet(() -> at(component));
  }

  private static String typeOf(
      SchemaDeclaration schema, ComponentDeclaration component, TypeUse type) {
    String whole = component.type().written();
    String part = type.written();
    return "component '%s' of record %s has the type %s%s"
        .formatted(
            component.name(),
            schema.name().nested(),
            whole,
            part.equals(whole) ? "" : ", which contains " + part);
  }

  private static String componentNames(SchemaDeclaration schema) {
    return String.join(", ", schema.components().stream().map(ComponentDeclaration::name).toList());
  }

  private static String simple(SchemaDeclaration schema) {
    return schema.name().simpleNames().getLast();
  }

  static String described(Element element) {
    return switch (element.getKind()) {
      case METHOD -> "method %s()".formatted(element.getSimpleName());
      case CONSTRUCTOR -> "a constructor";
      default -> "the code of %s".formatted(element.getSimpleName());
    };
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** Quotes a name so that characters that cannot be seen can be read. */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    name.codePoints()
        .forEach(character -> {
          if (Character.isISOControl(character)
              || Character.getType(character) == Character.SURROGATE) {
            quoted.append("\\u%04X".formatted(character));
          } else {
            quoted.appendCodePoint(character);
          }
        });
    return quoted.append('"').toString();
  }
}
