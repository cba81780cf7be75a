package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.util.ArrayList;
import java.util.List;

/** Reads calls of table functions of users, which are known here by name. */
final class TableFunctionReader {

  private final TypeReader types;
  private final LiteralReader literals;
  private final FunctionRegistry registry;

  TableFunctionReader(TypeReader types, LiteralReader literals, FunctionRegistry registry) {
    this.types = types;
    this.literals = literals;
    this.registry = registry;
  }

  FunctionSource read(Wire.FunctionSource message) {
    Parts.requireKnown(message);
    FunctionName name = new FunctionName(message.getNamespace(), message.getName());
    List<Field> parameters = types.fields(message.getParameters());
    Schema schema = types.schema(message.getSchema());
    List<TypedValue> arguments = new ArrayList<>();
    for (Wire.Literal argument : message.getArgumentsList()) {
      arguments.add(literals.typedValue(argument));
    }
    UserTableFunction found =
        registry
            .findTable(name)
            .orElseThrow(() ->
                Problem.UNKNOWN_USER_FUNCTION.unknownFunction(
                    UnknownFunctions.message(
                        "table function",
                        name,
                        registry.tableNames(),
                        "register it before the plan is read; table functions travel by name only")));
    if (!found.parameters().equals(parameters) || !found.schema().equals(schema)) {
      throw Problem.OTHER_USER_FUNCTION.unknownFunction(
          "The plan calls the table function %s%s -> %s, but the function that is registered here is %s%s -> %s; both sides need the same"
              .formatted(name, parameters, schema, name, found.parameters(), found.schema()));
    }
    return new FunctionSource(found, arguments);
  }
}
