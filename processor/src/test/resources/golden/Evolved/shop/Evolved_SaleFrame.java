package shop;

import io.recordframe.Frame;
import io.recordframe.FrameState;
import io.recordframe.RecordSchema;
import io.recordframe.Row;
import io.recordframe.Session;
import io.recordframe.expression.ColumnAccess;
import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.expression.RelationColumns;
import io.recordframe.expression.StrExpr;
import io.recordframe.expression.Term;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.Place;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.VectorCodecs;
import java.lang.IndexOutOfBoundsException;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.List;
import java.util.function.IntFunction;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code Evolved.Sale} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class Evolved_SaleFrame extends Frame<Evolved_SaleFrame, Evolved.Sale, Evolved_SaleColumns, NullableEvolved_SaleColumns> {
  /**
   * The columns of {@code Evolved.Sale}.
   */
  public static final RecordSchema<Evolved.Sale, Evolved_SaleFrame> SCHEMA = RecordSchema.define(
      Evolved.Sale.class, new Codec(), Evolved_SaleFrame::new, Columns::new);

  private Evolved_SaleFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static Evolved_SaleFrame of(Session session, List<Evolved.Sale> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Evolved.Sale}: one value for each component, in order.
   *
   * @param id the component of type <code>long</code>
   * @param amount the component of type <code>double</code>
   * @param note the component of type <code>&#64;Nullable String</code>
   * @param city the component of type <code>String</code>
   * @return the row
   */
  public static Row<Evolved_SaleFrame> row(LongExpr id, DoubleExpr amount, NullableStrExpr note,
      StrExpr city) {
    return rowOf(id, amount, note, city);
  }

  /**
   * Called by generated code only: the columns of {@code Evolved.Sale} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static Evolved_SaleColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<Evolved_SaleFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns extends RelationColumns implements Evolved_SaleColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public LongExpr id() {
      return ColumnAccess.int64(this, 0);
    }

    @Override
    public DoubleExpr amount() {
      return ColumnAccess.float64(this, 1);
    }

    @Override
    public NullableStrExpr note() {
      return ColumnAccess.string(this, 2);
    }

    @Override
    public StrExpr city() {
      return ColumnAccess.string(this, 3);
    }
  }

  private static final class Codec implements RecordCodec<Evolved.Sale> {
    private static final Place PLACE0 = new Place("Evolved.Sale", "id");

    private static final Place PLACE1 = new Place("Evolved.Sale", "amount");

    private static final Place PLACE2 = new Place("Evolved.Sale", "note");

    private static final Place PLACE3 = new Place("Evolved.Sale", "city");

    private static final Schema COLUMNS = Schema.of(
        Field.required("id", ScalarType.INT64),
        Field.required("amount", ScalarType.FLOAT64),
        Field.nullable("note", ScalarType.STRING),
        Field.required("city", ScalarType.STRING));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Evolved.Sale";
    }

    @Override
    public Evolved. @Nullable Sale[] read(int rowCount, long firstRow,
        IntFunction<ColumnVector> columns, boolean @Nullable [] absent) {
      long[] values0 = RecordCodec.required(columns.apply(0), absent, PLACE0, firstRow).longs();
      double[] values1 = RecordCodec.required(columns.apply(1), absent, PLACE1, firstRow).doubles();
      @Nullable String[] values2 = VectorCodecs.STRING.read(columns.apply(2), PLACE2, firstRow);
      @Nullable String[] values3 = VectorCodecs.STRING.read(RecordCodec.required(columns.apply(3), absent, PLACE3, firstRow), PLACE3, firstRow);
      Evolved. @Nullable Sale[] rows = new Evolved.Sale[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Evolved.Sale(
                values0[i],
                values1[i],
                values2[i],
                values3[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Evolved.Sale", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends Evolved. @Nullable Sale> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        case 2 -> write2(rows, start, count);
        case 3 -> write3(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Evolved.Sale has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends Evolved. @Nullable Sale> rows, int start,
        int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Evolved.Sale row = rows.get(start + i);
        if (row != null) {
          values[i] = row.id();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    private static ColumnVector write1(List<? extends Evolved. @Nullable Sale> rows, int start,
        int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        Evolved.Sale row = rows.get(start + i);
        if (row != null) {
          values[i] = row.amount();
        }
      }
      return new HeapVector(ScalarType.FLOAT64, count, values, null);
    }

    private static ColumnVector write2(List<? extends Evolved. @Nullable Sale> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Evolved.Sale row = rows.get(start + i);
        if (row != null) {
          values[i] = row.note();
        }
      }
      return VectorCodecs.STRING.write(values, PLACE2, start);
    }

    private static ColumnVector write3(List<? extends Evolved. @Nullable Sale> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Evolved.Sale row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.city(), PLACE3, start + i);
        }
      }
      return VectorCodecs.STRING.write(values, PLACE3, start);
    }
  }
}
