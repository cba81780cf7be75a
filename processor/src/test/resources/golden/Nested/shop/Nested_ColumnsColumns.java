package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.RelationColumns;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Columns}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public final class Nested_ColumnsColumns extends RelationColumns implements NullableNested_ColumnsColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Nested_ColumnsColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Nested_ColumnsColumns(origin);
  }

  @Override
  public EnumExpr<Nested.Kind> kind() {
    return enumerationColumn(0, Nested.Kind.class);
  }

  @Override
  public Nested_ColumnsColumns withKind(EnumExpr<Nested.Kind> kind) {
    return new Nested_ColumnsColumns(changed("Columns", 0, kind));
  }
}
