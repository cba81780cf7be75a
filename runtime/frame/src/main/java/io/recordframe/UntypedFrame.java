package io.recordframe;

import io.recordframe.file.SchemaComparison;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose columns are known by name when the program runs, not when it is compiled. {@link #as}
 * leads to the typed world and lists every mismatch at once. Immutable, safe to share between
 * threads.
 *
 * <p>Frameworks that send objects with Java's serialization can send it: what they send is {@link
 * #toBytes()}, and it is read with the {@link WorkerSession}.
 */
public final class UntypedFrame extends AnyFrame<UntypedRow> implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  UntypedFrame(Session session, Relation plan) {
    super(session, plan);
  }

  /**
   * The columns.
   *
   * @return the schema
   */
  public Schema schema() {
    return plan().schema();
  }

  /**
   * The rows for which a predicate is true, neither false nor null.
   *
   * @param predicate the predicate, such as {@code col("amount").gt(10)}
   * @return those rows
   * @throws io.recordframe.plan.error.InvalidPlanException if a column is unknown or types do not
   *     fit
   */
  public UntypedFrame filter(Column predicate) {
    Expression bound = binder().bind(predicate.unbound());
    return with(Input.valid(() -> new Filter(plan(), bound)));
  }

  /**
   * New columns for each row.
   *
   * @param columns the columns, named by {@link Column#as} or as the column that they are
   * @return the rows with those columns
   * @throws io.recordframe.plan.error.InvalidPlanException if a column is unknown, has no name, or
   *     types do not fit
   */
  public UntypedFrame select(Column... columns) {
    Objects.requireNonNull(columns, "columns");
    Binder binder = binder();
    return with(
        new Project(
            plan(),
            Arrays.stream(columns)
                .map(column -> new NamedExpression(column.name(), binder.bind(column.unbound())))
                .toList()));
  }

  /**
   * The rows in an order.
   *
   * @param keys what they are ordered by, such as {@code col("amount").desc()}
   * @return the ordered rows
   */
  public UntypedFrame sort(Column... keys) {
    Objects.requireNonNull(keys, "keys");
    Binder binder = binder();
    List<SortKey> bound = new ArrayList<>();
    for (Column key : keys) {
      bound.add(binder.bind(key.sortBy()));
    }
    return with(Input.valid(() -> new Sort(plan(), bound)));
  }

  /**
   * The first rows, by the order of the sort directly before; any rows without one.
   *
   * @param count how many at most
   * @return those rows
   */
  public UntypedFrame limit(long count) {
    return with(new Limit(plan(), 0, count));
  }

  /**
   * Each different row once.
   *
   * @return the different rows
   */
  public UntypedFrame distinct() {
    return with(new Distinct(plan()));
  }

  /**
   * The rows as records: columns are found by name, may stand in any order, and further ones are
   * left out. A column that may be null goes into a component that is never null only as far as it
   * has no nulls: one that turns up is an error of the query.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @return the typed frame
   * @throws SchemaMismatchException if a column is missing or of a type that the component cannot
   *     hold, with every difference
   */
  public <R extends Record, F> F as(RecordSchema<R, F> schema) {
    return as(schema, MissingColumns.REFUSED);
  }

  /**
   * The rows as records: columns are found by name, may stand in any order, and further ones are
   * left out. A column that may be null goes into a component that is never null only as far as it
   * has no nulls: one that turns up is an error of the query.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param missing what becomes of components that can be null and have no column
   * @return the typed frame
   * @throws SchemaMismatchException if a column is missing or of a type that the component cannot
   *     hold, with every difference
   */
  public <R extends Record, F> F as(RecordSchema<R, F> schema, MissingColumns missing) {
    Schema demanded = missing.demanded(schema.schema(), schema());
    List<String> differences =
        SchemaComparison.differences(
            demanded, schema(), new FileFormat.Parquet(false), Set.of(), false, true);
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "Record " + schema.recordName() + " and the untyped frame",
          differences,
          schema().toString());
    }
    List<NamedExpression> columns = new ArrayList<>();
    for (Field target : schema.schema().fields()) {
      int index = schema().indexOf(target.name());
      Expression value =
          index < 0
              ? new Literal(null, target.type())
              : FieldReference.of(index, schema().field(index));
      if (value.nullable() && !target.nullable()) {
        value = FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, value);
      }
      columns.add(new NamedExpression(target.name(), Cast.strict(value, target.type())));
    }
    return schema.frame(new FrameState(session(), new Project(plan(), columns)));
  }

  /**
   * The rows checked against a record: good rows as records, bad rows as they are, and what is
   * wrong with them. Columns are found by name; a text may stand for a value of another type, and a
   * column that may be null for a component that is never null. Bad rows have all columns.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param validation what is checked
   * @return good rows, bad rows and faults
   * @throws SchemaMismatchException if a column is missing or of a type that the component cannot
   *     hold, with every difference
   * @throws io.recordframe.plan.error.InvalidPlanException if the validation names a column that
   *     the record does not have
   */
  public <R extends Record, F> Validated<F, UntypedFrame> validate(
      RecordSchema<R, F> schema, Validation validation) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(validation, "validation");
    Validating.requireColumns(schema, validation, schema());
    return Validating.rows(session(), schema, validation, plan());
  }

  /**
   * Runs the plan once and keeps its rows in the engine, for queries that need them several times.
   *
   * <pre>{@code
   * try (Cached<UntypedFrame> late = flights.filter(col("delay").gt(60)).cache()) {
   *   long rows = late.frame().count();
   * }
   * }</pre>
   *
   * @return the rows, to be closed when they are not needed any more
   * @throws io.recordframe.plan.error.UnsupportedPlanException if the engine cannot run the plan,
   *     or keeps no rows
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, as {@link
   *     #collect()} throws it; then nothing is kept
   * @throws IllegalStateException if the session is closed
   */
  public Cached<UntypedFrame> cache() {
    return cache(Execution.unbounded());
  }

  /**
   * Runs the plan once and keeps its rows in the engine.
   *
   * @param execution timeout, cancellation and progress
   * @return the rows, to be closed when they are not needed any more
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.RecordframeException as {@link #cache()} throws it
   * @throws IllegalStateException if the session is closed
   */
  public Cached<UntypedFrame> cache(Execution execution) {
    Objects.requireNonNull(execution, "execution");
    return Cached.of(this, execution, state -> new UntypedFrame(state.session(), state.plan()));
  }

  /**
   * The only value of the only row and column.
   *
   * @param <T> the value's Java type
   * @param type its class: the box of a primitive, String, BigDecimal, a java.time class, UUID,
   *     byte[], List or Map
   * @return the value, or null
   * @throws QueryFailedException if there is not exactly one row and one column
   * @throws ClassCastException if the value is of another class
   */
  public <T> @Nullable T value(Class<T> type) {
    return value(type, Execution.unbounded());
  }

  /**
   * The only value of the only row and column.
   *
   * @param <T> the value's Java type
   * @param type its class, as for {@link #value(Class)}
   * @param execution timeout, cancellation and progress
   * @return the value, or null
   * @throws QueryFailedException if there is not exactly one row and one column
   * @throws ClassCastException if the value is of another class
   */
  public <T> @Nullable T value(Class<T> type, Execution execution) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(execution, "execution");
    if (schema().size() != 1) {
      throw new QueryFailedException(
          "One column was asked for, but there are %d: %s".formatted(schema().size(), schema()));
    }
    try (BatchCursor cursor = session().runs().run(limit(2).plan(), execution)) {
      ColumnBatch batch = cursor.next();
      int rows = batch == null ? 0 : batch.rowCount();
      Object value = batch == null ? null : ValueReader.read(batch.column(0), 0);
      if (rows != 1 || cursor.next() != null) {
        throw new QueryFailedException(
            "Exactly one row was asked for, but there %s"
                .formatted(rows == 0 ? "is none" : "are more"));
      }
      if (value != null && !type.isInstance(value)) {
        throw new ClassCastException(
            "The value is a %s, not a %s; ask for the class that it has, or cast it in the query"
                .formatted(value.getClass().getTypeName(), type.getTypeName()));
      }
      return type.cast(value);
    }
  }

  /**
   * The rows of a plan that came as bytes, with the {@link WorkerSession} of the thread.
   *
   * @param bytes what {@link #toBytes()} gave, here or elsewhere
   * @return the untyped frame
   * @throws IllegalStateException if there is no such session
   * @throws io.recordframe.plan.error.RecordframeException as {@link Session#fromBytes(byte[])}
   */
  public static UntypedFrame fromBytes(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return WorkerSession.required().fromBytes(bytes);
  }

  @Override
  Results<UntypedRow> results(Execution execution) {
    Schema schema = schema();
    return new Results<>(
        session(),
        plan(),
        "the untyped frame",
        (batch, _) -> UntypedRow.read(schema, batch),
        execution);
  }

  private UntypedFrame with(Relation changed) {
    return new UntypedFrame(session(), changed);
  }

  private Binder binder() {
    return Binder.in(
        Scope.of(
            new RelationIdentity("the untyped frame", schema()), schema(), session().identity()));
  }

  /** Streams hold this alone: there is no way to make a frame from its fields. */
  @Serial
  private Object writeReplace() {
    return new SerializedFrame(toBytes());
  }

  /** The columns and the plan. */
  @Override
  public String toString() {
    return "Untyped frame " + schema() + System.lineSeparator() + PlanPrinter.print(plan());
  }
}
