package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The states of aggregates, by the numbers that stand for them in the memory of DuckDB. A number is
 * used again once its state is gone. Each state is used by one thread at a time, as DuckDB says.
 */
final class AggregateStates {

  private static final int PAGE_BITS = 12;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private static volatile @Nullable Object[][] pages = new Object[0][];
  private static long[] free = new long[PAGE_SIZE];
  private static int freeCount;
  private static long live;

  private AggregateStates() {}

  /** Keeps a state; returns its number, which is not 0. */
  static synchronized long create(Object state) {
    if (freeCount == 0) {
      grow();
    }
    long number = free[--freeCount];
    pages[page(number)][place(number)] = state;
    live++;
    return number;
  }

  /** The state of a number. */
  static Object get(long number) {
    Object state = pages[page(number)][place(number)];
    if (state == null) {
      throw new IllegalStateException("DuckDB asks for the state of an aggregate that is gone.");
    }
    return state;
  }

  /** Forgets a state. */
  static synchronized void remove(long number) {
    if (pages[page(number)][place(number)] == null) {
      return;
    }
    pages[page(number)][place(number)] = null;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * free.length);
    }
    free[freeCount++] = number;
    live--;
  }

  /** How many states there are. */
  static synchronized long live() {
    return live;
  }

  private static void grow() {
    @Nullable Object[][] more = Arrays.copyOf(pages, pages.length + 1);
    more[pages.length] = new Object[PAGE_SIZE];
    long first = 1 + ((long) pages.length << PAGE_BITS);
    for (int i = PAGE_SIZE - 1; i >= 0; i--) {
      free[freeCount++] = first + i;
    }
    pages = more;
  }

  private static int page(long number) {
    return Math.toIntExact((number - 1) >> PAGE_BITS);
  }

  private static int place(long number) {
    return (int) ((number - 1) & (PAGE_SIZE - 1));
  }
}
