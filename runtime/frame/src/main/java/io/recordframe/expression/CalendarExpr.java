package io.recordframe.expression;

import io.recordframe.plan.function.TemporalFunction;

/** A value with a date that is never null. */
public sealed interface CalendarExpr extends NullableCalendarExpr
    permits DateExpr, DateTimeExpr, InstantExpr {

  @Override
  default IntExpr year() {
    return ExpressionNode.int32(TemporalFunction.YEAR, this);
  }

  @Override
  default IntExpr quarter() {
    return ExpressionNode.int32(TemporalFunction.QUARTER, this);
  }

  @Override
  default IntExpr month() {
    return ExpressionNode.int32(TemporalFunction.MONTH, this);
  }

  @Override
  default IntExpr day() {
    return ExpressionNode.int32(TemporalFunction.DAY, this);
  }

  @Override
  default IntExpr dayOfWeek() {
    return ExpressionNode.int32(TemporalFunction.DAY_OF_WEEK, this);
  }

  @Override
  default IntExpr dayOfYear() {
    return ExpressionNode.int32(TemporalFunction.DAY_OF_YEAR, this);
  }

  @Override
  default IntExpr isoWeek() {
    return ExpressionNode.int32(TemporalFunction.ISO_WEEK, this);
  }

  @Override
  default IntExpr isoYear() {
    return ExpressionNode.int32(TemporalFunction.ISO_YEAR, this);
  }
}
