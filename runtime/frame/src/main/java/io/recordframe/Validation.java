package io.recordframe;

import io.recordframe.constraint.Rule;
import io.recordframe.plan.error.InvalidPlanException;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How rows are checked: how strictly, and which columns are exempt. A constant of your own that
 * holds one is a profile for many reads. Immutable, safe to share between threads.
 */
public final class Validation {

  /** How strictly values are checked. */
  public enum Level {
    /** Not at all: a value that does not fit the record ends the query that meets it. */
    OFF,
    /** Values are of the component's type, and not null where it never is. */
    SHAPE,
    /** Values also meet the constraints on the component. */
    STRICT
  }

  private final Level level;
  private final Map<String, Level> columns;
  private final Set<String> groups;
  private final boolean fillMissing;
  private final Clock clock;

  private Validation(
      Level level,
      Map<String, Level> columns,
      Set<String> groups,
      boolean fillMissing,
      Clock clock) {
    this.level = level;
    this.columns = Map.copyOf(columns);
    this.groups = Set.copyOf(groups);
    this.fillMissing = fillMissing;
    this.clock = clock;
  }

  private static Validation of(Level level) {
    return new Validation(
        level, Map.of(), Set.of(Rule.DEFAULT_GROUP), false, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Checks nothing, unless a column is named.
   *
   * @return the validation
   */
  public static Validation off() {
    return of(Level.OFF);
  }

  /**
   * Checks that values are of the components' types, and not null where these never are.
   *
   * @return the validation
   */
  public static Validation shape() {
    return of(Level.SHAPE);
  }

  /**
   * Checks types, nulls and the constraints on the components.
   *
   * @return the validation
   */
  public static Validation strict() {
    return of(Level.STRICT);
  }

  /**
   * The same with one column checked otherwise.
   *
   * @param column the column's name
   * @param other how strictly it is checked
   * @return the validation
   */
  public Validation column(String column, Level other) {
    Map<String, Level> more = new HashMap<>(columns);
    more.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(other, "other"));
    return new Validation(level, more, groups, fillMissing, clock);
  }

  /**
   * The same with the constraints of other groups than the default one, as their annotations name
   * them: those of the given classes and of the interfaces that these extend.
   *
   * @param classes the groups, at least one
   * @return the validation
   * @throws IllegalArgumentException if there is none, or one is a {@code @GroupSequence}: engines
   *     check all groups at once
   */
  public Validation groups(Class<?>... classes) {
    Objects.requireNonNull(classes, "classes");
    if (classes.length == 0) {
      throw new IllegalArgumentException("A validation is for at least one group");
    }
    Set<String> names = new HashSet<>();
    for (Class<?> group : classes) {
      addNames(Objects.requireNonNull(group, "group"), names);
    }
    return new Validation(level, columns, names, fillMissing, clock);
  }

  private static void addNames(Class<?> group, Set<String> names) {
    requireNoSequence(group);
    String name = group.getCanonicalName();
    if (name != null) {
      names.add(name);
    }
    for (Class<?> inherited : group.getInterfaces()) {
      addNames(inherited, names);
    }
  }

  private static void requireNoSequence(Class<?> group) {
    for (Annotation annotation : group.getAnnotations()) {
      if (annotation.annotationType().getName().equals("jakarta.validation.GroupSequence")) {
        throw new IllegalArgumentException(
            "The group %s is a sequence, but all groups are checked at once: validate with one of its groups after the other"
                .formatted(group.getTypeName()));
      }
    }
  }

  /**
   * The same where columns that the data do not have are null, if the component may be. Without
   * this, a missing column is an error before anything is read.
   *
   * @return the validation
   */
  public Validation fillMissing() {
    return new Validation(level, columns, groups, true, clock);
  }

  /**
   * The same with a clock that tells what is past and future, and in which zone dates without a
   * zone are meant: by default the system's. It is asked when the frame is validated.
   *
   * @param other the clock
   * @return the validation
   */
  public Validation clock(Clock other) {
    return new Validation(
        level, columns, groups, fillMissing, Objects.requireNonNull(other, "other"));
  }

  Level level(String column) {
    return columns.getOrDefault(column, level);
  }

  boolean checks(Rule rule) {
    return rule.isIn(groups);
  }

  boolean fillsMissing() {
    return fillMissing;
  }

  Clock clock() {
    return clock;
  }

  void requireColumnsOf(RecordSchema<?, ?> schema) {
    for (String column : columns.keySet()) {
      if (schema.schema().indexOf(column) < 0) {
        throw new InvalidPlanException(
            "The validation names the column '%s', but record %s has the columns %s"
                .formatted(column, schema.recordName(), schema.schema().names()));
      }
    }
  }
}
