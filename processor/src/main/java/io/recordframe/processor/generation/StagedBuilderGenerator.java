package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.recordframe.processor.model.ComponentModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the builder that asks for one component after the other, by name. Each stage is an
 * interface; one immutable class stands behind all of them.
 */
final class StagedBuilderGenerator {

  private static final String APPEND = "append";
  private static final String TO_ROW = "toRow";

  private final List<ComponentModel> components;
  private final FrameOutline outline;
  private final ClassName builder;
  private final List<ClassName> stages = new ArrayList<>();

  StagedBuilderGenerator(
      List<ComponentModel> components, FrameOutline outline, UniqueNames nestedNames) {
    this.components = components;
    this.outline = outline;
    this.builder = outline.frame().nestedClass(nestedNames.next("Builder"));
    for (ComponentModel component : components) {
      String name = nestedNames.next(Capitals.capitalized(component.name()) + "Stage");
      stages.add(outline.frame().nestedClass(name));
    }
  }

  void addTo(TypeSpec.Builder frame) {
    frame.addMethod(
        MethodSpec.methodBuilder("build")
            .addJavadoc(
                """
                A row of a projection to {@code $L}, with the components named one by one.

                @return the stage that takes the first component
                """,
                outline.schema().nested())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(stages.getFirst())
            .addStatement("return new $T()", builder)
            .build());
    for (int index = 0; index < components.size(); index++) {
      frame.addType(stage(index));
    }
    frame.addType(builder());
  }

  private TypeSpec stage(int index) {
    ComponentModel component = components.get(index);
    return TypeSpec.interfaceBuilder(stages.get(index))
        .addJavadoc("Takes the component {@code $L}.\n", component.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addMethod(
            MethodSpec.methodBuilder(component.name())
                .addJavadoc(
                    """
                    Takes the component {@code $L}.

                    @param $L $L
                    @return $L
                    """,
                    component.name(),
                    component.name(),
                    Documentation.shortly(component),
                    isLast(index) ? "the row" : "the next stage")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(after(index))
                .addParameter(FrameGenerator.parameter(component))
                .build())
        .build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterfaces(stages)
            .addField(FrameOutline.TERMS, "terms", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(FrameOutline.TERMS, "terms")
                    .varargs()
                    .addStatement("this.terms = terms")
                    .build());
    for (int index = 0; index < components.size(); index++) {
      ComponentModel component = components.get(index);
      CodeBlock next = CodeBlock.of("$L(this, $L)", APPEND, component.name());
      type.addMethod(
          MethodSpec.methodBuilder(component.name())
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(after(index))
              .addParameter(FrameGenerator.parameter(component))
              .addStatement(
                  "return $L", isLast(index) ? CodeBlock.of("$L.$L()", next, TO_ROW) : next)
              .build());
    }
    return type.addMethod(append()).addMethod(toRow()).build();
  }

  /** Two parameters, so that no method of a stage can be meant by a call of it. */
  private MethodSpec append() {
    return MethodSpec.methodBuilder(APPEND)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(builder)
        .addParameter(builder, "builder")
        .addParameter(FrameOutline.TERM, "term")
        .addStatement(
            "$T terms = $T.copyOf(builder.terms, builder.terms.length + 1)",
            FrameOutline.TERMS,
            Arrays.class)
        .addStatement("terms[terms.length - 1] = term")
        .addStatement("return new $T(terms)", builder)
        .build();
  }

  /** No parameter, for the same reason. */
  private MethodSpec toRow() {
    return MethodSpec.methodBuilder(TO_ROW)
        .addModifiers(Modifier.PRIVATE)
        .returns(outline.row())
        .addStatement("return $T.$L(terms)", outline.frame(), FrameOutline.ROW_OF)
        .build();
  }

  private TypeName after(int index) {
    return isLast(index) ? outline.row() : stages.get(index + 1);
  }

  private boolean isLast(int index) {
    return index == components.size() - 1;
  }
}
