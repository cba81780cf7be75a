package io.recordframe;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.source.TableSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The tables in which a session keeps rows, by name. Safe for use by several threads at once. */
final class CachedTables {

  private final AtomicLong made = new AtomicLong();
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  /** A name that no table of the session has had. */
  String next() {
    return "cached_" + made.incrementAndGet();
  }

  /** The rows of a table. */
  static Relation scan(String name, Relation plan) {
    return new Scan(new TableSource(List.of(name), true), plan.schema());
  }

  /**
   * Remembers that a table is given up.
   *
   * @return whether it was not before
   */
  boolean give(String name) {
    return given.add(name);
  }

  /**
   * Checks that what a plan reads was not given up.
   *
   * @throws IllegalStateException if it was
   */
  void requireKept(Relation plan) {
    if (given.isEmpty()) {
      return;
    }
    for (Relation relation : PlanGraph.of(plan).inputsFirst()) {
      if (relation instanceof Scan scan
          && scan.source() instanceof TableSource table
          && table.temporary()
          && given.contains(table.name().getLast())) {
        throw new IllegalStateException(
            "The %s were given up by close(); close a cache when no frame over it is used any more"
                .formatted(table.description()));
      }
    }
  }
}
