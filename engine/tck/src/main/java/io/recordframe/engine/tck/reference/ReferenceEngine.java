package io.recordframe.engine.tck.reference;

import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.Capabilities.Feature;
import io.recordframe.plan.engine.CapabilityCheck;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs every plan over rows in memory, one row at a time, in plain Java. It reads no files, tables
 * or queries of its own and writes nothing. Its settings are understood and make no difference. It
 * is no service of the class path: an engine found by itself is one that applications use. Safe for
 * use by several threads.
 */
public final class ReferenceEngine implements Engine {

  /** The engine's name. */
  public static final String NAME = "reference";

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          EnumSet.of(
              Feature.JOIN,
              Feature.FULL_JOIN,
              Feature.SEMI_JOIN,
              Feature.CORRELATED_SUBQUERY,
              Feature.WINDOW,
              Feature.UNION,
              Feature.INTERSECT_EXCEPT,
              Feature.NESTED_TYPES,
              Feature.IN_MEMORY_ROWS,
              Feature.USER_SCALAR_FUNCTIONS,
              Feature.USER_AGGREGATE_FUNCTIONS),
          functions());

  /** Creates an engine; that starts nothing. */
  public ReferenceEngine() {}

  private static Set<Function> functions() {
    Set<Function> functions = new LinkedHashSet<>(FunctionCatalogue.functions());
    functions.removeAll(NotYetInterpreted.FUNCTIONS);
    return functions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    return new ReferenceSession(CapabilityCheck.of(this));
  }
}
