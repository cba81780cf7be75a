package io.recordframe.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.FunctionClassModel;
import io.recordframe.processor.model.FunctionModel;
import io.recordframe.processor.model.FunctionModel.OverValues;
import io.recordframe.processor.model.FunctionModel.Value;
import io.recordframe.processor.model.ScalarKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Writes the class with what calls the functions of a class. */
final class FunctionsGenerator {

  private final FunctionClassModel model;
  private final ClassName owner;
  private final Marks marks;
  private final UniqueNames constants;

  FunctionsGenerator(FunctionClassModel model, Marks marks) {
    this.model = model;
    this.owner = TypeNames.declared(model.name());
    this.marks = marks;
    this.constants = new UniqueNames(parameterNames(model));
  }

  private static Set<String> parameterNames(FunctionClassModel model) {
    Set<String> names = new HashSet<>();
    for (FunctionModel function : model.functions()) {
      if (function instanceof OverValues overValues) {
        overValues.parameters().forEach(parameter -> names.add(parameter.name()));
      }
    }
    return names;
  }

  TypeSpec functions() {
    TypeSpec.Builder type =
        marks
            .on(TypeSpec.classBuilder(FunctionClassModel.generatedName(model.name())))
            .addJavadoc("The functions of {@code $L}, over expressions.\n", model.name().nested())
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (FunctionModel function : model.functions()) {
      switch (function) {
        case FunctionModel.Inlined inlined -> type.addMethod(inlined(inlined.element()));
        case OverValues overValues -> add(overValues, type);
        case FunctionModel.Refused refused -> type.addMethod(stub(refused));
      }
    }
    return type.build();
  }

