package io.recordframe.substrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Relation;
import io.substrait.expression.Expression;
import io.substrait.expression.FunctionArg;
import io.substrait.extension.SimpleExtension;
import io.substrait.function.ParameterizedType;
import io.substrait.plan.Plan;
import io.substrait.plan.ProtoPlanConverter;
import io.substrait.relation.Aggregate;
import io.substrait.relation.ExpressionCopyOnWriteVisitor;
import io.substrait.relation.Rel;
import io.substrait.relation.RelCopyOnWriteVisitor;
import io.substrait.type.Type;
import io.substrait.type.TypeCreator;
import io.substrait.util.EmptyVisitationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads exported plans with Substrait's own library, and holds every call against the declaration
 * of its function: the arguments' types, the choices of its options, and the type and nullability
 * of its result.
 */
final class Reading {

  private final List<String> faults = new ArrayList<>();
  private final Set<String> functions = new TreeSet<>();
  private final Rel root;
  private final List<String> names;

  private Reading(Plan plan) {
    assertThat(plan.getRoots()).hasSize(1);
    root = plan.getRoots().getFirst().getInput();
    names = plan.getRoots().getFirst().getNames();
    Calls calls = new Calls();
    root.accept(calls, EmptyVisitationContext.INSTANCE);
    assertThat(faults).isEmpty();
  }

  /** Exports a plan and reads it. */
  static Reading of(Relation plan) {
    try {
      return new Reading(
          new ProtoPlanConverter().from(io.substrait.proto.Plan.parseFrom(Substrait.export(plan))));
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  /** What the plan's result is made of, as Substrait's library derives it. */
  List<Type> types() {
    return root.getRecordType().fields();
  }

  Rel root() {
    return root;
  }

  List<String> names() {
    return names;
  }

  /** The functions that are called, such as {@code add:i64_i64}. */
  Set<String> functions() {
    return functions;
  }

  private void check(
      SimpleExtension.Function function,
      List<FunctionArg> arguments,
      List<io.substrait.expression.FunctionOption> options,
      Type result) {
    functions.add(function.key());
    if (arguments.stream().anyMatch(Reading::isMistakenByTheLibrary)) {
      return;
    }
    List<Type> types = new ArrayList<>();
    Map<String, Type> variables = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      int declared = Math.min(i, function.args().size() - 1);
      SimpleExtension.Argument parameter = function.args().get(declared);
      if (arguments.get(i) instanceof Expression value) {
        types.add(value.getType());
        if (parameter instanceof SimpleExtension.ValueArgument expected
            && expected.value() instanceof Type type
            && !sameKind(type, value.getType())) {
          faults.add(
              "%s takes %s, but is given %s".formatted(function.key(), type, value.getType()));
        }
        if (parameter instanceof SimpleExtension.ValueArgument expected
            && expected.value() instanceof ParameterizedType.StringLiteral variable
            && variable.isWildcard()
            && !variable.value().equals("any")) {
          Type bound = variables.putIfAbsent(variable.value(), value.getType());
          if (bound != null && !sameKind(bound, value.getType())) {
            faults.add(
                "%s takes values of one type, but is given %s and %s"
                    .formatted(function.key(), bound, value.getType()));
          }
        }
      } else if (parameter instanceof SimpleExtension.EnumArgument constants) {
        String given = ((io.substrait.expression.EnumArg) arguments.get(i)).value().orElseThrow();
        if (!constants.options().contains(given)) {
          faults.add(function.key() + " has no constant " + given);
        }
      }
    }
    options.forEach(option -> {
      SimpleExtension.Option known = function.options().get(option.getName());
      if (known == null || !known.getValues().containsAll(option.values())) {
        faults.add("%s has no option %s".formatted(function.key(), option));
      }
    });
    boolean nullable =
        switch (function.nullability()) {
          case MIRROR -> types.stream().anyMatch(Type::nullable);
          case DECLARED_OUTPUT, DISCRETE ->
              isVariable(function)
                  ? types.getFirst().nullable() || declaresNull(function)
                  : declaresNull(function);
        };
    if (function.returnType() instanceof Type type && !sameKind(type, result)) {
      faults.add("%s gives %s, not %s".formatted(function.key(), type, result));
    }
    // The library takes a query for a value that is null only where its column can be.
    boolean wider =
        result.nullable()
            && arguments.stream()
                .anyMatch(argument -> argument instanceof Expression.ScalarSubquery);
    if (result.nullable() != nullable && !wider) {
      faults.add("%s must give nullable=%s, not %s".formatted(function.key(), nullable, result));
    }
  }

  private static boolean declaresNull(SimpleExtension.Function function) {
    return function.returnType() instanceof Type type
        ? type.nullable()
        : function.returnType().toString().contains("nullable=true");
  }

  /**
   * The library takes the type of a whole row for that of a column of the row around, and lets no
   * membership in a relation be null; a constant time of day is a timestamp to it.
   */
  private static boolean isMistakenByTheLibrary(FunctionArg argument) {
    return argument instanceof Expression.InPredicate
        || argument instanceof Expression.PrecisionTimeLiteral
        || (argument instanceof Expression value && value.getType() instanceof Type.Struct);
  }

  /** Such as {@code any1}, which stands for what an argument is, null included. */
  private static boolean isVariable(SimpleExtension.Function function) {
    return function.returnType() instanceof ParameterizedType type && type.isWildcard();
  }

  private static boolean sameKind(Type left, Type right) {
    return TypeCreator.asNullable(left).equals(TypeCreator.asNullable(right));
  }

  private final class Calls extends RelCopyOnWriteVisitor<RuntimeException> {

    Calls() {
      super(visitor -> new CallsInExpressions(visitor));
    }

    @Override
    public Optional<Rel> visit(Aggregate aggregate, EmptyVisitationContext context) {
      for (Aggregate.Measure measure : aggregate.getMeasures()) {
        check(
            measure.getFunction().declaration(),
            measure.getFunction().arguments(),
            measure.getFunction().options(),
            measure.getFunction().outputType());
      }
      return super.visit(aggregate, context);
    }
  }

  private final class CallsInExpressions extends ExpressionCopyOnWriteVisitor<RuntimeException> {

    CallsInExpressions(RelCopyOnWriteVisitor<RuntimeException> relations) {
      super(relations);
    }

    @Override
    public Optional<Expression> visit(
        Expression.ScalarFunctionInvocation call, EmptyVisitationContext context) {
      check(call.declaration(), call.arguments(), call.options(), call.outputType());
      return super.visit(call, context);
    }

    @Override
    public Optional<Expression> visit(
        Expression.WindowFunctionInvocation call, EmptyVisitationContext context) {
      check(call.declaration(), call.arguments(), call.options(), call.outputType());
      return super.visit(call, context);
    }
  }
}
