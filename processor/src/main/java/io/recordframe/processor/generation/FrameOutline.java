package io.recordframe.processor.generation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.recordframe.processor.model.DeclaredName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What every frame has, be it real or a stub.
 *
 * @param schema the name of the schema
 * @param frame the frame
 * @param record the type of the rows
 * @param marks the annotations to put on types
 */
record FrameOutline(DeclaredName schema, ClassName frame, ClassName record, Marks marks) {

  /**
   * The method that joins terms to a row. Where parameters are called as components are, no type
   * can be named, because a parameter may hide it; a method is never hidden.
   */
  static final String ROW_OF = "rowOf";

  /** Any expression. */
  static final TypeName TERM =
      ParameterizedTypeName.get(
          RuntimeTypes.TERM, WildcardTypeName.subtypeOf(ClassName.get(Object.class)));

  /** Any number of expressions. */
  static final TypeName TERMS = ArrayTypeName.of(TERM);

  static FrameOutline of(DeclaredName schema, ClassName record, Marks marks) {
    return new FrameOutline(schema, TypeNames.frame(schema), record, marks);
  }

  /** The type that projections to the record have. */
  TypeName row() {
    return ParameterizedTypeName.get(RuntimeTypes.ROW, frame);
  }

  /** The class, still empty. */
  TypeSpec.Builder declaration() {
    return marks
        .on(TypeSpec.classBuilder(frame))
        .addModifiers(Modifier.FINAL)
        .superclass(
            ParameterizedTypeName.get(
                RuntimeTypes.FRAME,
                frame,
                record,
                TypeNames.columns(schema, false),
                TypeNames.columns(schema, true)));
  }

  /** The type of the schema. */
  TypeName schemaType() {
    return ParameterizedTypeName.get(RuntimeTypes.RECORD_SCHEMA, record, frame);
  }

  FieldSpec schemaField(CodeBlock value) {
    return FieldSpec.builder(
            schemaType(), "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The columns of {@code $L}.\n", schema.nested())
        .initializer(value)
        .build();
  }

  MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.FRAME_STATE, "state")
        .addStatement("super(SCHEMA, state)")
        .build();
  }

  /** The entry point for rows in memory. */
  MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addJavadoc(
            """
            A frame of rows that are in memory.

            @param session the session that runs what is built on the frame
            @param rows the rows, none of them null
            @return the frame
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(frame)
        .addParameter(RuntimeTypes.SESSION, "session")
        .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), record), "rows")
        .addStatement("return session.rows(SCHEMA, rows)")
        .build();
  }

  MethodSpec rowOf(CodeBlock body) {
    return MethodSpec.methodBuilder(ROW_OF)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(row())
        .addParameter(TERMS, "terms")
        .varargs()
        .addCode(body)
        .build();
  }
}
