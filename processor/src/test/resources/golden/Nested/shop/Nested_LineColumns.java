package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.Elements;
import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.RelationColumns;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Line}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_LineColumns extends RelationColumns implements NullableNested_LineColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Nested_LineColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Nested_LineColumns(origin);
  }

  @Override
  public LongExpr id() {
    return int64Column(0);
  }

  @Override
  public Nested_LineColumns withId(LongExpr id) {
    return new Nested_LineColumns(changed("Line", 0, id));
  }

  @Override
  public ListExpr<Nested_ColumnsColumns> columns() {
    return listColumn(1, Elements.struct(Nested_ColumnsColumns::new));
  }

  @Override
  public Nested_LineColumns withColumns(ListExpr<Nested_ColumnsColumns> columns) {
    return new Nested_LineColumns(changed("Line", 1, columns));
  }
}
