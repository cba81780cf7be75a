package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.type.Schema;
import java.util.List;

/** A query that is being built: one SELECT, or several combined. */
sealed interface Query permits Select, CombinedQuery {

  /** The columns' names and types as the plan has them. */
  Schema schema();

  /** The columns' names in the SQL, unique ignoring case. */
  List<String> aliases();

  /** How many queries stand within each other, at least 1. */
  int levels();

  /** The query in SQL, a clause a line. */
  String sql();
}