  private MethodSpec inlined(ExecutableElement method) {
    MethodSpec.Builder wrapper =
        MethodSpec.methodBuilder(method.getSimpleName().toString())
            .addJavadoc(
                """
                What {@code $L.$L} gives, as a part of the plan.

                @return the expression
                """,
                model.name().nested(),
                method.getSimpleName())
            .addModifiers(modifiers(method))
            .returns(TypeName.get(method.getReturnType()))
            .varargs(method.isVarArgs());
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(parameter.getSimpleName().toString());
      wrapper.addParameter(TypeName.get(parameter.asType()), parameter.getSimpleName().toString());
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      wrapper.addException(TypeName.get(thrown));
    }
    return wrapper
        .addStatement("return $T.$L($L)", owner, method.getSimpleName(), String.join(", ", names))
        .build();
  }

  private void add(OverValues function, TypeSpec.Builder type) {
    String constant = constants.next(constantName(function.name()));
    type.addField(constant(function, constant));
    type.addMethod(call(function, false, CodeBlock.of("$L.of", constant)));
    if (function.parameters().stream().anyMatch(parameter -> !parameter.nullable())) {
      type.addMethod(
          call(function, true, CodeBlock.of("$T.orNull", RuntimeTypes.FUNCTIONS), constant));
    }
  }

  private FieldSpec constant(OverValues function, String constant) {
    List<TypeName> javaTypes = new ArrayList<>();
    List<TypeName> expressions = new ArrayList<>();
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$S", function.functionName()));
    for (Value parameter : function.parameters()) {
      javaTypes.add(TypeNames.reference(parameter.type()));
      expressions.add(TypeNames.expression(parameter.type(), parameter.nullable()));
      arguments.add(valueType(parameter));
    }
    arguments.add(valueType(function.result()));
    arguments.add(CodeBlock.of("$T::$L", owner, function.name()));
    TypeName result = TypeNames.expression(function.result().type(), function.result().nullable());
    List<TypeName> typeArguments = new ArrayList<>(javaTypes);
    typeArguments.addAll(expressions);
    typeArguments.add(TypeNames.reference(function.result().type()));
    typeArguments.add(result);
    expressions.add(result);
    CodeBlock.Builder made =
        CodeBlock.builder()
            .add("$T.<", RuntimeTypes.FUNCTIONS)
            .add(
                CodeBlock.join(
                    typeArguments.stream().map(each -> CodeBlock.of("$T", each)).toList(), ", "))
            .add(">scalar(\n$L)", CodeBlock.join(arguments, ",\n"));
    if (!function.pure()) {
      made.add("\n.withVolatility($T.VOLATILE)", RuntimeTypes.VOLATILITY);
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                RuntimeTypes.scalarFunction(function.parameters().size()),
                expressions.toArray(TypeName[]::new)),
            constant,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(made.build())
        .build();
  }

  private MethodSpec call(
      OverValues function, boolean nullable, CodeBlock called, String... before) {
    List<String> arguments = new ArrayList<>(List.of(before));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.name())
            .addJavadoc(
                """
                Calls {@code $L.$L} for each row$L.

                @return its result
                """,
                model.name().nested(),
                function.name(),
                nullable ? "; where an argument is null that it does not take, this is null" : "")
            .addModifiers(modifiers(function.element()))
            .returns(
                TypeNames.expression(
                    function.result().type(), nullable || function.result().nullable()));
    for (Value parameter : function.parameters()) {
      arguments.add(parameter.name());
      method.addParameter(
          TypeNames.expression(parameter.type(), nullable || parameter.nullable()),
          parameter.name());
    }
    return method.addStatement("return $L($L)", called, String.join(", ", arguments)).build();
  }

  private MethodSpec stub(FunctionModel.Refused refused) {
    TypeVariableName anything = TypeVariableName.get("T");
    return MethodSpec.methodBuilder(refused.name())
        .addJavadoc(
            """
            Stands in for {@code $L.$L}, which is in error.

            @param arguments the arguments
            @return nothing
            """,
            model.name().nested(),
            refused.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariable(anything)
        .returns(anything)
        .addParameter(Object[].class, "arguments")
        .varargs()
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            "%s.%s was refused by the annotation processor; see the compiler's messages"
                .formatted(model.name().nested(), refused.name()))
        .build();
  }

  private static CodeBlock valueType(Value value) {
    return valueType(value.type(), value.nullable());
  }

  private static CodeBlock valueType(ComponentType type, boolean nullable) {
    CodeBlock found =
        switch (type) {
          case ComponentType.Scalar(ScalarKind kind) ->
              CodeBlock.of("$T.$L", RuntimeTypes.TYPES, constant(kind));
          case ComponentType.DecimalNumber(int precision, int scale) ->
              CodeBlock.of("$T.decimal($L, $L)", RuntimeTypes.TYPES, precision, scale);
          case ComponentType.Enumeration(DeclaredName name) ->
              CodeBlock.of(
                  "$T.enumeration($T.class)", RuntimeTypes.TYPES, TypeNames.declared(name));
          case ComponentType.ListOf(ElementType element) ->
              CodeBlock.of(
                  "$T.list($L)", RuntimeTypes.TYPES, valueType(element.type(), element.nullable()));
          case ComponentType.Struct _, ComponentType.MapOf _ ->
              throw new IllegalArgumentException(type.written() + " is no value of a function");
        };
    return nullable ? CodeBlock.of("$T.nullable($L)", RuntimeTypes.TYPES, found) : found;
  }

  private static String constant(ScalarKind kind) {
    return switch (kind) {
      case LOCAL_DATE -> "DATE";
      case LOCAL_TIME -> "TIME";
      case LOCAL_DATE_TIME -> "TIMESTAMP";
      case BOOLEAN,
          BYTE,
          SHORT,
          INT,
          LONG,
          FLOAT,
          DOUBLE,
          STRING,
          INSTANT,
          DURATION,
          UUID,
          BINARY ->
          kind.name();
    };
  }

  private Modifier[] modifiers(ExecutableElement method) {
    boolean everybody =
        method.getModifiers().contains(Modifier.PUBLIC) || model.origin().getKind().isInterface();
    return everybody
        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC}
        : new Modifier[] {Modifier.STATIC};
  }

  /** {@code FEE_OF_CITY} for {@code feeOfCity}. */
  private static String constantName(String method) {
    return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
