package io.recordframe.codec.internal.function;

import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An implementation that came as bytes. Its classes are defined when it is called first; two of a
 * kind are equal when their bytes are. Safe for use by several threads at once.
 *
 * @param <T> what is defined
 */
abstract class Inlined<T> {

  private final InlinedCode code;
  private final List<DataType> types;
  private volatile @Nullable T defined;

  Inlined(InlinedCode code, List<DataType> types) {
    this.code = code;
    this.types = types;
  }

  /** The bytes, and what becomes of them when the function is called. */
  final InlinedCode code() {
    return code;
  }

  /** Defines the classes, and makes what they implement. */
  abstract T define(InlinedCode code, List<DataType> types);

  final T defined() {
    T known = defined;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      known = defined;
      if (known == null) {
        known = define(code, types);
        defined = known;
      }
      return known;
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Inlined<?> inlined
        && getClass() == inlined.getClass()
        && code.equals(inlined.code);
  }

  @Override
  public final int hashCode() {
    return code.hashCode();
  }

  @Override
  public final String toString() {
    return code.toString();
  }
}
