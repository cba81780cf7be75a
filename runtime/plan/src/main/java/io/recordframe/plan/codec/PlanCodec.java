package io.recordframe.plan.codec;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.physical.PhysicalPlan;
import java.security.PublicKey;
import java.util.Map;
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
                "No codec for plans is on the class path; add io.recordframe:recordframe-codec (see docs/distributing.md#no-codec)"));
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
   * A physical plan as bytes.
   *
   * @param plan the tasks, and what merges their rows
   * @return the bytes
   * @throws PlanNotPortableException if a relation holds what cannot travel
   */
  byte[] encode(PhysicalPlan plan);

  /**
   * The plan that bytes hold.
   *
   * @param bytes what {@link #encode(Relation)} gave, here or elsewhere; not changed, not kept
   * @return the plan, checked as if it had been built here
   * @throws MalformedPlanException if the bytes are damaged, or no plan
   * @throws PlanVersionException if they say what this version does not know
   * @throws DecodingLimitException if the plan is beyond a limit
   * @throws UnknownFunctionException if it calls a function by name that is not registered
   * @throws FunctionRefusedException if it holds code that this codec does not take
   * @throws PlanSignatureException if it is not signed as this codec demands
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
   * @throws UnknownFunctionException if it calls a function by name that is not registered
   * @throws FunctionRefusedException if it holds code that this codec does not take
   * @throws PlanSignatureException if it is not signed as this codec demands
   */
  Expression decodeExpression(byte[] bytes);

  /**
   * The physical plan that bytes hold. Whether there is an engine of its name is not asked.
   *
   * @param bytes what {@link #encode(PhysicalPlan)} gave, here or elsewhere; not changed, not kept
   * @return the plan, checked as if it had been built here
   * @throws MalformedPlanException if the bytes are damaged, or no physical plan
   * @throws PlanVersionException if they say what this version does not know
   * @throws DecodingLimitException if the plan is beyond a limit
   * @throws UnknownFunctionException if it calls a function by name that is not registered
   * @throws FunctionRefusedException if it holds code that this codec does not take
   * @throws PlanSignatureException if it is not signed as this codec demands
   */
  PhysicalPlan decodePhysicalPlan(byte[] bytes);

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

  /**
   * A codec whose functions of users travel with their code, as they do unless told otherwise, or
   * by name. Decides both ways: a codec that writes by name refuses code when it reads, unless the
   * code is signed with a key of {@link #withTrustedKeys}.
   *
   * @param inlining whether code travels
   * @return the codec
   */
  PlanCodec withFunctionInlining(boolean inlining);

  /**
   * A codec that finds functions which travel by name.
   *
   * @param functions the functions; later registrations count
   * @return the codec
   */
  PlanCodec withFunctions(FunctionRegistry functions);

  /**
   * A codec that also asks another one for functions, rows and relations of users, before all
   * others when it writes.
   *
   * @param extension the other codec
   * @return the codec
   * @throws IllegalArgumentException if a logical one with its id is there already
   */
  PlanCodec withExtension(LogicalExtensionCodec extension);

  /**
   * A codec that also asks another one for rows of physical plans, before all others when it
   * writes, logical ones included.
   *
   * @param extension the other codec
   * @return the codec
   * @throws IllegalArgumentException if a physical one with its id is there already
   */
  PlanCodec withPhysicalExtension(PhysicalExtensionCodec extension);

  /**
   * A codec that signs what it writes. Each signature is another one, so that equal plans no longer
   * give equal bytes.
   *
   * @param signing with which key, and for how long
   * @return the codec
   */
  PlanCodec withSigning(PlanSigning signing);

  /**
   * A codec that reads code of functions only where the plan is signed with one of these keys,
   * whether or not functions of its own travel with their code. A signature that there is must be
   * right, even of a plan without code.
   *
   * @param keys keys of Ed25519 by their ids; empty for no such rule
   * @return the codec
   * @throws IllegalArgumentException if a key is of another algorithm
   */
  PlanCodec withTrustedKeys(Map<String, PublicKey> keys);

  /**
   * A codec that reads each signed plan once, and none that is not signed with a key of {@link
   * #withTrustedKeys}, with code or without.
   *
   * @param guard knows what was read
   * @return the codec
   */
  PlanCodec withReplayGuard(ReplayGuard guard);
}
