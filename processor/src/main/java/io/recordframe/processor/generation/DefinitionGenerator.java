package io.recordframe.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.recordframe.processor.model.ComponentModel;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.Part;
import io.recordframe.processor.model.RuleModel;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a schema: its components, and how records are made and taken apart.
 *
 * <p>It is kept short, since it is what most of a compilation's time would go to: loops that need
 * not know the record stand in the base class. Names count positions, and so never meet those of
 * components.
 */
final class DefinitionGenerator {

  private final SchemaModel model;
  private final FrameOutline outline;
  private final Marks marks;

  DefinitionGenerator(SchemaModel model, FrameOutline outline, Marks marks) {
    this.model = model;
    this.outline = outline;
    this.marks = marks;
  }

  TypeSpec definition(ClassName name) {
    TypeSpec.Builder type =
        marks
            .onCodeWithoutNullness(TypeSpec.classBuilder(name))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(outline.schemaType())
            .addMethod(constructor())
            .addMethod(
                overriding("frame", outline.frame())
                    .addParameter(RuntimeTypes.FRAME_STATE, "state")
                    .addStatement("return new $T(state)", outline.frame())
                    .build())
            .addMethod(
                overriding("columns", RuntimeTypes.RELATION_COLUMNS)
                    .addParameter(RuntimeTypes.COLUMN_ORIGIN, "origin")
                    .addStatement("return new $T(origin)", TypeNames.columns(model.name(), false))
                    .build())
            .addMethod(read());
    valuesByType().forEach((value, indexes) -> type.addMethod(valueOf(value, indexes)));
    return type.build();
  }

  private MethodSpec constructor() {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$T.class", outline.record()));
    model.components().forEach(component -> arguments.add(defined(component)));
    return MethodSpec.constructorBuilder()
        .addStatement("super(\n$L)", CodeBlock.join(arguments, ",\n"))
        .build();
  }

  /** A component, by a method that the base class has. */
  private static CodeBlock defined(ComponentModel component) {
    CodeBlock.Builder defined =
        switch (component.type()) {
          case ComponentType.Scalar(ScalarKind kind) ->
              CodeBlock.builder().add("$L($S)", ScalarNames.of(kind).method(), component.name());
          case ComponentType.DecimalNumber(int precision, int scale) ->
              CodeBlock.builder().add("decimal($S, $L, $L)", component.name(), precision, scale);
          case ComponentType.Enumeration _,
              ComponentType.Struct _,
              ComponentType.ListOf _,
              ComponentType.MapOf _ ->
              CodeBlock.builder()
                  .add("nested($S, $L)", component.name(), codecOf(component.type()));
        };
    if (!component.columnName().equals(component.name())) {
      defined.add(".named($S)", component.columnName());
    }
    if (component.nullable()) {
      defined.add(".orNull()");
    }
    List<CodeBlock> rules =
        component.rules().stream()
            .filter(rule -> rule.path().isEmpty())
            .map(DefinitionGenerator::rule)
            .toList();
    if (!rules.isEmpty()) {
      defined.add(".rules(\n$>$L$<)", CodeBlock.join(rules, ",\n"));
    }
    for (RuleModel rule : component.rules()) {
      if (!rule.path().isEmpty()) {
        defined.add(".ruleWithin(\n$>$L, $L$<)", rule(rule), parts(rule.path()));
      }
    }
    component.valid().forEach(path -> defined.add(".valid($L)", parts(path)));
    return defined.build();
  }

  private static CodeBlock parts(List<Part> path) {
    return path.stream()
        .map(part -> CodeBlock.of("$T.$L", RuntimeTypes.PART, part))
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock rule(RuleModel rule) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Object argument : rule.arguments()) {
      arguments.add(CodeBlock.of(argument instanceof String ? "$S" : "$L", argument));
    }
    List<CodeBlock> parts = new ArrayList<>();
    parts.add(CodeBlock.of("$S", rule.text()));
    parts.add(
        CodeBlock.of(
            "new $T($L)",
            RuntimeTypes.CONDITION.nestedClass(rule.condition()),
            CodeBlock.join(arguments, ", ")));
    rule.groups().forEach(group -> parts.add(CodeBlock.of("$S", group)));
    return CodeBlock.of("$T.of($L)", RuntimeTypes.RULE, CodeBlock.join(parts, ", "));
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
          CodeBlock.of("$T.struct($T.SCHEMA)", RuntimeTypes.VECTOR_CODECS, TypeNames.frame(name));
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

  private MethodSpec read() {
    List<ComponentModel> components = model.components();
    TypeName records = ArrayTypeName.of(outline.record());
    MethodSpec.Builder method =
        overriding("read", records).addParameter(RuntimeTypes.COMPONENT_READER, "values");
    List<CodeBlock> values = new ArrayList<>();
    boolean generic = false;
    for (int index = 0; index < components.size(); index++) {
      ComponentModel component = components.get(index);
      TypeName value = valueOf(component);
      generic |= value instanceof ParameterizedTypeName;
      TypeName array = ArrayTypeName.of(value);
      if (value.isPrimitive()) {
        method.addStatement("$T values$L = values.$Ls($L)", array, index, value, index);
      } else {
        method.addStatement("$T values$L = ($T) values.values($L)", array, index, array, index);
      }
      values.add(CodeBlock.of("values$L[i]", index));
    }
    if (generic) {
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    return method
        .addStatement("boolean[] absent = values.absent()")
        .addStatement("$T rows = new $T[values.rowCount()]", records, outline.record())
        .addStatement("int i = 0")
        .beginControlFlow("try")
        .beginControlFlow("for (; i < rows.length; i++)")
        .beginControlFlow("if (absent == null || !absent[i])")
        .addStatement("rows[i] = new $T(\n$L)", outline.record(), CodeBlock.join(values, ",\n"))
        .endControlFlow()
        .endControlFlow()
        .nextControlFlow("catch ($T refused)", RuntimeException.class)
        .addStatement("throw values.refused(i, refused)")
        .endControlFlow()
        .addStatement("return rows")
        .build();
  }

  /** The positions of the components by what the method that gives their values returns. */
  private Map<String, List<Integer>> valuesByType() {
    Map<String, List<Integer>> positions = new TreeMap<>();
    for (int index = 0; index < model.components().size(); index++) {
      TypeName value = valueOf(model.components().get(index));
      positions
          .computeIfAbsent(value.isPrimitive() ? value.toString() : "value", _ -> new ArrayList<>())
          .add(index);
    }
    return positions;
  }

  private MethodSpec valueOf(String value, List<Integer> indexes) {
    MethodSpec.Builder method =
        overriding(value + "Of", value.equals("value") ? ClassName.OBJECT : primitive(indexes))
            .addParameter(outline.record(), "row")
            .addParameter(TypeName.INT, "index")
            .addCode("return switch (index) {\n$>");
    for (int index : indexes) {
      method.addCode("case $L -> row.$L();\n", index, model.components().get(index).name());
    }
    return method.addCode("default -> throw noComponent(index);\n$<};\n").build();
  }

  private TypeName primitive(List<Integer> indexes) {
    return valueOf(model.components().get(indexes.getFirst()));
  }

  /** The type of a component's values, primitive where it can be. */
  private static TypeName valueOf(ComponentModel component) {
    return !component.nullable()
            && component.type() instanceof ComponentType.Scalar(ScalarKind kind)
            && kind.isPrimitive()
        ? TypeNames.primitive(kind)
        : TypeNames.reference(component.type());
  }

  private static MethodSpec.Builder overriding(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(returned);
  }
}
