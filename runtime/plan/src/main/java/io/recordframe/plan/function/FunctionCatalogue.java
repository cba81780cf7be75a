package io.recordframe.plan.function;

import java.util.ArrayList;
import java.util.List;

/**
 * Every function that is not one of the user, family by family in the order of their declaration.
 * The families are those of the sealed interfaces, so that a new one is in it by itself.
 */
public final class FunctionCatalogue {

  private static final List<ScalarFunction> SCALAR = scalar();
  private static final List<WindowableFunction> WINDOWABLE = windowable();
  private static final List<Function> ALL = all();

  private FunctionCatalogue() {}

  /**
   * The functions from the values of one row to one value.
   *
   * @return the functions, unmodifiable
   */
  public static List<ScalarFunction> scalarFunctions() {
    return SCALAR;
  }

  /**
   * The aggregate functions, and then the window functions.
   *
   * @return the functions, unmodifiable
   */
  public static List<WindowableFunction> windowableFunctions() {
    return WINDOWABLE;
  }

  /**
   * All of them.
   *
   * @return the functions, unmodifiable
   */
  public static List<Function> functions() {
    return ALL;
  }

  private static List<ScalarFunction> scalar() {
    List<ScalarFunction> functions = new ArrayList<>();
    for (Class<?> family : ScalarFunction.class.getPermittedSubclasses()) {
      // Functions of users are no constants, and not of the catalogue.
      if (family.isEnum()) {
        for (Object constant : family.getEnumConstants()) {
          functions.add((ScalarFunction) constant);
        }
      }
    }
    return List.copyOf(functions);
  }

  private static List<WindowableFunction> windowable() {
    List<WindowableFunction> functions = new ArrayList<>(List.of(AggregateFunction.values()));
    functions.addAll(List.of(WindowFunction.values()));
    return List.copyOf(functions);
  }

  private static List<Function> all() {
    List<Function> functions = new ArrayList<>(SCALAR);
    functions.addAll(WINDOWABLE);
    return List.copyOf(functions);
  }
}
