package io.recordframe.plan.engine;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import java.util.Optional;

/**
 * Refuses what an engine does not declare, in the same words for every engine: an engine asks
 * before it prepares a plan, describes a source or writes to a sink.
 */
public final class CapabilityCheck {

  private final String engine;
  private final Capabilities capabilities;
  private final boolean complete;

  private CapabilityCheck(String engine, Capabilities capabilities) {
    this.engine = engine;
    this.capabilities = capabilities;
    this.complete = capabilities.complete();
  }

  /**
   * The check of an engine.
   *
   * @param engine the engine, whose name and capabilities are asked once
   * @return the check, safe for use by several threads
   */
  public static CapabilityCheck of(Engine engine) {
    return new CapabilityCheck(engine.name(), engine.capabilities());
  }

  /**
   * Refuses a plan with a relation, function or type that the engine does not declare.
   *
   * @param plan the plan, with its subqueries
   * @throws UnsupportedPlanException if there is one; the message names the engine, the first that
   *     is missing and why it is
   */
  public void requirePlan(Relation plan) {
    if (!complete) {
      Requirements.find(plan, new Refusing());
    }
  }

  /**
   * Refuses a source of a kind that the engine does not declare.
   *
   * @param source the source
   * @throws UnsupportedPlanException if the engine does not read it
   */
  public void requireSource(Source source) {
    Requirements.find(source, new Refusing());
  }

  /**
   * Refuses a sink of a kind that the engine does not declare.
   *
   * @param sink the sink
   * @throws UnsupportedPlanException if the engine does not write it
   */
  public void requireSink(Sink sink) {
    Requirements.find(sink, new Refusing());
  }

  private final class Refusing implements Requirements.Found {

    @Override
    public void feature(Feature feature, String found) {
      if (!capabilities.supports(feature)) {
        throw new UnsupportedPlanException(
            "The engine %s does not support %s%s, but the plan has %s; choose another engine"
                .formatted(
                    engine, feature.description(), because(capabilities.gap(feature)), found));
      }
    }

    @Override
    public void function(Function function) {
      if (!capabilities.supports(function)) {
        throw new UnsupportedPlanException(
            "The engine %s does not have the function %s%s; choose another engine, or another function"
                .formatted(engine, function.functionName(), because(capabilities.gap(function))));
      }
    }

    private static String because(Optional<Gap> gap) {
      return gap.map(missing -> " (" + missing.reason() + ")").orElse("");
    }
  }
}
