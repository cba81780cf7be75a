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

/** Writes the types with an accessor for each column. */
final class ColumnsGenerator {

  private final DeclaredName schema;
  private final List<ComponentModel> components;
  private final Marks marks;

  /** The names of the methods that change a column, in the order of the components. */
  private final List<String> changes;

  ColumnsGenerator(DeclaredName schema, List<ComponentModel> components, Marks marks) {
    this.schema = schema;
    this.components = components;
    this.marks = marks;
    UniqueNames names = new UniqueNames(List.of());
    this.changes =
        components.stream()
            .map(component -> names.next("with" + Capitals.capitalized(component.name())))
            .toList();
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
    for (int index = 0; index < components.size(); index++) {
      type.addMethod(declared(components.get(index)));
      type.addMethod(declaredChange(index));
    }
    return type.build();
  }

  /** The class for rows that are present, which stands behind both kinds of rows. */
  TypeSpec columns() {
    ClassName name = TypeNames.columns(schema, false);
    TypeSpec.Builder type =
        marks
            .on(TypeSpec.classBuilder(name))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The columns of {@code $L}.\n", schema.nested())
            .superclass(RuntimeTypes.RELATION_COLUMNS)
            .addSuperinterface(TypeNames.columns(schema, true))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc(
                        """
                        Called by generated code only.

                        @param origin where the columns come from
                        """)
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(RuntimeTypes.COLUMN_ORIGIN, "origin")
                    .addStatement("super(origin)")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("withOrigin")
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
              .addStatement("return $L", column(component.type(), index))
              .build());
      type.addMethod(change(name, index));
    }
    return type.build();
  }

  private static MethodSpec declared(ComponentModel component) {
    return MethodSpec.methodBuilder(component.name())
        .addJavadoc("$L", Documentation.ofColumn(component))
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(TypeNames.expression(component.type(), true))
        .build();
  }

  private MethodSpec declaredChange(int index) {
    return changing(index, TypeNames.columns(schema, true))
        .addJavadoc(
            """
            The same columns with another <code>$L</code>; a nested record that is null stays null.

            @return the columns
            """,
            components.get(index).name())
        .addModifiers(Modifier.ABSTRACT)
        .build();
  }

  private MethodSpec change(ClassName columns, int index) {
    return changing(index, columns)
        .addAnnotation(Override.class)
        .addStatement(
            "return new $T(changed($S, $L, $L))",
            columns,
            schema.simpleNames().getLast(),
            index,
            components.get(index).name())
        .build();
  }

  private MethodSpec.Builder changing(int index, ClassName columns) {
    return MethodSpec.methodBuilder(changes.get(index))
        .addModifiers(Modifier.PUBLIC)
        .returns(columns)
        .addParameter(FrameGenerator.parameter(components.get(index)));
  }

  /** A column of a component, by a method that the base class has. */
  private static CodeBlock column(ComponentType type, int index) {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          CodeBlock.of("$LColumn($L)", ScalarNames.of(kind).method(), index);
      case ComponentType.DecimalNumber _ -> CodeBlock.of("decimalColumn($L)", index);
      case ComponentType.Enumeration(DeclaredName name) ->
          CodeBlock.of("enumerationColumn($L, $T.class)", index, TypeNames.declared(name));
      case ComponentType.Struct(DeclaredName name) ->
          CodeBlock.of("new $T(structColumn($L))", TypeNames.columns(name, false), index);
      case ComponentType.ListOf(ElementType element) ->
          CodeBlock.of("listColumn($L, $L)", index, elements(element));
      case ComponentType.MapOf(ComponentType key, ElementType value) ->
          CodeBlock.of(
              "mapColumn($L, $L, $L)",
              index,
              elements(new ElementType(key, false)),
              elements(value));
    };
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
              CodeBlock.of(
                  "$T.struct($T::new)", RuntimeTypes.ELEMENTS, TypeNames.columns(name, false));
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
