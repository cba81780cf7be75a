package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.ScalarType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** A {@link TimeExpr}. */
final class TimeNode extends ScalarNode<TimeExpr, NullableTimeExpr, LocalTime> implements TimeExpr {

  private static final DateExpr SOME_DAY = Expressions.lit(LocalDate.EPOCH);

  TimeNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  TimeNode over(UnboundExpression other) {
    return new TimeNode(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  @Override
  public TimeExpr truncateTo(CalendarUnit unit) {
    return onSomeDay().truncateTo(unit).toTime();
  }

  @Override
  public NullableTimeExpr plus(NullableDurationExpr duration) {
    return onSomeDay().plus(duration).toTime();
  }

  @Override
  public TimeExpr plus(DurationExpr duration) {
    return onSomeDay().plus(duration).toTime();
  }

  @Override
  public TimeExpr plus(Duration duration) {
    return onSomeDay().plus(duration).toTime();
  }

  @Override
  public NullableTimeExpr minus(NullableDurationExpr duration) {
    return onSomeDay().minus(duration).toTime();
  }

  @Override
  public TimeExpr minus(DurationExpr duration) {
    return onSomeDay().minus(duration).toTime();
  }

  @Override
  public TimeExpr minus(Duration duration) {
    return onSomeDay().minus(duration).toTime();
  }

  @Override
  public NullableDurationExpr durationUntil(NullableTimeExpr end) {
    return onSomeDay().durationUntil(SOME_DAY.atTime(end));
  }

  @Override
  public DurationExpr durationUntil(TimeExpr end) {
    return onSomeDay().durationUntil(SOME_DAY.atTime(end));
  }

  @Override
  public DurationExpr durationUntil(LocalTime end) {
    return onSomeDay().durationUntil(SOME_DAY.atTime(end));
  }

  @Override
  public NullableLongExpr until(NullableTimeExpr end, CalendarUnit unit) {
    return onSomeDay().until(SOME_DAY.atTime(end), unit);
  }

  @Override
  public LongExpr until(TimeExpr end, CalendarUnit unit) {
    return onSomeDay().until(SOME_DAY.atTime(end), unit);
  }

  @Override
  public LongExpr until(LocalTime end, CalendarUnit unit) {
    return onSomeDay().until(SOME_DAY.atTime(end), unit);
  }

  @Override
  public StrExpr format(String pattern) {
    return onSomeDay().format(pattern);
  }

  /** Times of day have no functions of their own; on a day they are dates with a time. */
  private DateTimeExpr onSomeDay() {
    return SOME_DAY.atTime(this);
  }
}
