package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** A {@link DateExpr}. */
final class DateNode extends ScalarNode<DateExpr, NullableDateExpr, LocalDate> implements DateExpr {

  DateNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DateNode over(UnboundExpression other) {
    return new DateNode(other);
  }

  @Override
  public DateExpr bucket(long count, CalendarUnit unit) {
    return new DateNode(Operands.call(TemporalFunction.TIME_BUCKET, unit.name(), count, this));
  }

  @Override
  public DateExpr truncateTo(CalendarUnit unit) {
    return new DateNode(Operands.call(TemporalFunction.TRUNCATE_TO, unit.name(), this));
  }

  @Override
  public NullableDateExpr plusDays(NullableLongExpr days) {
    return new DateNode(Operands.call(TemporalFunction.ADD_DAYS, this, days));
  }

  @Override
  public DateExpr plusDays(LongExpr days) {
    return new DateNode(Operands.call(TemporalFunction.ADD_DAYS, this, days));
  }

  @Override
  public DateExpr plusDays(long days) {
    return new DateNode(Operands.call(TemporalFunction.ADD_DAYS, this, CalendarSteps.days(days)));
  }

  @Override
  public NullableDateExpr plusMonths(NullableLongExpr months) {
    return new DateNode(Operands.call(TemporalFunction.ADD_MONTHS, this, months));
  }

  @Override
  public DateExpr plusMonths(LongExpr months) {
    return new DateNode(Operands.call(TemporalFunction.ADD_MONTHS, this, months));
  }

  @Override
  public DateExpr plusMonths(long months) {
    return new DateNode(
        Operands.call(TemporalFunction.ADD_MONTHS, this, CalendarSteps.months(months)));
  }

  @Override
  public DateExpr lastDayOfMonth() {
    return new DateNode(Operands.call(TemporalFunction.LAST_DAY_OF_MONTH, this));
  }

  @Override
  public StrExpr format(String pattern) {
    return text(TemporalFunction.FORMAT, this, pattern);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  @Override
  public NullableLongExpr until(NullableDateExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(DateExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(LocalDate end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public NullableLongExpr daysUntil(NullableDateExpr end) {
    return int64(TemporalFunction.DAYS_BETWEEN, this, end);
  }

  @Override
  public LongExpr daysUntil(DateExpr end) {
    return int64(TemporalFunction.DAYS_BETWEEN, this, end);
  }

  @Override
  public LongExpr daysUntil(LocalDate end) {
    return int64(TemporalFunction.DAYS_BETWEEN, this, end);
  }

  @Override
  public NullableDateTimeExpr atTime(NullableTimeExpr time) {
    return new DateTimeNode(Operands.call(TemporalFunction.AT_TIME, this, time));
  }

  @Override
  public DateTimeExpr atTime(TimeExpr time) {
    return new DateTimeNode(Operands.call(TemporalFunction.AT_TIME, this, time));
  }

  @Override
  public DateTimeExpr atTime(LocalTime time) {
    return new DateTimeNode(Operands.call(TemporalFunction.AT_TIME, this, time));
  }

  @Override
  public DateTimeExpr atStartOfDay() {
    return new DateTimeNode(Operands.converted(this, ScalarType.TIMESTAMP));
  }

  @Override
  public DateExpr bucket(long count, CalendarUnit unit, LocalDate origin) {
    return Buckets.from(origin, this, count, unit);
  }

  @Override
  public NullableDateExpr plusWeeks(NullableLongExpr weeks) {
    return plusDays(weeks.times(7));
  }

  @Override
  public DateExpr plusWeeks(LongExpr weeks) {
    return plusDays(weeks.times(7));
  }

  @Override
  public DateExpr plusWeeks(long weeks) {
    return plusDays(CalendarSteps.daysOfWeeks(weeks));
  }

  @Override
  public NullableDateExpr plusYears(NullableLongExpr years) {
    return plusMonths(years.times(12));
  }

  @Override
  public DateExpr plusYears(LongExpr years) {
    return plusMonths(years.times(12));
  }

  @Override
  public DateExpr plusYears(long years) {
    return plusMonths(CalendarSteps.monthsOfYears(years));
  }

  @Override
  public DateExpr plus(Period period) {
    return plusMonths(12L * period.getYears() + period.getMonths()).plusDays(period.getDays());
  }

  @Override
  public DateExpr minus(Period period) {
    return plusMonths(-12L * period.getYears() - period.getMonths())
        .plusDays(-(long) period.getDays());
  }
}
