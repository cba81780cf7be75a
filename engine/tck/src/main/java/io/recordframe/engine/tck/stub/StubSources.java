package io.recordframe.engine.tck.stub;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes scans of tables, files and queries scans of rows, for one execution. */
final class StubSources {

  private final StubData data;
  private final EngineSession reference;
  private final Execution execution;
  private final IdentityHashMap<Relation, Relation> resolved = new IdentityHashMap<>();

  /** The scans that are being resolved, to tell a table that is defined by itself. */
  private final Set<Object> pending = new HashSet<>();

  StubSources(StubData data, EngineSession reference, Execution execution) {
    this.data = data;
    this.reference = reference;
    this.execution = execution;
  }

  Relation resolve(Relation plan) {
    Relation known = resolved.get(plan);
    if (known == null) {
      known =
          plan instanceof Scan scan
                  && !(scan.source() instanceof RowsSource)
                  && !(scan.source() instanceof FunctionSource)
              ? rows(scan)
              : Relations.map(
                  plan,
                  this::resolve,
                  expression -> Relations.mapSubqueries(expression, this::resolve));
      resolved.put(plan, known);
    }
    return known;
  }

  private Relation rows(Scan scan) {
    if (!pending.add(scan.source())) {
      throw new QueryFailedException(
          "The rows that were given for %s read it again".formatted(scan.source().description()));
    }
    Relation content = resolve(data.rows(scan.source()));
    pending.remove(scan.source());
    List<NamedExpression> columns = new ArrayList<>();
    for (Field field : scan.schema().fields()) {
      columns.add(new NamedExpression(field.name(), column(scan, content, field)));
    }
    List<Row> rows;
    try (PreparedPlan prepared = reference.prepare(new Project(content, columns), execution)) {
      rows = Rows.collect(prepared.execute(execution));
    }
    requireNoNulls(scan, rows);
    return Rows.scan(scan.schema(), rows.toArray(Row[]::new));
  }

  private static Expression column(Scan scan, Relation content, Field field) {
    Schema schema = content.schema();
    int index = schema.names().indexOf(field.name());
    if (index < 0) {
      throw new QueryFailedException(
          "The rows that were given for %s have no column %s, but %s"
              .formatted(scan.source().description(), field.name(), schema.names()));
    }
    return Cast.strict(FieldReference.of(index, schema.field(index)), field.type());
  }

  private static void requireNoNulls(Scan scan, List<Row> rows) {
    for (int column = 0; column < scan.schema().size(); column++) {
      Field field = scan.schema().field(column);
      for (int row = 0; !field.nullable() && row < rows.size(); row++) {
        if (rows.get(row).get(column) == null) {
          throw new InvalidDataException(
              "Column %s of %s is read as never null, but row %d has a null"
                  .formatted(field.name(), scan.source().description(), row));
        }
      }
    }
  }
}
