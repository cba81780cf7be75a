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
 * The columns of {@code Evolved.Sale}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Evolved_SaleColumns extends RelationColumns implements NullableEvolved_SaleColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public Evolved_SaleColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new Evolved_SaleColumns(origin);
  }

  @Override
  public LongExpr id() {
    return int64Column(0);
  }

  @Override
  public Evolved_SaleColumns withId(LongExpr id) {
    return new Evolved_SaleColumns(changed("Sale", 0, id));
  }

  @Override
  public DoubleExpr amount() {
    return float64Column(1);
  }

  @Override
  public Evolved_SaleColumns withAmount(DoubleExpr amount) {
    return new Evolved_SaleColumns(changed("Sale", 1, amount));
  }

  @Override
  public NullableStrExpr note() {
    return stringColumn(2);
  }

  @Override
  public Evolved_SaleColumns withNote(NullableStrExpr note) {
    return new Evolved_SaleColumns(changed("Sale", 2, note));
  }

  @Override
  public StrExpr city() {
    return stringColumn(3);
  }

  @Override
  public Evolved_SaleColumns withCity(StrExpr city) {
    return new Evolved_SaleColumns(changed("Sale", 3, city));
  }
}
