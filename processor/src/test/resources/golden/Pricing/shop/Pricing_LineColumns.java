package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.IntExpr;
import io.recordframe.expression.RelationColumns;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Pricing.Line}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Pricing_LineColumns extends RelationColumns implements NullablePricing_LineColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Pricing_LineColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Pricing_LineColumns(origin);
  }

  @Override
  public DoubleExpr price() {
    return float64Column(0);
  }

  @Override
  public Pricing_LineColumns withPrice(DoubleExpr price) {
    return new Pricing_LineColumns(changed("Line", 0, price));
  }

  @Override
  public IntExpr count() {
    return int32Column(1);
  }

  @Override
  public Pricing_LineColumns withCount(IntExpr count) {
    return new Pricing_LineColumns(changed("Line", 1, count));
  }
}
