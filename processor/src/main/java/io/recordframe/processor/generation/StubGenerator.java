package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.recordframe.processor.model.StubModel;
import javax.lang.model.element.Modifier;

/**
 * Writes the frame of a record in error: enough for code that uses it to compile, so that nothing
 * but the error is reported. It is never run, as the compilation has failed.
 */
final class StubGenerator {

  private static final String REFUSED = "refused";

  private final StubModel model;
  private final FrameOutline outline;

  StubGenerator(StubModel model, Marks marks) {
    this.model = model;
    ClassName record =
        model.nameable() ? TypeNames.declared(model.name()) : ClassName.get(Record.class);
    this.outline = FrameOutline.of(model.name(), record, marks);
  }

  TypeSpec frame() {
    CodeBlock refuse = CodeBlock.builder().addStatement("return $L()", REFUSED).build();
    TypeSpec.Builder type =
        outline
            .declaration()
            .addJavadoc("Stands in for the frame of {@code $L}, which is in error.\n", name())
            .addField(outline.schemaField(CodeBlock.of("$L()", REFUSED)))
            .addMethod(outline.constructor())
            .addMethod(outline.of())
            .addMethod(projection("row", refuse));
    if (model.hasFrom()) {
      type.addMethod(projection("from", refuse));
    }
    if (model.stagedBuilder() && !model.components().isEmpty()) {
      UniqueNames nestedNames =
          new UniqueNames(TypeNames.mentioned(model.name(), model.components()));
      new StagedBuilderGenerator(model.components(), outline, nestedNames).addTo(type);
      type.addMethod(outline.rowOf(refuse));
    }
    return type.addMethod(refused()).build();
  }

  private MethodSpec projection(String method, CodeBlock body) {
    return MethodSpec.methodBuilder(method)
        .addJavadoc(
            """
            Stands in for a row of a projection to {@code $L}, which is in error.

            @param values the values
            @return nothing
            """,
            name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(outline.row())
        .addParameter(FrameOutline.TERMS, "values")
        .varargs()
        .addCode(body)
        .build();
  }

  private MethodSpec refused() {
    TypeVariableName anything = TypeVariableName.get("T");
    return MethodSpec.methodBuilder(REFUSED)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(anything)
        .returns(anything)
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            name() + " was refused by the annotation processor; see the compiler's messages")
        .build();
  }

  private String name() {
    return model.name().nested();
  }
}
