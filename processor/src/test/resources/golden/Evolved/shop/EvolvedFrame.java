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
 * A frame of {@code Evolved} rows.
 */
@Generated("io.recordframe.processor.SchemaProcessor")
@NullMarked
final class EvolvedFrame extends Frame<EvolvedFrame, Evolved, EvolvedColumns, NullableEvolvedColumns> {
  /**
   * The columns of {@code Evolved}.
   */
  public static final RecordSchema<Evolved, EvolvedFrame> SCHEMA = RecordSchema.define(
      Evolved.class, new Codec(), EvolvedFrame::new, Columns::new);

  private EvolvedFrame(FrameState state) {
    super(SCHEMA, state);
  }

  /**
   * A frame of rows that are in memory.
   *
   * @param session the session that runs what is built on the frame
   * @param rows the rows, none of them null
   * @return the frame
   */
  public static EvolvedFrame of(Session session, List<Evolved> rows) {
    return session.rows(SCHEMA, rows);
  }

  /**
   * A row of a projection to {@code Evolved}: one value for each component, in order.
   *
   * @param note the component of type <code>&#64;Nullable String</code>
   * @param tax the component of type <code>double</code>
   * @param id the component of type <code>long</code>
   * @param sale the component of type <code>String</code>
   * @return the row
   */
  public static Row<EvolvedFrame> row(NullableStrExpr note, DoubleExpr tax, LongExpr id,
      StrExpr sale) {
    return rowOf(note, tax, id, sale);
  }

  /**
   * A row of a projection to {@code Evolved} that takes over what it shares with {@code Evolved.Sale}.
   *
   * @param sale2 the row that is taken over
   * @param tax the component of type <code>double</code>
   * @param sale the component of type <code>String</code>
   * @return the row
   */
  public static Row<EvolvedFrame> from(Evolved_SaleColumns sale2, DoubleExpr tax, StrExpr sale) {
    return rowOf(sale2.note(), tax, sale2.id(), sale);
  }

  /**
   * Called by generated code only: the columns of {@code Evolved} where it stands in another record.
   *
   * @param origin where it stands
   * @return its columns
   */
  public static EvolvedColumns columns(ColumnOrigin origin) {
    return new Columns(origin);
  }

  private static Row<EvolvedFrame> rowOf(Term<?>... terms) {
    return Row.of(SCHEMA, terms);
  }

  private static final class Columns extends RelationColumns implements EvolvedColumns {
    Columns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns at(ColumnOrigin origin) {
      return new Columns(origin);
    }

    @Override
    public NullableStrExpr note() {
      return ColumnAccess.string(this, 0);
    }

    @Override
    public DoubleExpr tax() {
      return ColumnAccess.float64(this, 1);
    }

    @Override
    public LongExpr id() {
      return ColumnAccess.int64(this, 2);
    }

    @Override
    public StrExpr sale() {
      return ColumnAccess.string(this, 3);
    }
  }

  private static final class Codec implements RecordCodec<Evolved> {
    private static final Place PLACE0 = new Place("Evolved", "note");

    private static final Place PLACE1 = new Place("Evolved", "tax");

    private static final Place PLACE2 = new Place("Evolved", "id");

    private static final Place PLACE3 = new Place("Evolved", "sale");

    private static final Schema COLUMNS = Schema.of(
        Field.nullable("note", ScalarType.STRING),
        Field.required("tax", ScalarType.FLOAT64),
        Field.required("id", ScalarType.INT64),
        Field.required("sale", ScalarType.STRING));

    @Override
    public Schema schema() {
      return COLUMNS;
    }

    @Override
    public String recordName() {
      return "Evolved";
    }

    @Override
    public @Nullable Evolved[] read(int rowCount, long firstRow, IntFunction<ColumnVector> columns,
        boolean @Nullable [] absent) {
      @Nullable String[] values0 = VectorCodecs.STRING.read(columns.apply(0), PLACE0, firstRow);
      double[] values1 = RecordCodec.required(columns.apply(1), absent, PLACE1, firstRow).doubles();
      long[] values2 = RecordCodec.required(columns.apply(2), absent, PLACE2, firstRow).longs();
      @Nullable String[] values3 = VectorCodecs.STRING.read(RecordCodec.required(columns.apply(3), absent, PLACE3, firstRow), PLACE3, firstRow);
      @Nullable Evolved[] rows = new Evolved[rowCount];
      int i = 0;
      try {
        for (; i < rowCount; i++) {
          if (absent == null || !absent[i]) {
            rows[i] = new Evolved(
                values0[i],
                values1[i],
                values2[i],
                values3[i]);
          }
        }
      } catch (RuntimeException refused) {
        throw RecordCodec.refused("Evolved", firstRow + i, refused);
      }
      return rows;
    }

    @Override
    public ColumnVector write(int column, List<? extends @Nullable Evolved> rows, int start,
        int count) {
      return switch (column) {
        case 0 -> write0(rows, start, count);
        case 1 -> write1(rows, start, count);
        case 2 -> write2(rows, start, count);
        case 3 -> write3(rows, start, count);
        default -> throw new IndexOutOfBoundsException("Evolved has no column " + column);
      };
    }

    private static ColumnVector write0(List<? extends @Nullable Evolved> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Evolved row = rows.get(start + i);
        if (row != null) {
          values[i] = row.note();
        }
      }
      return VectorCodecs.STRING.write(values, PLACE0, start);
    }

    private static ColumnVector write1(List<? extends @Nullable Evolved> rows, int start,
        int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        Evolved row = rows.get(start + i);
        if (row != null) {
          values[i] = row.tax();
        }
      }
      return new HeapVector(ScalarType.FLOAT64, count, values, null);
    }

    private static ColumnVector write2(List<? extends @Nullable Evolved> rows, int start,
        int count) {
      long[] values = new long[count];
      for (int i = 0; i < count; i++) {
        Evolved row = rows.get(start + i);
        if (row != null) {
          values[i] = row.id();
        }
      }
      return new HeapVector(ScalarType.INT64, count, values, null);
    }

    private static ColumnVector write3(List<? extends @Nullable Evolved> rows, int start,
        int count) {
      @Nullable String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        Evolved row = rows.get(start + i);
        if (row != null) {
          values[i] = RecordCodec.present(row.sale(), PLACE3, start + i);
        }
      }
      return VectorCodecs.STRING.write(values, PLACE3, start);
    }
  }
}
