package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DecimalAnnotation;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.TypeUse;
import io.recordframe.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Judges the type of one component, and says what it is when it is supported. */
final class ComponentTypes implements WholeType.Faults {

  /**
   * What was found.
   *
   * @param plausible the component as it is, or most likely was meant; empty when nothing can be
   *     guessed
   * @param report the faults, if there are any
   */
  record Outcome(Optional<ComponentModel> plausible, ValidationReport report) {

    /** The component, when its type is supported. */
    Optional<ComponentModel> model() {
      return report.isClean() ? plausible : Optional.empty();
    }
  }

  private static final ComponentType.DecimalNumber GUESSED_DECIMAL =
      new ComponentType.DecimalNumber(18, 2);

  private final DeclarationReader reader;
  private final SchemaDeclaration schema;
  private final ComponentDeclaration component;
  private final List<Diagnostic> faults = new ArrayList<>();

  private ComponentTypes(
      DeclarationReader reader, SchemaDeclaration schema, ComponentDeclaration component) {
    this.reader = reader;
    this.schema = schema;
    this.component = component;
  }

  static Outcome judge(
      DeclarationReader reader, SchemaDeclaration schema, ComponentDeclaration component) {
    ComponentTypes judge = new ComponentTypes(reader, schema, component);
    Optional<ComponentType> type = WholeType.judge(component.type(), judge::reference, judge);
    judge.decimal();
    Optional<ComponentModel> plausible =
        type.map(found -> {
          ConstraintRules.Found rules = ConstraintRules.of(schema, component, found);
          judge.faults.addAll(rules.faults());
          return new ComponentModel(
              component.name(),
              component.columnName(),
              component.column().map(column -> column.documentation()).orElse(""),
              found,
              component.type().nullable(),
              rules.rules(),
              rules.valid());
        });
    return new Outcome(plausible, new ValidationReport(judge.faults));
  }

  /** A type that is no primitive: that of a component, of an element, of a key or a value. */
  private Optional<ComponentType> reference(TypeUse type) {
    return switch (type) {
      case TypeUse.Array array when array.isOfBytes() -> binary(array);
      case TypeUse.Declared declared -> declared(declared);
      case TypeUse.Primitive _, TypeUse.Array _, TypeUse.Wildcard _ -> unsupported(type);
      // The type parameter itself, or the name, is reported where it stands.
      case TypeUse.Variable _, TypeUse.Unresolved _ -> Optional.empty();
    };
  }

  private Optional<ComponentType> binary(TypeUse.Array array) {
    if (array.element().nullable()) {
      faults.add(Diagnostics.nullableArrayElement(schema, component, array));
    }
    return Optional.of(new ComponentType.Scalar(ScalarKind.BINARY));
  }

  private Optional<ComponentType> declared(TypeUse.Declared type) {
    String name = type.name().qualified();
    Optional<ScalarKind> scalar = ScalarKind.ofClass(name);
    if (scalar.isPresent()) {
      return scalar.map(ComponentType.Scalar::new);
    }
    if (isBigDecimal(type)) {
      return Optional.of(
          component
              .decimal()
              .map(decimal ->
                  new ComponentType.DecimalNumber(
                      decimal.precision().value(), decimal.scale().value()))
              .orElse(GUESSED_DECIMAL));
    }
    if (name.equals("java.util.List") && !type.raw()) {
      return element(type.arguments().getFirst()).map(ComponentType.ListOf::new);
    }
    if (name.equals("java.util.Map") && !type.raw()) {
      return map(type);
    }
    return switch (type.kind()) {
      case ENUM -> enumeration(type);
      case RECORD -> struct(type);
      default -> unsupported(type);
    };
  }

  private Optional<ElementType> element(TypeUse type) {
    return reference(type).map(found -> new ElementType(found, type.nullable()));
  }

