package shop;

import io.recordframe.expression.EnumExpr;
import io.recordframe.expression.NullableEnumExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Columns} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface NullableNested_ColumnsColumns extends Term<NullableNested_ColumnsColumns> {
  /**
   * The column <code>kind</code>, of type <code>Nested.Kind</code>.
   */
  NullableEnumExpr<Nested.Kind> kind();

  /**
   * The same columns with another <code>kind</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableNested_ColumnsColumns withKind(EnumExpr<Nested.Kind> kind);
}
