package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;

/** A {@link DateTimeExpr}. */
final class DateTimeNode extends ScalarNode<DateTimeExpr, NullableDateTimeExpr, LocalDateTime>
    implements DateTimeExpr {

  DateTimeNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DateTimeNode over(UnboundExpression other) {
    return new DateTimeNode(other);
  }

  @Override
  public DateTimeExpr bucket(long count, CalendarUnit unit) {
    return new DateTimeNode(Operands.call(TemporalFunction.TIME_BUCKET, unit.name(), count, this));
  }

  @Override
  public DateTimeExpr truncateTo(CalendarUnit unit) {
    return new DateTimeNode(Operands.call(TemporalFunction.TRUNCATE_TO, unit.name(), this));
  }

  @Override
  public NullableDateTimeExpr plusDays(NullableLongExpr days) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_DAYS, this, days));
  }

  @Override
  public DateTimeExpr plusDays(LongExpr days) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_DAYS, this, days));
  }

  @Override
  public DateTimeExpr plusDays(long days) {
    return new DateTimeNode(
        Operands.call(TemporalFunction.ADD_DAYS, this, CalendarSteps.days(days)));
  }

  @Override
  public NullableDateTimeExpr plusMonths(NullableLongExpr months) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_MONTHS, this, months));
  }

  @Override
  public DateTimeExpr plusMonths(LongExpr months) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_MONTHS, this, months));
  }

  @Override
  public DateTimeExpr plusMonths(long months) {
    return new DateTimeNode(
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
  public NullableLongExpr until(NullableDateTimeExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(DateTimeExpr end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public LongExpr until(LocalDateTime end, CalendarUnit unit) {
    return int64(TemporalFunction.BETWEEN_UNITS, unit.name(), this, end);
  }

  @Override
  public NullableDateTimeExpr plus(NullableDurationExpr duration) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public DateTimeExpr plus(DurationExpr duration) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public DateTimeExpr plus(Duration duration) {
    return new DateTimeNode(Operands.call(TemporalFunction.ADD_DURATION, this, duration));
  }

  @Override
  public NullableDurationExpr durationUntil(NullableDateTimeExpr end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DurationExpr durationUntil(DateTimeExpr end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DurationExpr durationUntil(LocalDateTime end) {
    return new DurationNode(Operands.call(TemporalFunction.DURATION_BETWEEN, this, end));
  }

  @Override
  public DateExpr toDate() {
    return new DateNode(Operands.call(TemporalFunction.TO_DATE, this));
  }

  @Override
  public TimeExpr toTime() {
    return new TimeNode(Operands.call(TemporalFunction.TO_TIME, this));
  }

  @Override
  public InstantExpr toInstant(ZoneId zone) {
    return new InstantNode(Operands.call(TemporalFunction.TO_INSTANT, this, zone.getId()));
  }

  @Override
  public DateTimeExpr bucket(long count, CalendarUnit unit, LocalDateTime origin) {
    return Buckets.from(origin, this, count, unit);
  }

  @Override
  public NullableDateTimeExpr plusWeeks(NullableLongExpr weeks) {
    return plusDays(weeks.times(7));
  }

  @Override
  public DateTimeExpr plusWeeks(LongExpr weeks) {
    return plusDays(weeks.times(7));
  }

  @Override
  public DateTimeExpr plusWeeks(long weeks) {
    return plusDays(CalendarSteps.daysOfWeeks(weeks));
  }

  @Override
  public NullableDateTimeExpr plusYears(NullableLongExpr years) {
    return plusMonths(years.times(12));
  }

  @Override
  public DateTimeExpr plusYears(LongExpr years) {
    return plusMonths(years.times(12));
  }

  @Override
  public DateTimeExpr plusYears(long years) {
    return plusMonths(CalendarSteps.monthsOfYears(years));
  }

  @Override
  public DateTimeExpr plus(Period period) {
    return plusMonths(12L * period.getYears() + period.getMonths()).plusDays(period.getDays());
  }

  @Override
  public DateTimeExpr minus(Period period) {
    return plusMonths(-12L * period.getYears() - period.getMonths())
        .plusDays(-(long) period.getDays());
  }

  @Override
  public DateTimeExpr bucket(long count, CalendarUnit unit, Duration offset) {
    return minus(offset).bucket(count, unit).plus(offset);
  }

  @Override
  public NullableDateTimeExpr minus(NullableDurationExpr duration) {
    return plus(duration.negate());
  }

  @Override
  public DateTimeExpr minus(DurationExpr duration) {
    return plus(duration.negate());
  }

  @Override
  public DateTimeExpr minus(Duration duration) {
    return plus(CalendarSteps.opposite(duration));
  }
}
