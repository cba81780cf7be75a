package io.recordframe.plan.function;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The functions of users that a process knows by name, for plans in which they travel by name. Safe
 * for use by several threads at once.
 */
public final class FunctionRegistry {

  private final ConcurrentSkipListMap<String, UserFunction> functions =
      new ConcurrentSkipListMap<>();

  private final ConcurrentSkipListMap<String, UserTableFunction> tables =
      new ConcurrentSkipListMap<>();

  /** An empty registry. */
  public FunctionRegistry() {}

  /**
   * Makes a function known by its name.
   *
   * @param function the function
   * @throws IllegalArgumentException if another function has the name already
   */
  public void register(UserFunction function) {
    register(functions, function.name(), function);
  }

  /**
   * Makes a table function known by its name.
   *
   * @param function the function
   * @throws IllegalArgumentException if another table function has the name already
   */
  public void register(UserTableFunction function) {
    register(tables, function.name(), function);
  }

  private static <F> void register(
      ConcurrentSkipListMap<String, F> functions, FunctionName name, F function) {
    F before = functions.putIfAbsent(name.toString(), function);
    if (before != null && !before.equals(function)) {
      throw new IllegalArgumentException(
          "Another function is registered as %s already; give this one another name"
              .formatted(name));
    }
  }

  /**
   * The function of that name.
   *
   * @param name the name
   * @return the function, if one is registered
   */
  public Optional<UserFunction> find(FunctionName name) {
    return Optional.ofNullable(functions.get(name.toString()));
  }

  /**
   * The table function of that name.
   *
   * @param name the name
   * @return the function, if one is registered
   */
  public Optional<UserTableFunction> findTable(FunctionName name) {
    return Optional.ofNullable(tables.get(name.toString()));
  }

  /**
   * The names of all table functions.
   *
   * @return the names in alphabetical order
   */
  public List<String> tableNames() {
    return List.copyOf(tables.keySet());
  }

  /**
   * The names of all functions but table functions.
   *
   * @return the names in alphabetical order
   */
  public List<String> names() {
    return List.copyOf(functions.keySet());
  }
}
