package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.ColumnDescription;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.source.ColumnTypes;
import io.recordframe.plan.type.Schema;
import java.util.List;

/** Checks that a statement gives what the plan says, so that no column is read as another type. */
final class ResultTypes {

  private ResultTypes() {}

  /**
   * Checks the columns of a statement.
   *
   * @throws IllegalStateException if they differ, which is a fault of the lowering
   */
  static void check(List<ColumnDescription> columns, Schema schema) {
    for (int i = 0; i < schema.size(); i++) {
      NativeType expected = ColumnTypes.toNative(schema.field(i).type());
      NativeType found = columns.get(i).type();
      if (!expected.equals(found)) {
        throw new IllegalStateException(
            "Column %s of the plan's SQL has the type %s, but the plan needs %s for %s; this is a fault of the engine, please report it with the plan"
                .formatted(
                    schema.field(i).name(), found, expected, schema.field(i).type().displayName()));
      }
    }
  }
}
