package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for pointers to Java objects, which C code cannot have: numbers that are never used
 * twice.
 */
final class Tokens {
  private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong(1);

  private Tokens() {}

  /** A new token for an object, which is kept until {@link #remove}. */
  static long create(Object object) {
    long token = NEXT.getAndIncrement();
    OBJECTS.put(token, object);
    return token;
  }

  /** The object of a token. */
  static <T> T get(long token, Class<T> type) {
    Object object = OBJECTS.get(token);
    if (object == null) {
      throw new IllegalStateException(
          "DuckDB asks for a " + type.getSimpleName() + " that is gone.");
    }
    return type.cast(object);
  }

  /** Forgets a token; returns its object. */
  static @Nullable Object remove(long token) {
    return OBJECTS.remove(token);
  }

  /** How many tokens there are. */
  static int count() {
    return OBJECTS.size();
  }
}
