package io.recordframe.plan.codec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The bounds of what is decoded. Immutable. */
public final class DecodingLimits {

  private static final DecodingLimits STANDARD = new DecodingLimits(defaults());

  /** All of them, since each node of a plan is held against several. */
  private final Map<DecodingLimit, Long> values;

  private DecodingLimits(Map<DecodingLimit, Long> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  private static EnumMap<DecodingLimit, Long> defaults() {
    EnumMap<DecodingLimit, Long> defaults = new EnumMap<>(DecodingLimit.class);
    for (DecodingLimit limit : DecodingLimit.values()) {
      defaults.put(limit, limit.defaultValue());
    }
    return defaults;
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
    EnumMap<DecodingLimit, Long> changed = new EnumMap<>(values);
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
    return Objects.requireNonNull(values.get(limit));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecodingLimits limits && values.equals(limits.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return equals(STANDARD)
        ? "standard limits"
        : values.entrySet().stream()
            .filter(entry -> entry.getValue() != entry.getKey().defaultValue())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "standard limits but {", "}"));
  }
}