  private Optional<ComponentType> map(TypeUse.Declared type) {
    TypeUse keyUse = type.arguments().get(0);
    Optional<ComponentType> key = reference(keyUse);
    if (key.isPresent() && !key.orElseThrow().canBeMapKey()) {
      faults.add(Diagnostics.keyNotScalar(schema, component, keyUse));
      key = Optional.empty();
    } else if (keyUse.nullable()) {
      faults.add(Diagnostics.keyNullable(schema, component, keyUse));
    }
    Optional<ElementType> value = element(type.arguments().get(1));
    return key.isPresent() && value.isPresent()
        ? Optional.of(new ComponentType.MapOf(key.orElseThrow(), value.orElseThrow()))
        : Optional.empty();
  }

  private Optional<ComponentType> enumeration(TypeUse.Declared type) {
    if (!isAccessible(type)) {
      faults.add(Diagnostics.inaccessibleType(schema, component, type));
      return Optional.empty();
    }
    if (!type.hasConstants()) {
      faults.add(Diagnostics.emptyEnum(schema, component, type));
      return Optional.empty();
    }
    return Optional.of(new ComponentType.Enumeration(type.name()));
  }

  private Optional<ComponentType> struct(TypeUse.Declared type) {
    if (reader.read(type.element()).isEmpty()) {
      faults.add(Diagnostics.nestedWithoutSchema(schema, component, type));
      return Optional.empty();
    }
    if (!isAccessible(type)) {
      faults.add(Diagnostics.inaccessibleType(schema, component, type));
      return Optional.empty();
    }
    return Optional.of(new ComponentType.Struct(type.name()));
  }

  @Override
  public Optional<ComponentType> unsupported(TypeUse type) {
    faults.add(Diagnostics.unsupportedType(schema, component, type, NearestType.to(type)));
    return Optional.empty();
  }

  @Override
  public void nullablePrimitive(String keyword, String boxed) {
    faults.add(Diagnostics.nullablePrimitive(schema, component, keyword, boxed));
  }

  @Override
  public void boxedWithoutNullable(String name) {
    faults.add(Diagnostics.boxedWithoutNullable(schema, component, name));
  }

  private void decimal() {
    boolean needed = containsBigDecimal(component.type());
    Optional<DecimalAnnotation> decimal = component.decimal();
    if (needed && decimal.isEmpty()) {
      faults.add(Diagnostics.missingDecimal(schema, component));
    }
    if (decimal.isEmpty()) {
      return;
    }
    DecimalAnnotation written = decimal.orElseThrow();
    if (!needed) {
      faults.add(Diagnostics.needlessDecimal(schema, component, written));
      return;
    }
    int precision = written.precision().value();
    int scale = written.scale().value();
    if (precision < 1 || precision > 38) {
      faults.add(Diagnostics.precisionOutOfRange(schema, component, written));
    }
    // Next to an impossible precision only a scale that no precision allows is worth reporting.
    int largestScale = precision < 1 ? 38 : Math.min(precision, 38);
    if (scale < 0 || scale > largestScale) {
      faults.add(Diagnostics.scaleOutOfRange(schema, component, written));
    }
  }

  private boolean isAccessible(TypeUse.Declared type) {
    boolean ownPackage = type.name().packageName().equals(schema.name().packageName());
    return Visibility.of(type.element()).reaches(ownPackage);
  }

  private static boolean isBigDecimal(TypeUse.Declared type) {
    return type.kind() == ElementKind.CLASS
        && type.name().qualified().equals("java.math.BigDecimal");
  }

  private static boolean containsBigDecimal(TypeUse type) {
    return switch (type) {
      case TypeUse.Declared declared ->
          isBigDecimal(declared)
              || declared.arguments().stream().anyMatch(ComponentTypes::containsBigDecimal);
      case TypeUse.Array array -> containsBigDecimal(array.element());
      case TypeUse.Wildcard wildcard ->
          wildcard.bound().map(ComponentTypes::containsBigDecimal).orElse(false);
      case TypeUse.Primitive _, TypeUse.Variable _, TypeUse.Unresolved _ -> false;
    };
  }
}
