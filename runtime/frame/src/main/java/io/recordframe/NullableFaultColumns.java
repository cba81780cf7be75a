package io.recordframe;

import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.Term;

/** The columns of {@code Fault} where the row can be missing. */
public interface NullableFaultColumns extends Term<NullableFaultColumns> {

  /** The number of the row. */
  NullableLongExpr row();

  /** The name of the column. */
  NullableStrExpr column();

  /** The value as text. */
  NullableStrExpr value();

  /** What the value does not meet. */
  NullableStrExpr rule();
}
