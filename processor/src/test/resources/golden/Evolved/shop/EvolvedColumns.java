package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Evolved}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class EvolvedColumns extends RelationColumns implements NullableEvolvedColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public EvolvedColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new EvolvedColumns(origin);
  }

  @Override
  public NullableStrExpr note() {
    return stringColumn(0);
  }

  @Override
  public EvolvedColumns withNote(NullableStrExpr note) {
    return new EvolvedColumns(changed("Evolved", 0, note));
  }

  @Override
  public DoubleExpr tax() {
    return float64Column(1);
  }

  @Override
  public EvolvedColumns withTax(DoubleExpr tax) {
    return new EvolvedColumns(changed("Evolved", 1, tax));
  }

  @Override
  public LongExpr id() {
    return int64Column(2);
  }

  @Override
  public EvolvedColumns withId(LongExpr id) {
    return new EvolvedColumns(changed("Evolved", 2, id));
  }

  @Override
  public StrExpr sale() {
    return stringColumn(3);
  }

  @Override
  public EvolvedColumns withSale(StrExpr sale) {
    return new EvolvedColumns(changed("Evolved", 3, sale));
  }
}
