package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class BrokenColumns extends RelationColumns implements NullableBrokenColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public BrokenColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new BrokenColumns(origin);
  }

  @Override
  public LongExpr id() {
    return int64Column(0);
  }

  @Override
  public BrokenColumns withId(LongExpr id) {
    return new BrokenColumns(changed("Broken", 0, id));
  }

  @Override
  public StrExpr name() {
    return stringColumn(1);
  }

  @Override
  public BrokenColumns withName(StrExpr name) {
    return new BrokenColumns(changed("Broken", 1, name));
  }
}
