package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.FromModel;
import io.recordframe.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a frame, with the definition of its schema inside. */
final class FrameGenerator {

  private static final String STRUCT_OF = "structOf";

  private final SchemaModel model;
  private final Marks marks;
  private final FrameOutline outline;
  private final UniqueNames nestedNames;

  FrameGenerator(SchemaModel model, Marks marks) {
    this.model = model;
    this.marks = marks;
    this.outline = FrameOutline.of(model.name(), TypeNames.declared(model.name()), marks);
    this.nestedNames = new UniqueNames(TypeNames.mentioned(model.name(), model.components()));
  }

  TypeSpec frame() {
    ClassName definition = outline.frame().nestedClass(nestedNames.next("Definition"));
    TypeSpec.Builder type =
        outline
            .declaration()
            .addJavadoc("A frame of {@code $L} rows.\n", model.name().nested())
            .addField(outline.schemaField(CodeBlock.of("new $T()", definition)))
            .addMethod(outline.constructor())
            .addMethod(outline.of())
            .addMethod(row())
            .addMethod(fromColumns())
            .addMethod(struct());
    model.from().map(this::from).ifPresent(type::addMethod);
    if (model.stagedBuilder()) {
      new StagedBuilderGenerator(model.components(), outline, nestedNames).addTo(type);
    }
    return type.addMethod(
            outline.rowOf(
                CodeBlock.builder()
                    .addStatement("return $T.of(SCHEMA, terms)", RuntimeTypes.ROW)
                    .build()))
        .addMethod(structOf())
        .addType(new DefinitionGenerator(model, outline, marks).definition(definition))
        .build();
  }

  /** The parameter of a generated method that takes the value of a component. */
  static ParameterSpec parameter(ComponentModel component) {
    return ParameterSpec.builder(
            TypeNames.expression(component.type(), component.nullable()), component.name())
        .build();
  }

  private MethodSpec row() {
    List<String> names = model.components().stream().map(ComponentModel::name).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("row")
            .addJavadoc(
                """
                A row of a projection to {@code $L}: one value for each component, in order.

                @return the row
                """,
                model.name().nested())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(outline.row());
    model.components().forEach(component -> method.addParameter(parameter(component)));
    return method
        .addStatement("return $L($L)", FrameOutline.ROW_OF, String.join(", ", names))
        .build();
  }

  /** A row that is there already, most often with some of its columns changed. */
  private MethodSpec fromColumns() {
    String row =
        new UniqueNames(List.of())
            .next(Capitals.decapitalized(model.name().simpleNames().getLast()));
    String values =
        model.components().stream()
            .map(component -> row + "." + component.name() + "()")
            .collect(Collectors.joining(", "));
    return MethodSpec.methodBuilder("from")
        .addJavadoc(
            """
            A row of a projection to {@code $L} with all columns of one that is there.

            @param $L the columns, as they are or changed
            @return the row
            """,
            model.name().nested(),
            row)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(outline.row())
        .addParameter(TypeNames.columns(model.name(), false), row)
        .addStatement("return $L($L)", FrameOutline.ROW_OF, values)
        .build();
  }

  private MethodSpec struct() {
    List<String> names = model.components().stream().map(ComponentModel::name).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("struct")
            .addJavadoc(
                """
                A nested {@code $L}: one value for each component, in order.

                @return its columns, which stand for the record where one is expected
                """,
                model.name().nested())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(TypeNames.columns(model.name(), false));
    model.components().forEach(component -> method.addParameter(parameter(component)));
    return method.addStatement("return $L($L)", STRUCT_OF, String.join(", ", names)).build();
  }

  /** Has no parameter that is called as a component, which may be called like anything here. */
  private MethodSpec structOf() {
    ClassName columns = TypeNames.columns(model.name(), false);
    return MethodSpec.methodBuilder(STRUCT_OF)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(columns)
        .addParameter(FrameOutline.TERMS, "terms")
        .varargs()
        .addStatement(
            "return new $T($T.ofValues(SCHEMA.recordName(), SCHEMA.schema(), terms))",
            columns,
            RuntimeTypes.COLUMN_ORIGIN)
        .build();
  }

  private MethodSpec from(FromModel from) {
    Set<String> shared = new HashSet<>(from.sharedComponents());
    List<String> names = model.components().stream().map(ComponentModel::name).toList();
    String other =
        new UniqueNames(names).next(Capitals.decapitalized(from.name().simpleNames().getLast()));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("from")
            .addJavadoc(
                """
                A row of a projection to {@code $L} that takes over what it shares with {@code $L}.

                @param $L the row that is taken over
                @return the row
                """,
                model.name().nested(),
                from.name().nested(),
                other)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(outline.row())
            .addParameter(TypeNames.columns(from.name(), false), other);
    List<String> terms = new ArrayList<>();
    for (ComponentModel component : model.components()) {
      if (shared.contains(component.name())) {
        terms.add(other + "." + component.name() + "()");
      } else {
        terms.add(component.name());
        method.addParameter(parameter(component));
      }
    }
    return method
        .addStatement("return $L($L)", FrameOutline.ROW_OF, String.join(", ", terms))
        .build();
  }
}
