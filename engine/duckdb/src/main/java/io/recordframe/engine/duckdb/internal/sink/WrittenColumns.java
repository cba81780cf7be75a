package io.recordframe.engine.duckdb.internal.sink;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** What a plan's columns become before they are written in a format. */
public final class WrittenColumns {

  /** DuckDB writes its values without a digit before the point, which is no number of JSON. */
  private static final DecimalType WITHOUT_WHOLE_DIGITS =
      new DecimalType(DecimalType.MAX_PRECISION, DecimalType.MAX_PRECISION);

  private WrittenColumns() {}

  /**
   * The plan with columns that the sink's format can hold.
   *
   * @param plan the plan
   * @param sink where it is written
   * @return the plan itself where nothing needs to change
   */
  public static Relation of(Relation plan, Sink sink) {
    Schema schema = plan.schema();
    if (!(sink.format() instanceof Sink.Json)
        || schema.fields().stream().noneMatch(f -> f.type().equals(WITHOUT_WHOLE_DIGITS))) {
      return plan;
    }
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      FieldReference reference = FieldReference.of(i, schema.field(i));
      columns.add(
          new NamedExpression(
              schema.field(i).name(),
              schema.field(i).type().equals(WITHOUT_WHOLE_DIGITS)
                  ? Cast.strict(reference, ScalarType.STRING)
                  : reference));
    }
    return new Project(plan, columns);
  }
}
