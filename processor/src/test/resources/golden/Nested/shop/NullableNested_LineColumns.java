package shop;

import io.recordframe.expression.ListExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableListExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.Term;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Nested.Line} where the row can be missing, so that every column can be null.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
public interface NullableNested_LineColumns extends Term<NullableNested_LineColumns> {
  /**
   * The column <code>id</code>, of type <code>long</code>.
   */
  NullableLongExpr id();

  /**
   * The same columns with another <code>id</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableNested_LineColumns withId(LongExpr id);

  /**
   * The column <code>columns</code>, of type <code>List&#60;Nested.Columns&#62;</code>.
   */
  NullableListExpr<Nested_ColumnsColumns> columns();

  /**
   * The same columns with another <code>columns</code>; a nested record that is null stays null.
   *
   * @return the columns
   */
  NullableNested_LineColumns withColumns(ListExpr<Nested_ColumnsColumns> columns);
}
