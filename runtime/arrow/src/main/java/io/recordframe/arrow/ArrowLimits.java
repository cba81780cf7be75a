package io.recordframe.arrow;

import io.recordframe.plan.error.LimitExceededException;
import java.util.EnumMap;
import java.util.Map;

/** The bounds of what is read as Arrow. Immutable. */
public final class ArrowLimits {

  private static final ArrowLimits STANDARD = new ArrowLimits(new EnumMap<>(ArrowLimit.class));

  /** What an array of Java can have, less what some JVMs keep of it. */
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

  private final Map<ArrowLimit, Long> set;

  private ArrowLimits(Map<ArrowLimit, Long> set) {
    this.set = set;
  }

  /**
   * Every limit at its default, for bytes from anyone.
   *
   * @return the limits
   */
  public static ArrowLimits standard() {
    return STANDARD;
  }

  /**
   * The same limits but one.
   *
   * @param limit which
   * @param value the most that is allowed, 0 to 2,147,483,631; types are nested no deeper than the
   *     default
   * @return the limits
   * @throws IllegalArgumentException if the value is out of these bounds
   */
  public ArrowLimits with(ArrowLimit limit, long value) {
    long most = limit == ArrowLimit.TYPE_DEPTH ? limit.defaultValue() : LARGEST_ARRAY;
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          "The limit %s must be 0 to %d, but is %d".formatted(limit, most, value));
    }
    Map<ArrowLimit, Long> changed = new EnumMap<>(ArrowLimit.class);
    changed.putAll(set);
    changed.put(limit, value);
    return new ArrowLimits(changed);
  }

  /**
   * The value of a limit.
   *
   * @param limit which
   * @return the most that is allowed
   */
  public long of(ArrowLimit limit) {
    return set.getOrDefault(limit, limit.defaultValue());
  }

  /**
   * Refuses what is beyond a limit.
   *
   * @param limit which
   * @param found what was found
   * @param place where, such as {@code record batch 3 of the Arrow file a.arrow}
   * @return what was found, which is an index of an array
   * @throws LimitExceededException if it is more than the limit allows
   */
  public int require(ArrowLimit limit, long found, String place) {
    if (found < 0 || found > of(limit)) {
      throw new LimitExceededException(
          "The limit %s of %s is %d, but %d was found; if you trust the source, raise it with ArrowLimits.standard().with(ArrowLimit.%s, ...)"
              .formatted(limit, place, of(limit), found, limit));
    }
    return (int) found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArrowLimits limits && set.equals(limits.set);
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }

  @Override
  public String toString() {
    return set.isEmpty() ? "standard limits" : "standard limits but " + set;
  }
}
