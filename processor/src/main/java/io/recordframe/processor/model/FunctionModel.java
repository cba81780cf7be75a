package io.recordframe.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** A method with {@code @Function}, by what is generated for it. */
public sealed interface FunctionModel {

  /** The method's name, which is that of the generated one. */
  String name();

  /**
   * A method that gives an expression.
   *
   * @param element the method
   */
  record Inlined(ExecutableElement element) implements FunctionModel {
    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /**
   * A method over values.
   *
   * @param element the method
   * @param functionName the function's name in plans
   * @param pure whether the result depends on nothing but the arguments
   * @param parameters the parameters
   * @param result the result; its name is empty
   */
  record OverValues(
      ExecutableElement element,
      String functionName,
      boolean pure,
      List<Value> parameters,
      Value result)
      implements FunctionModel {

    /** Takes a copy of the parameters. */
    public OverValues {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String name() {
      return element.getSimpleName().toString();
    }
  }

  /**
   * A method in error, whose calls are to compile all the same.
   *
   * @param name its name
   */
  record Refused(String name) implements FunctionModel {}

  /**
   * A parameter or a result.
   *
   * @param name the parameter's name
   * @param type the type of its values
   * @param nullable whether it can be null
   */
  record Value(String name, ComponentType type, boolean nullable) {}
}
