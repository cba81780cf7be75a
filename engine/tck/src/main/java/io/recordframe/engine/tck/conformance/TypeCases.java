package io.recordframe.engine.tck.conformance;

import static io.recordframe.engine.tck.conformance.ConformanceCase.gives;
import static io.recordframe.engine.tck.conformance.ConformanceCase.givesInOrder;
import static io.recordframe.engine.tck.conformance.Plans.as;
import static io.recordframe.engine.tck.conformance.Plans.ascending;
import static io.recordframe.engine.tck.conformance.Plans.column;
import static io.recordframe.engine.tck.conformance.Plans.project;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** Values of every type, with its extremes, go in and come out as they are. */
final class TypeCases {

  private TypeCases() {}

  static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (TypeSamples samples : TypeSamples.all()) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < samples.values().size(); i++) {
        rows.add(Row.of(i, samples.values().get(i)));
      }
      Relation table = table(samples, rows);
      Row[] expected = rows.toArray(Row[]::new);
      cases.add(gives("values of " + samples, table, expected));
      cases.add(
          givesInOrder(
              "values of " + samples + " along with a sort",
              new Limit(new Sort(table, List.of(ascending(column(table, 0)))), 0, 1_000),
              expected));
      cases.add(gives("different values of " + samples, new Distinct(table), expected));
      if (samples.type() instanceof StructType struct) {
        cases.add(field(samples, struct, table));
      }
    }
    return cases;
  }

  private static Relation table(TypeSamples samples, List<Row> rows) {
    Schema schema =
        new Schema(
            List.of(
                Field.required("id", ScalarType.INT32), Field.nullable("value", samples.type())));
    return Rows.scan(schema, rows.toArray(Row[]::new));
  }

  /** The last field of a struct, which is null where the struct is. */
  private static ConformanceCase field(TypeSamples samples, StructType struct, Relation table) {
    int last = struct.fields().size() - 1;
    List<Row> rows = new ArrayList<>();
    for (Object value : samples.values()) {
      rows.add(Row.of(value instanceof List<?> fields ? fields.get(last) : null));
    }
    return gives(
        "a field of " + samples,
        project(table, as("field", new StructAccess(column(table, 1), last))),
        rows.toArray(Row[]::new));
  }
}
