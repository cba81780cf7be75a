package io.recordframe.contract;

import io.recordframe.Session;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a session with the default settings. One that is asked for before all tests of a class is
 * that of all its tests; else each test has its own. JUnit closes it behind them.
 */
public final class OpenSession implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(OpenSession.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Session.class;
  }

  @Override
  public Session resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Session.class, _ -> Session.open(), Session.class);
  }
}
