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
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes a frame, with its columns and its codec inside. */
final class FrameGenerator {

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
    ClassName columns = outline.frame().nestedClass(nestedNames.next("Columns"));
    ClassName codec = outline.frame().nestedClass(nestedNames.next("Codec"));
    TypeSpec.Builder type =
        outline
            .declaration()
            .addJavadoc("A frame of {@code $L} rows.\n", model.name().nested())
            .addField(
                outline.schemaField(
                    CodeBlock.of(
                        "$T.define($>$>\n$T.class, new $T(), $T::new, $T::new)$<$<",
                        RuntimeTypes.RECORD_SCHEMA,
                        outline.record(),
                        codec,
                        outline.frame(),
                        columns)))
            .addMethod(outline.constructor())
            .addMethod(outline.of())
            .addMethod(row());
    model.from().map(this::from).ifPresent(type::addMethod);
    if (model.stagedBuilder()) {
      new StagedBuilderGenerator(model.components(), outline, nestedNames).addTo(type);
    }
    return type.addMethod(
            outline.columns(
                CodeBlock.builder().addStatement("return new $T(origin)", columns).build()))
        .addMethod(
            outline.rowOf(
                CodeBlock.builder()
                    .addStatement("return $T.of(SCHEMA, terms)", RuntimeTypes.ROW)
                    .build()))
        .addType(
            new ColumnsGenerator(model.name(), model.components(), marks).implementation(columns))
        .addType(new CodecGenerator(model, marks).codec(codec))
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
                "A row of a projection to {@code $L}: one value for each component, in order.\n\n",
                model.name().nested())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(outline.row());
    model.components().forEach(component -> addParameter(method, component));
    return method
        .addJavadoc("@return the row\n")
        .addStatement("return $L($L)", FrameOutline.ROW_OF, String.join(", ", names))
        .build();
  }

  private MethodSpec from(FromModel from) {
    Set<String> shared = new HashSet<>(from.sharedComponents());
    List<String> names = model.components().stream().map(ComponentModel::name).toList();
    String other = new UniqueNames(names).next(decapitalized(from.name().simpleNames().getLast()));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("from")
            .addJavadoc(
                """
                A row of a projection to {@code $L} that takes over what it shares with {@code $L}.

                @param $L the row that is taken over
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
        addParameter(method, component);
      }
    }
    return method
        .addJavadoc("@return the row\n")
        .addStatement("return $L($L)", FrameOutline.ROW_OF, String.join(", ", terms))
        .build();
  }

  private static void addParameter(MethodSpec.Builder method, ComponentModel component) {
    method
        .addJavadoc("@param $L $L\n", component.name(), Documentation.shortly(component))
        .addParameter(parameter(component));
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
