package io.recordframe.plan.codec;

import java.util.EnumMap;
import java.util.Map;

/** The bounds of what is decoded. Immutable. */
public final class DecodingLimits {

  private static final DecodingLimits STANDARD =
      new DecodingLimits(new EnumMap<>(DecodingLimit.class));

  private final Map<DecodingLimit, Long> set;

  private DecodingLimits(Map<DecodingLimit, Long> set) {
    this.set = set;
  }

  /**
   * Every limit at its default, for bytes from anyone.
   *
   * @return the limits
   */
  public static DecodingLimits standard() {
    return STANDARD;
  }

  /**
   * The same limits but one.
   *
   * @param limit which
   * @param value the most that is allowed, not negative
   * @return the limits
   * @throws IllegalArgumentException if the value is negative, or nests types deeper than the
   *     default, which the form of values allows
   */
  public DecodingLimits with(DecodingLimit limit, long value) {
    if (value < 0 || (limit == DecodingLimit.TYPE_DEPTH && value > limit.defaultValue())) {
      throw new IllegalArgumentException(
          "The limit %s cannot be %d; it is %d by default"
              .formatted(limit, value, limit.defaultValue()));
    }
    Map<DecodingLimit, Long> changed = new EnumMap<>(DecodingLimit.class);
    changed.putAll(set);
    changed.put(limit, value);
    return new DecodingLimits(changed);
  }

  /**
   * The value of a limit.
   *
   * @param limit which
   * @return the most that is allowed
   */
  public long of(DecodingLimit limit) {
    return set.getOrDefault(limit, limit.defaultValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecodingLimits limits && set.equals(limits.set);
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
