package io.recordframe.codec;

import com.google.protobuf.CodedOutputStream;
import io.recordframe.codec.internal.decoding.PlanReader;
import io.recordframe.codec.internal.encoding.PlanWriter;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.envelope.Kind;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.PhysicalExtensionCodec;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.codec.ReplayGuard;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.physical.PhysicalPlan;
import java.io.IOException;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Plans in the project's own format, which {@code docs/plan-format.md} specifies: a protobuf
 * message behind a header that tells what it is, how long, and whether it is whole.
 */
public final class ProtobufPlanCodec implements PlanCodec {

  private final CodecSettings settings;

  /** A codec with standard settings, and the extensions of the class path. */
  public ProtobufPlanCodec() {
    this(
        CodecSettings.standard(
            all(ServiceLoader.load(LogicalExtensionCodec.class, contextClassLoader())),
            all(ServiceLoader.load(PhysicalExtensionCodec.class, contextClassLoader()))));
  }

  private static ClassLoader contextClassLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static <C> List<C> all(ServiceLoader<C> found) {
    return found.stream().map(ServiceLoader.Provider::get).toList();
  }

  private ProtobufPlanCodec(CodecSettings settings) {
    this.settings = settings;
  }

  @Override
  public byte[] encode(Relation plan) {
    return sealed(PlanWriter.plan(plan, settings), Kind.PLAN);
  }

  @Override
  public byte[] encode(Expression expression) {
    return sealed(PlanWriter.expression(expression, settings), Kind.EXPRESSION);
  }

  @Override
  public byte[] encode(PhysicalPlan plan) {
    return sealed(PlanWriter.physical(plan, settings), Kind.PHYSICAL_PLAN);
  }

  private byte[] sealed(Wire.Plan message, Kind kind) {
    int size = message.getSerializedSize();
    byte[] bytes = Envelope.withRoomFor(size, settings);
    CodedOutputStream output = CodedOutputStream.newInstance(bytes, Envelope.HEADER_SIZE, size);
    try {
      message.writeTo(output);
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be written", impossible);
    }
    output.checkNoSpaceLeft();
    Envelope.seal(bytes, kind, settings);
    return bytes;
  }

  @Override
  public Relation decodePlan(byte[] bytes) {
    return PlanReader.plan(Envelope.open(bytes, Kind.PLAN, settings), settings);
  }

  @Override
  public Expression decodeExpression(byte[] bytes) {
    return PlanReader.expression(Envelope.open(bytes, Kind.EXPRESSION, settings), settings);
  }

  @Override
  public PhysicalPlan decodePhysicalPlan(byte[] bytes) {
    return PlanReader.physical(Envelope.open(bytes, Kind.PHYSICAL_PLAN, settings), settings);
  }

  @Override
  public DecodingLimits limits() {
    return settings.limits();
  }

  @Override
  public ProtobufPlanCodec withLimits(DecodingLimits value) {
    return new ProtobufPlanCodec(settings.withLimits(value));
  }

  @Override
  public ProtobufPlanCodec withFunctionInlining(boolean inlining) {
    return new ProtobufPlanCodec(settings.withInlining(inlining));
  }

  @Override
  public ProtobufPlanCodec withFunctions(FunctionRegistry functions) {
    return new ProtobufPlanCodec(settings.withFunctions(functions));
  }

  @Override
  public ProtobufPlanCodec withExtension(LogicalExtensionCodec extension) {
    return new ProtobufPlanCodec(settings.withExtension(extension));
  }

  @Override
  public ProtobufPlanCodec withPhysicalExtension(PhysicalExtensionCodec extension) {
    return new ProtobufPlanCodec(settings.withPhysicalExtension(extension));
  }

  @Override
  public ProtobufPlanCodec withSigning(PlanSigning signing) {
    return new ProtobufPlanCodec(settings.withSigning(signing));
  }

  @Override
  public ProtobufPlanCodec withTrustedKeys(Map<String, PublicKey> keys) {
    return new ProtobufPlanCodec(settings.withTrustedKeys(keys));
  }

  @Override
  public ProtobufPlanCodec withReplayGuard(ReplayGuard guard) {
    return new ProtobufPlanCodec(settings.withReplayGuard(guard));
  }

  /**
   * A codec that asks another clock whether signatures still hold.
   *
   * @param clock tells the time
   * @return the codec
   */
  public ProtobufPlanCodec withClock(InstantSource clock) {
    return new ProtobufPlanCodec(settings.withClock(clock));
  }
}
