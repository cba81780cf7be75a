package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.ScalarKind;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the interfaces with an accessor for each column, and the class behind them. */
final class ColumnsGenerator {

  private final DeclaredName schema;
  private final List<ComponentModel> components;
  private final Marks marks;

  ColumnsGenerator(DeclaredName schema, List<ComponentModel> components, Marks marks) {
    this.schema = schema;
    this.components = components;
    this.marks = marks;
  }

  /** The interface for rows that an outer join can miss: every column can be null. */
  TypeSpec nullableColumns() {
    ClassName name = TypeNames.columns(schema, true);
    TypeSpec.Builder type =
        marks
            .on(TypeSpec.interfaceBuilder(name))
            .addJavadoc(
                "The columns of {@code $L} where the row can be missing, so that every column can be"
                    + " null.\n",
                schema.nested())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.TERM, name));
    for (ComponentModel component : components) {
      type.addMethod(declared(component, true, false));
    }
    return type.build();
  }

  /** The interface for rows that are present. */
  TypeSpec columns() {
    TypeSpec.Builder type =
        marks
            .on(TypeSpec.interfaceBuilder(TypeNames.columns(schema, false)))
            .addJavadoc("The columns of {@code $L}.\n", schema.nested())
            .addSuperinterface(TypeNames.columns(schema, true));
    for (ComponentModel component : components) {
      type.addMethod(declared(component, component.nullable(), true));
    }
    return type.build();
  }

  /** The class behind both interfaces. */
  TypeSpec implementation(ClassName name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(RuntimeTypes.RELATION_COLUMNS)
            .addSuperinterface(TypeNames.columns(schema, false))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(RuntimeTypes.COLUMN_ORIGIN, "origin")
                    .addStatement("super(origin)")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("at")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(RuntimeTypes.RELATION_COLUMNS)
                    .addParameter(RuntimeTypes.COLUMN_ORIGIN, "origin")
                    .addStatement("return new $T(origin)", name)
                    .build());
    for (int index = 0; index < components.size(); index++) {
      ComponentModel component = components.get(index);
      type.addMethod(
          MethodSpec.methodBuilder(component.name())
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(TypeNames.expression(component.type(), component.nullable()))
              .addStatement("return $L", access(component.type(), index))
              .build());
    }
    return type.build();
  }

  private static MethodSpec declared(
      ComponentModel component, boolean nullable, boolean overriding) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(component.name())
            .addJavadoc("$L", Documentation.ofColumn(component))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(TypeNames.expression(component.type(), nullable));
    if (overriding) {
      method.addAnnotation(Override.class);
    }
    return method.build();
  }

  private static CodeBlock access(ComponentType type, int index) {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          access(ScalarNames.of(kind).access(), index, CodeBlock.of(""));
      case ComponentType.DecimalNumber _ ->
          access(ScalarNames.DECIMAL.access(), index, CodeBlock.of(""));
      case ComponentType.Enumeration(DeclaredName name) ->
          access("enumeration", index, CodeBlock.of(", $T.class", TypeNames.declared(name)));
      case ComponentType.Struct(DeclaredName name) ->
          CodeBlock.of(
              "$T.columns($L)", TypeNames.frame(name), access("struct", index, CodeBlock.of("")));
      case ComponentType.ListOf(ElementType element) ->
          access("list", index, CodeBlock.of(", $L", elements(element)));
      case ComponentType.MapOf(ComponentType key, ElementType value) ->
          access(
              "map",
              index,
              CodeBlock.of(", $L, $L", elements(new ElementType(key, false)), elements(value)));
    };
  }

  private static CodeBlock access(String method, int index, CodeBlock more) {
    return CodeBlock.of("$T.$L(this, $L$L)", RuntimeTypes.COLUMN_ACCESS, method, index, more);
  }

  /** How the elements of a list, or the keys and values of a map, become expressions. */
  private static CodeBlock elements(ElementType element) {
    CodeBlock present =
        switch (element.type()) {
          case ComponentType.Scalar(ScalarKind kind) ->
              CodeBlock.of("$T.$L", RuntimeTypes.ELEMENTS, ScalarNames.of(kind).constant());
          case ComponentType.DecimalNumber _ ->
              CodeBlock.of("$T.$L", RuntimeTypes.ELEMENTS, ScalarNames.DECIMAL.constant());
          case ComponentType.Enumeration(DeclaredName name) ->
              CodeBlock.of(
                  "$T.enumeration($T.class)", RuntimeTypes.ELEMENTS, TypeNames.declared(name));
          case ComponentType.Struct(DeclaredName name) ->
              CodeBlock.of("$T.struct($T::columns)", RuntimeTypes.ELEMENTS, TypeNames.frame(name));
          case ComponentType.ListOf(ElementType inner) ->
              CodeBlock.of("$T.list($L)", RuntimeTypes.ELEMENTS, elements(inner));
          case ComponentType.MapOf(ComponentType key, ElementType value) ->
              CodeBlock.of(
                  "$T.map($L, $L)",
                  RuntimeTypes.ELEMENTS,
                  elements(new ElementType(key, false)),
                  elements(value));
        };
    return element.nullable()
        ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.ELEMENTS, present)
        : present;
  }
}
