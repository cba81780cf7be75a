package io.recordframe.plan.codec;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import java.util.ServiceLoader;

/**
 * Plans and expressions to bytes and back. Equal nodes give equal bytes, and what is decoded equals
 * what was encoded. Decoding runs nothing and opens nothing.
 *
 * <p>Implementations are immutable, safe for use by several threads at once, and found by {@link
 * ServiceLoader}; a change of settings gives a new codec.
 */
public interface PlanCodec {

  /**
   * The codec on the class path, with its own settings.
   *
   * @return the codec
   * @throws CodecUnavailableException if there is none
   */
  static PlanCodec installed() {
    return ServiceLoader.load(PlanCodec.class)
        .findFirst()
        .orElseThrow(() ->
            new CodecUnavailableException(
                "No codec for plans is on the class path; add io.recordframe:recordframe-codec"));
  }

  /**
   * A plan as bytes. Needs no stack in proportion to the plan.
   *
   * @param plan the relation that gives the plan's result
   * @return the bytes, with all relations that it reads
   * @throws PlanNotPortableException if the plan holds what cannot travel
   */
  byte[] encode(Relation plan);

  /**
   * An expression as bytes, with the relations of its subqueries.
   *
   * @param expression the expression; its references stay positions in the columns of an input
   * @return the bytes
   * @throws PlanNotPortableException if the expression holds what cannot travel
   */
  byte[] encode(Expression expression);

  /**
   * The plan that bytes hold.
   *
   * @param bytes what {@link #encode(Relation)} gave, here or elsewhere; not changed, not kept
   * @return the plan, checked as if it had been built here
   * @throws MalformedPlanException if the bytes are damaged, or no plan
   * @throws PlanVersionException if they say what this version does not know
   * @throws DecodingLimitException if the plan is beyond a limit
   */
  Relation decodePlan(byte[] bytes);

  /**
   * The expression that bytes hold.
   *
   * @param bytes what {@link #encode(Expression)} gave, here or elsewhere; not changed, not kept
   * @return the expression, checked as if it had been built here
   * @throws MalformedPlanException if the bytes are damaged, or no expression
   * @throws PlanVersionException if they say what this version does not know
   * @throws DecodingLimitException if the expression is beyond a limit
   */
  Expression decodeExpression(byte[] bytes);

  /**
   * The bounds of what is decoded.
   *
   * @return the limits
   */
  DecodingLimits limits();

  /**
   * A codec with other limits; this one stays as it is.
   *
   * @param limits the bounds of what is decoded
   * @return the codec
   */
  PlanCodec withLimits(DecodingLimits limits);
}
