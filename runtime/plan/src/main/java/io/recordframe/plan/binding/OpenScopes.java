package io.recordframe.plan.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The scopes whose lambdas are being called by this thread, the innermost first. A query built
 * inside such a lambda may refer to the row around it.
 */
public final class OpenScopes {

  private static final ScopedValue<List<Scope>> OPEN = ScopedValue.newInstance();

  private OpenScopes() {}

  /**
   * Calls a lambda with its scope open.
   *
   * @param <T> the lambda's result
   * @param scope what the lambda's parameters stand for
   * @param lambda the call
   * @return its result
   */
  public static <T> T within(Scope scope, Supplier<T> lambda) {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(scope);
    scopes.addAll(current());
    return ScopedValue.where(OPEN, List.copyOf(scopes)).call(lambda::get);
  }

  static List<Scope> current() {
    return OPEN.orElse(List.of());
  }
}
