package io.recordframe.processor.generation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.GeneratedNames;
import io.recordframe.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of types in generated source. */
final class TypeNames {

  private TypeNames() {}

  static ClassName declared(DeclaredName name) {
    List<String> simpleNames = name.simpleNames();
    return ClassName.get(
        name.packageName(),
        simpleNames.getFirst(),
        simpleNames.subList(1, simpleNames.size()).toArray(String[]::new));
  }

  static ClassName frame(DeclaredName schema) {
    return ClassName.get(schema.packageName(), GeneratedNames.of(schema).frame());
  }

  static ClassName columns(DeclaredName schema, boolean nullable) {
    GeneratedNames names = GeneratedNames.of(schema);
    return ClassName.get(
        schema.packageName(), nullable ? names.nullableColumns() : names.columns());
  }

  /** The type of the expression that stands for a value. */
  static TypeName expression(ComponentType type, boolean nullable) {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          RuntimeTypes.expression(ScalarNames.of(kind).expression(), nullable);
      case ComponentType.DecimalNumber _ ->
          RuntimeTypes.expression(ScalarNames.DECIMAL.expression(), nullable);
      case ComponentType.Enumeration(DeclaredName name) ->
          ParameterizedTypeName.get(RuntimeTypes.expression("Enum", nullable), declared(name));
      case ComponentType.Struct(DeclaredName name) -> columns(name, nullable);
      case ComponentType.ListOf(ElementType element) ->
          ParameterizedTypeName.get(RuntimeTypes.expression("List", nullable), expression(element));
      case ComponentType.MapOf(ComponentType key, ElementType value) ->
          ParameterizedTypeName.get(
              RuntimeTypes.expression("Map", nullable), expression(key, false), expression(value));
    };
  }

  static TypeName expression(ElementType element) {
    return expression(element.type(), element.nullable());
  }

  /** The type of values as references. */
  static TypeName reference(ComponentType type) {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          kind == ScalarKind.BINARY
              ? ArrayTypeName.of(TypeName.BYTE)
              : ClassName.bestGuess(kind.referenceName());
      case ComponentType.DecimalNumber _ -> ClassName.get(BigDecimal.class);
      case ComponentType.Enumeration(DeclaredName name) -> declared(name);
      case ComponentType.Struct(DeclaredName name) -> declared(name);
      case ComponentType.ListOf(ElementType element) ->
          ParameterizedTypeName.get(ClassName.get(List.class), reference(element.type()));
      case ComponentType.MapOf(ComponentType key, ElementType value) ->
          ParameterizedTypeName.get(
              ClassName.get(Map.class), reference(key), reference(value.type()));
    };
  }

  /** The type of a primitive component. */
  static TypeName primitive(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case STRING, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, INSTANT, DURATION, UUID, BINARY ->
          throw new IllegalArgumentException(kind + " has no primitive");
    };
  }

  /** The simple names of every user's type that generated source mentions for a schema. */
  static Set<String> mentioned(DeclaredName schema, List<ComponentModel> components) {
    Set<String> names = new TreeSet<>(schema.simpleNames());
    components.forEach(component -> mentioned(component.type(), names));
    return names;
  }

  private static void mentioned(ComponentType type, Set<String> names) {
    switch (type) {
      case ComponentType.Scalar _, ComponentType.DecimalNumber _ -> {}
      case ComponentType.Enumeration(DeclaredName name) -> names.addAll(name.simpleNames());
      case ComponentType.Struct(DeclaredName name) -> names.addAll(name.simpleNames());
      case ComponentType.ListOf(ElementType element) -> mentioned(element.type(), names);
      case ComponentType.MapOf(ComponentType key, ElementType value) -> {
        mentioned(key, names);
        mentioned(value.type(), names);
      }
    }
  }
}
