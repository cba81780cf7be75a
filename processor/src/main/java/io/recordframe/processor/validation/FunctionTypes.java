package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.FunctionDiagnostics;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DecimalAnnotation;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.FunctionModel;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.TypeUse;
import io.recordframe.processor.model.ValueDeclaration;
import io.recordframe.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Judges the type of a parameter or result of a function over values. */
final class FunctionTypes implements WholeType.Faults {

  private final DeclaredName owner;
  private final ValueDeclaration value;
  private final List<Diagnostic> faults;

  private FunctionTypes(DeclaredName owner, ValueDeclaration value, List<Diagnostic> faults) {
    this.owner = owner;
    this.value = value;
    this.faults = faults;
  }

  /** The value, unless there are faults, which are added to those given. */
  static Optional<FunctionModel.Value> judge(
      DeclaredName owner, ValueDeclaration value, List<Diagnostic> faults) {
    List<Diagnostic> own = new ArrayList<>();
    FunctionTypes judge = new FunctionTypes(owner, value, own);
    Optional<FunctionModel.Value> judged =
        WholeType.judge(value.type(), judge::reference, judge)
            .map(type -> new FunctionModel.Value(value.name(), type, value.type().nullable()));
    faults.addAll(own);
    return own.isEmpty() ? judged : Optional.empty();
  }

  private Optional<ComponentType> reference(TypeUse type) {
    return switch (type) {
      case TypeUse.Array array when array.isOfBytes() ->
          Optional.of(new ComponentType.Scalar(ScalarKind.BINARY));
      case TypeUse.Declared declared -> declared(declared);
      case TypeUse.Primitive _, TypeUse.Array _, TypeUse.Wildcard _ -> unsupported(type);
      // Type parameters are reported where they are declared, and names by the compiler itself.
      case TypeUse.Variable _, TypeUse.Unresolved _ -> Optional.empty();
    };
  }

  private Optional<ComponentType> declared(TypeUse.Declared type) {
    String name = type.name().qualified();
    Optional<ScalarKind> scalar = ScalarKind.ofClass(name);
    if (scalar.isPresent()) {
      return scalar.map(ComponentType.Scalar::new);
    }
    if (name.equals("java.math.BigDecimal")) {
      return decimal();
    }
    if (name.equals("java.util.List") && !type.raw()) {
      TypeUse element = type.arguments().getFirst();
      return reference(element)
          .map(found -> new ComponentType.ListOf(new ElementType(found, element.nullable())));
    }
    return type.kind() == ElementKind.ENUM && isUsable(type)
        ? Optional.of(new ComponentType.Enumeration(type.name()))
        : unsupported(type);
  }

  private Optional<ComponentType> decimal() {
    Optional<ComponentType> decimal =
        value
            .decimal()
            .filter(FunctionTypes::isPossible)
            .map(digits ->
                new ComponentType.DecimalNumber(
                    digits.precision().value(), digits.scale().value()));
    if (decimal.isEmpty()) {
      faults.add(FunctionDiagnostics.decimal(value));
    }
    return decimal;
  }

  private static boolean isPossible(DecimalAnnotation decimal) {
    int precision = decimal.precision().value();
    int scale = decimal.scale().value();
    return precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision;
  }

  /** Whether an enum has constants, and generated code can name it. */
  private boolean isUsable(TypeUse.Declared type) {
    boolean ownPackage = type.name().packageName().equals(owner.packageName());
    return Visibility.of(type.element()).reaches(ownPackage) && type.hasConstants();
  }

  @Override
  public void nullablePrimitive(String keyword, String boxed) {
    faults.add(FunctionDiagnostics.nullablePrimitive(value, keyword, boxed));
  }

  @Override
  public void boxedWithoutNullable(String name) {
    faults.add(FunctionDiagnostics.boxedWithoutNullable(value, name));
  }

  @Override
  public Optional<ComponentType> unsupported(TypeUse type) {
    Optional<String> nearest =
        NearestType.to(type).filter(name -> !name.startsWith("Map<") && !name.contains("@Schema"));
    faults.add(FunctionDiagnostics.unsupportedType(value, nearest));
    return Optional.empty();
  }
}
