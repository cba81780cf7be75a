package io.recordframe;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;

/** The columns of {@code Fault}. */
public final class FaultColumns extends RelationColumns implements NullableFaultColumns {

  FaultColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new FaultColumns(origin);
  }

  @Override
  public LongExpr row() {
    return int64Column(0);
  }

  @Override
  public StrExpr column() {
    return stringColumn(1);
  }

  @Override
  public NullableStrExpr value() {
    return stringColumn(2);
  }

  @Override
  public StrExpr rule() {
    return stringColumn(3);
  }
}
