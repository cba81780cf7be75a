package io.recordframe.substrait.internal.plan;

import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.wire.Algebra.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * A relation in Substrait's form.
 *
 * @param message the relation
 * @param columns its columns, as Substrait derives them
 */
record ExportedRelation(Rel message, List<Column> columns) {

  ExportedRelation {
    columns = List.copyOf(columns);
  }

  /** The columns of the other one behind these. */
  List<Column> with(ExportedRelation right) {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(right.columns);
    return all;
  }
}
