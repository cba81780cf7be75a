package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.ThreeTables;

/** A process that builds a typed query over three tables, and prints the seconds of one. */
final class BuildQuery {

  static final String COLD = "cold";
  static final String WARM = "warm";
  private static final int REPETITIONS = 20_000;

  private BuildQuery() {}

  public static void main(String[] arguments) {
    try (Session session = Session.builder().showProgress(false).open()) {
      ThreeTables tables = ThreeTables.empty(session);
      int repetitions = 1;
      if (arguments[0].equals(WARM)) {
        repetitions = REPETITIONS;
        build(tables, repetitions);
      }
      long start = System.nanoTime();
      build(tables, repetitions);
      System.out.println((System.nanoTime() - start) / 1e9 / repetitions);
    }
  }

  private static void build(ThreeTables tables, int repetitions) {
    for (int i = 0; i < repetitions; i++) {
      if (tables.build().plan().schema().size() != 3) {
        throw new IllegalStateException("The query has other columns than it should");
      }
    }
  }
}
