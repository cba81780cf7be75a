package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A {@link InstantExpr}. */
final class InstantNode extends ScalarNode<InstantExpr, NullableInstantExpr, Instant>
    implements InstantExpr {

  InstantNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  InstantNode over(UnboundExpression other) {
    return new InstantNode(other);
  }

  @Override
  public InstantExpr bucket(long count, CalendarUnit unit) {
    return new InstantNode(Operands.call(TemporalFunction.TIME_BUCKET, unit.name(), count, this));
  }

  @Override
  public InstantExpr truncateTo(CalendarUnit unit) {
    return new InstantNode(Operands.call(TemporalFunction.TRUNCATE_TO, unit.name(), this));
  }

  @Override
  public NullableLongExpr until(NullableInstantExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(InstantExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(Instant end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public NullableInstantExpr plus(NullableDurationExpr duration) {
    return new InstantNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public InstantExpr plus(DurationExpr duration) {
    return new InstantNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public InstantExpr plus(Duration duration) {
    return new InstantNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public NullableDurationExpr durationUntil(NullableInstantExpr end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DurationExpr durationUntil(InstantExpr end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DurationExpr durationUntil(Instant end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DateTimeExpr inZone(ZoneId zone) {
    return new DateTimeNode(Operands.call(TemporalFunction.IN_ZONE, this, zone.getId()));
  }

  @Override
  public LongExpr epochMillis() {
    return int64(TemporalFunction.EPOCH_MILLIS, this);
  }

  @Override
  public LongExpr epochMicros() {
    return int64(TemporalFunction.EPOCH_MICROS, this);
  }

  @Override
  public LongExpr epochSeconds() {
    return int64(TemporalFunction.EPOCH_SECONDS, this);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  @Override
  public InstantExpr bucket(long count, CalendarUnit unit, Instant origin) {
    return inZone(Buckets.UTC)
        .bucket(count, unit, LocalDateTime.ofInstant(origin, Buckets.UTC))
        .toInstant(Buckets.UTC);
  }

  @Override
  public InstantExpr bucket(long count, CalendarUnit unit, Duration offset) {
    return minus(offset).bucket(count, unit).plus(offset);
  }

  @Override
  public NullableInstantExpr minus(NullableDurationExpr duration) {
    return plus(duration.negate());
  }

  @Override
  public InstantExpr minus(DurationExpr duration) {
    return plus(duration.negate());
  }

  @Override
  public InstantExpr minus(Duration duration) {
    return plus(CalendarSteps.opposite(duration));
  }
}
