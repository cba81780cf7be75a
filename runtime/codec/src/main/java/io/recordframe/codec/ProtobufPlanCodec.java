package io.recordframe.codec;

import com.google.protobuf.CodedOutputStream;
import io.recordframe.codec.internal.decoding.PlanReader;
import io.recordframe.codec.internal.encoding.PlanWriter;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.envelope.Kind;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.codec.DecodingLimits;
import io.recordframe.plan.codec.PlanCodec;
import java.io.IOException;

/**
 * Plans in the project's own format, which {@code docs/plan-format.md} specifies: a protobuf
 * message behind a header that tells what it is, how long, and whether it is whole.
 */
public final class ProtobufPlanCodec implements PlanCodec {

  private final DecodingLimits limits;

  /** A codec with standard settings. */
  public ProtobufPlanCodec() {
    this(DecodingLimits.standard());
  }

  private ProtobufPlanCodec(DecodingLimits limits) {
    this.limits = limits;
  }

  @Override
  public byte[] encode(Relation plan) {
    return sealed(PlanWriter.plan(plan, limits), Kind.PLAN);
  }

  @Override
  public byte[] encode(Expression expression) {
    return sealed(PlanWriter.expression(expression, limits), Kind.EXPRESSION);
  }

  private static byte[] sealed(Wire.Plan message, Kind kind) {
    int size = message.getSerializedSize();
    byte[] bytes = Envelope.withRoomFor(size);
    CodedOutputStream output = CodedOutputStream.newInstance(bytes, Envelope.HEADER_SIZE, size);
    try {
      message.writeTo(output);
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be written", impossible);
    }
    output.checkNoSpaceLeft();
    Envelope.seal(bytes, kind);
    return bytes;
  }

  @Override
  public Relation decodePlan(byte[] bytes) {
    Envelope.open(bytes, Kind.PLAN, limits);
    return PlanReader.plan(bytes, Envelope.HEADER_SIZE, limits);
  }

  @Override
  public Expression decodeExpression(byte[] bytes) {
    Envelope.open(bytes, Kind.EXPRESSION, limits);
    return PlanReader.expression(bytes, Envelope.HEADER_SIZE, limits);
  }

  @Override
  public DecodingLimits limits() {
    return limits;
  }

  @Override
  public ProtobufPlanCodec withLimits(DecodingLimits value) {
    return new ProtobufPlanCodec(value);
  }
}
