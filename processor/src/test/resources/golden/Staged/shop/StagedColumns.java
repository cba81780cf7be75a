package shop;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The columns of {@code Staged}.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class StagedColumns extends RelationColumns implements NullableStagedColumns {
  /**
   * Called by generated code only.
   *
   * @param origin where the columns come from
   */
  public StagedColumns(ColumnOrigin origin) {
    super(origin);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin origin) {
    return new StagedColumns(origin);
  }

  @Override
  public LongExpr id() {
    return int64Column(0);
  }

  @Override
  public StagedColumns withId(LongExpr id) {
    return new StagedColumns(changed("Staged", 0, id));
  }

  @Override
  public NullableStrExpr note() {
    return stringColumn(1);
  }

  @Override
  public StagedColumns withNote(NullableStrExpr note) {
    return new StagedColumns(changed("Staged", 1, note));
  }
}
