package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.Duration;
import java.time.Instant;

/** A {@link DurationExpr}. */
final class DurationNode extends ScalarNode<DurationExpr, NullableDurationExpr, Duration>
    implements DurationExpr {

  /** What lengths are counted from where they stand for instants. */
  static final InstantExpr EPOCH = Expressions.lit(Instant.EPOCH);

  DurationNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DurationNode over(UnboundExpression other) {
    return new DurationNode(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  @Override
  public NullableDurationExpr plus(NullableDurationExpr other) {
    return EPOCH.durationUntil(behindEpoch().plus(other));
  }

  @Override
  public DurationExpr plus(DurationExpr other) {
    return EPOCH.durationUntil(behindEpoch().plus(other));
  }

  @Override
  public DurationExpr plus(Duration other) {
    return EPOCH.durationUntil(behindEpoch().plus(other));
  }

  @Override
  public NullableDurationExpr minus(NullableDurationExpr other) {
    return EPOCH.plus(other).durationUntil(behindEpoch());
  }

  @Override
  public DurationExpr minus(DurationExpr other) {
    return EPOCH.plus(other).durationUntil(behindEpoch());
  }

  @Override
  public DurationExpr minus(Duration other) {
    return EPOCH.plus(other).durationUntil(behindEpoch());
  }

  @Override
  public DurationExpr negate() {
    return behindEpoch().durationUntil(EPOCH);
  }

  @Override
  public LongExpr toSeconds() {
    return behindEpoch().epochSeconds();
  }

  @Override
  public LongExpr toMillis() {
    return behindEpoch().epochMillis();
  }

  @Override
  public LongExpr toMicros() {
    return behindEpoch().epochMicros();
  }

  /** Lengths have no functions of their own; what instants have says the same of them. */
  private InstantExpr behindEpoch() {
    return EPOCH.plus(this);
  }

  @Override
  public Agg<DurationExpr, NullableDurationExpr> sum() {
    return Agg.of(AggregateFunction.SUM, sum -> new LongNode(sum).toDurationOfMicros(), toMicros());
  }

  @Override
  public Agg<DurationExpr, NullableDurationExpr> mean() {
    return Agg.of(
        AggregateFunction.MEAN,
        mean -> new DoubleNode(mean).round(0).toLong().toDurationOfMicros(),
        toMicros());
  }
}
