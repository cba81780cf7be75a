package io.recordframe.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;

/**
 * Writes the reader and writer of a record's columns.
 *
 * <p>Names count positions, and so never meet those of components.
 */
final class CodecGenerator {

  /**
   * Up to how many components the method that reads all of them stays small enough for the
   * just-in-time compiler, which passes over methods of 8000 bytes. In wider records each component
   * is read by a method of its own.
   */
  private static final int READ_TOGETHER = 100;

  private final SchemaModel model;
  private final Marks marks;
  private final ClassName record;
  private final TypeName absent;
  private final TypeName columns;
  private final TypeName rows;

  CodecGenerator(SchemaModel model, Marks marks) {
    this.model = model;
    this.marks = marks;
    this.record = TypeNames.declared(model.name());
    this.absent = marks.nullable(ArrayTypeName.of(TypeName.BOOLEAN));
    this.columns =
        ParameterizedTypeName.get(ClassName.get(IntFunction.class), RuntimeTypes.COLUMN_VECTOR);
    this.rows =
        ParameterizedTypeName.get(
            ClassName.get(List.class), WildcardTypeName.subtypeOf(marks.nullable(record)));
  }

  TypeSpec codec(ClassName name) {
    List<ComponentModel> components = model.components();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.RECORD_CODEC, record));
    for (int index = 0; index < components.size(); index++) {
      type.addField(place(index));
    }
    for (int index = 0; index < components.size(); index++) {
      if (!hasConstantCodec(components.get(index).type())) {
        type.addField(codecField(index));
      }
    }
    type.addField(schemaField())
        .addMethod(schema())
        .addMethod(recordName())
        .addMethod(read())
        .addMethod(write());
    for (int index = 0; index < components.size(); index++) {
      if (!readsTogether()) {
        type.addMethod(readComponent(index));
      }
      type.addMethod(writeComponent(index));
    }
    return type.build();
  }

  private FieldSpec place(int index) {
    return FieldSpec.builder(
            RuntimeTypes.PLACE, "PLACE" + index, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "new $T($S, $S)",
            RuntimeTypes.PLACE,
            model.name().nested(),
            model.components().get(index).name())
        .build();
  }

  private FieldSpec codecField(int index) {
    ComponentType type = model.components().get(index).type();
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.VECTOR_CODEC, TypeNames.reference(type)),
            "CODEC" + index,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(codecOf(type))
        .build();
  }

  private FieldSpec schemaField() {
    List<CodeBlock> fields = new ArrayList<>();
    for (int index = 0; index < model.components().size(); index++) {
      ComponentModel component = model.components().get(index);
      fields.add(
          CodeBlock.of(
              "$T.$L($S, $L)",
              RuntimeTypes.FIELD,
              component.nullable() ? "nullable" : "required",
              component.columnName(),
              component.type() instanceof ComponentType.Scalar(ScalarKind kind)
                  ? scalarType(kind)
                  : CodeBlock.of("CODEC$L.type()", index)));
    }
    return FieldSpec.builder(
            RuntimeTypes.SCHEMA, "COLUMNS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($>$>\n$L)$<$<", RuntimeTypes.SCHEMA, CodeBlock.join(fields, ",\n"))
        .build();
  }

  private MethodSpec schema() {
    return overriding("schema").returns(RuntimeTypes.SCHEMA).addStatement("return COLUMNS").build();
  }

  private MethodSpec recordName() {
    return overriding("recordName")
        .returns(String.class)
        .addStatement("return $S", model.name().nested())
        .build();
  }

  private MethodSpec read() {
    List<ComponentModel> components = model.components();
    TypeName records = ArrayTypeName.of(marks.nullable(record));
    MethodSpec.Builder method =
        overriding("read")
            .returns(records)
            .addParameter(TypeName.INT, "rowCount")
            .addParameter(TypeName.LONG, "firstRow")
            .addParameter(columns, "columns")
            .addParameter(absent, "absent");
    List<CodeBlock> values = new ArrayList<>();
    for (int index = 0; index < components.size(); index++) {
      method.addStatement(
          "$T values$L = $L",
          arrayOf(components.get(index)),
          index,
          readsTogether()
              ? readExpression(index)
              : CodeBlock.of("read$L(columns, absent, firstRow)", index));
      values.add(CodeBlock.of("values$L[i]", index));
    }
    return method
        .addStatement("$T rows = new $T[rowCount]", records, record)
        .addStatement("int i = 0")
        .beginControlFlow("try")
        .beginControlFlow("for (; i < rowCount; i++)")
        .beginControlFlow("if (absent == null || !absent[i])")
        .addStatement("rows[i] = new $T(\n$L)", record, CodeBlock.join(values, ",\n"))
        .endControlFlow()
        .endControlFlow()
        .nextControlFlow("catch ($T refused)", RuntimeException.class)
        .addStatement(
            "throw $T.refused($S, firstRow + i, refused)",
            RuntimeTypes.RECORD_CODEC,
            model.name().nested())
        .endControlFlow()
        .addStatement("return rows")
        .build();
  }

  private boolean readsTogether() {
    return model.components().size() <= READ_TOGETHER;
  }

  private MethodSpec readComponent(int index) {
    return MethodSpec.methodBuilder("read" + index)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(arrayOf(model.components().get(index)))
        .addParameter(columns, "columns")
        .addParameter(absent, "absent")
        .addParameter(TypeName.LONG, "firstRow")
        .addStatement("return $L", readExpression(index))
        .build();
  }

  private CodeBlock readExpression(int index) {
    ComponentModel component = model.components().get(index);
    CodeBlock column = CodeBlock.of("columns.apply($L)", index);
    if (!component.nullable()) {
      column =
          CodeBlock.of(
              "$T.required($L, absent, PLACE$L, firstRow)",
              RuntimeTypes.RECORD_CODEC,
              column,
              index);
    }
    return isPrimitive(component)
        ? CodeBlock.of("$L.$L()", column, scalarNames(component).values())
        : CodeBlock.of("$L.read($L, PLACE$L, firstRow)", codec(index), column, index);
  }

  private MethodSpec write() {
    MethodSpec.Builder method =
        overriding("write")
            .returns(RuntimeTypes.COLUMN_VECTOR)
            .addParameter(TypeName.INT, "column")
            .addParameter(rows, "rows")
            .addParameter(TypeName.INT, "start")
            .addParameter(TypeName.INT, "count")
            .addCode("return switch (column) {\n$>");
    for (int index = 0; index < model.components().size(); index++) {
      method.addCode("case $L -> write$L(rows, start, count);\n", index, index);
    }
    return method
        .addCode(
            "default -> throw new $T($S + column);\n$<};\n",
            IndexOutOfBoundsException.class,
            model.name().nested() + " has no column ")
        .build();
  }

  private MethodSpec writeComponent(int index) {
    ComponentModel component = model.components().get(index);
    TypeName array = arrayOf(component);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + index)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeTypes.COLUMN_VECTOR)
            .addParameter(rows, "rows")
            .addParameter(TypeName.INT, "start")
            .addParameter(TypeName.INT, "count");
    if (valueOf(component) instanceof ParameterizedTypeName generic) {
      method
          .addAnnotation(
              AnnotationSpec.builder(SuppressWarnings.class)
                  .addMember("value", "$S", "unchecked")
                  .build())
          .addStatement(
              "$T values = ($T) new $T[count]",
              array,
              ArrayTypeName.of(generic),
              ofAnything(generic));
    } else if (valueOf(component) instanceof ArrayTypeName bytes) {
      method.addStatement("$T values = new $T[count][]", array, bytes.componentType());
    } else {
      method.addStatement("$T values = new $T[count]", array, valueOf(component));
    }
    boolean checked = !isPrimitive(component) && !component.nullable();
    CodeBlock value =
        checked
            ? CodeBlock.of(
                "$T.present(row.$L(), PLACE$L, start + i)",
                RuntimeTypes.RECORD_CODEC,
                component.name(),
                index)
            : CodeBlock.of("row.$L()", component.name());
    return method
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .addStatement("$T row = rows.get(start + i)", record)
        .beginControlFlow("if (row != null)")
        .addStatement("values[i] = $L", value)
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "return $L",
            isPrimitive(component)
                ? CodeBlock.of(
                    "new $T($T.$L, count, values, null)",
                    RuntimeTypes.HEAP_VECTOR,
                    RuntimeTypes.SCALAR_TYPE,
                    scalarNames(component).constant())
                : CodeBlock.of("$L.write(values, PLACE$L, start)", codec(index), index))
        .build();
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** The array that holds the values of a component for several rows. */
  private TypeName arrayOf(ComponentModel component) {
    TypeName value = valueOf(component);
    return ArrayTypeName.of(isPrimitive(component) ? value : marks.nullable(value));
  }

  private static TypeName valueOf(ComponentModel component) {
    return component.type() instanceof ComponentType.Scalar(ScalarKind kind)
            && isPrimitive(component)
        ? TypeNames.primitive(kind)
        : TypeNames.reference(component.type());
  }

  /** The type with wildcards for arguments, of which Java allows arrays to be made. */
  private static TypeName ofAnything(ParameterizedTypeName generic) {
    TypeName anything = WildcardTypeName.subtypeOf(Object.class);
    return ParameterizedTypeName.get(
        generic.rawType(),
        generic.typeArguments().stream().map(_ -> anything).toArray(TypeName[]::new));
  }

  private static boolean isPrimitive(ComponentModel component) {
    return !component.nullable()
        && component.type() instanceof ComponentType.Scalar(ScalarKind kind)
        && kind.isPrimitive();
  }

  private static ScalarNames scalarNames(ComponentModel component) {
    if (component.type() instanceof ComponentType.Scalar(ScalarKind kind)) {
      return ScalarNames.of(kind);
    }
    throw new IllegalArgumentException(component.name() + " is no scalar");
  }

  private static CodeBlock scalarType(ScalarKind kind) {
    return CodeBlock.of("$T.$L", RuntimeTypes.SCALAR_TYPE, ScalarNames.of(kind).constant());
  }

  private static boolean hasConstantCodec(ComponentType type) {
    return type instanceof ComponentType.Scalar;
  }

  /** The codec of a component: a constant of the runtime, or a field. */
  private CodeBlock codec(int index) {
    ComponentType type = model.components().get(index).type();
    return hasConstantCodec(type) ? codecOf(type) : CodeBlock.of("CODEC$L", index);
  }

  private static CodeBlock codecOf(ComponentType type) {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          CodeBlock.of("$T.$L", RuntimeTypes.VECTOR_CODECS, ScalarNames.of(kind).constant());
      case ComponentType.DecimalNumber(int precision, int scale) ->
          CodeBlock.of("$T.decimal($L, $L)", RuntimeTypes.VECTOR_CODECS, precision, scale);
      case ComponentType.Enumeration(DeclaredName name) ->
          CodeBlock.of(
              "$T.enumeration($T.class)", RuntimeTypes.VECTOR_CODECS, TypeNames.declared(name));
      case ComponentType.Struct(DeclaredName name) ->
          CodeBlock.of(
              "$T.struct($T.SCHEMA.codec())", RuntimeTypes.VECTOR_CODECS, TypeNames.frame(name));
      case ComponentType.ListOf(ElementType element) ->
          CodeBlock.of(
              "$T.list($L, $L)",
              RuntimeTypes.VECTOR_CODECS,
              codecOf(element.type()),
              element.nullable());
      case ComponentType.MapOf(ComponentType key, ElementType value) ->
          CodeBlock.of(
              "$T.map($L, $L, $L)",
              RuntimeTypes.VECTOR_CODECS,
              codecOf(key),
              codecOf(value.type()),
              value.nullable());
    };
  }
}
