package io.recordframe.expression;

import io.recordframe.plan.function.TemporalFunction;

/** A value with a time of day that is never null. */
public sealed interface ClockExpr extends NullableClockExpr permits TimeExpr, DateTimeExpr {

  @Override
  default IntExpr hour() {
    return ExpressionNode.int32(TemporalFunction.HOUR, this);
  }

  @Override
  default IntExpr minute() {
    return ExpressionNode.int32(TemporalFunction.MINUTE, this);
  }

  @Override
  default IntExpr second() {
    return ExpressionNode.int32(TemporalFunction.SECOND, this);
  }

  @Override
  default IntExpr millisecond() {
    return ExpressionNode.int32(TemporalFunction.MILLISECOND, this);
  }

  @Override
  default IntExpr nanosecond() {
    return ExpressionNode.int32(TemporalFunction.NANOSECOND, this);
  }

  @Override
  default IntExpr microsecond() {
    return ExpressionNode.int32(TemporalFunction.MICROSECOND, this);
  }
}
