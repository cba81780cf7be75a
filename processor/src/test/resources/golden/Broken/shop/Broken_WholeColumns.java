package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Broken.Whole}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Broken_WholeColumns extends RelationColumns implements NullableBroken_WholeColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Broken_WholeColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Broken_WholeColumns(origin);
  }

  @Override
  public StrExpr name() {
    return stringColumn(0);
  }

  @Override
  public Broken_WholeColumns withName(StrExpr name) {
    return new Broken_WholeColumns(changed("Whole", 0, name));
  }
}
