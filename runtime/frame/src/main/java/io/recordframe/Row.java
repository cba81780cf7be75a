package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a record's components, as expressions: what a projection's lambda gives. Made by
 * the generated {@code row(...)}, {@code from(...)} and {@code build()}.
 *
 * @param <F> the frame of the record
 */
public final class Row<F> {

  private final RecordSchema<?, F> schema;
  private final List<Term<?>> values;

  private Row(RecordSchema<?, F> schema, List<Term<?>> values) {
    this.schema = schema;
    this.values = values;
  }

  /**
   * Called by generated code only.
   *
   * @param <F> the frame of the record
   * @param schema the record
   * @param values one value a component, in order
   * @return the row
   */
  public static <F> Row<F> of(RecordSchema<?, F> schema, Term<?>... values) {
    return new Row<>(schema, Terms.requireOneEach(schema.recordName(), schema.schema(), values));
  }

  RecordSchema<?, F> schema() {
    return schema;
  }

  /** The values bound to what the binder sees, each of its component's type. */
  List<NamedExpression> bind(Binder binder) {
    Schema fields = schema.schema();
    List<NamedExpression> columns = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Field field = fields.field(i);
      columns.add(
          new NamedExpression(
              field.name(),
              binder.bindTo(Terms.unbound(values.get(i)), field, "record " + schema.recordName())));
    }
    return columns;
  }
}
