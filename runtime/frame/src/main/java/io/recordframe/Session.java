package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.file.Reading;
import io.recordframe.function.TableRows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.binding.SessionIdentity;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import io.recordframe.support.RowsOf;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running engine and the frames that read with it. Safe for use by several threads at once; open
 * one and share it.
 *
 * <pre>{@code
 * try (Session session = Session.open()) {
 *   FlightFrame flights = session.read(FlightFrame.SCHEMA, Parquet.files("flights-*.parquet"));
 *   UntypedFrame airports = session.read(Csv.files("airports.csv"));
 *   OrderFrame orders = session.rows(OrderFrame.SCHEMA, List.of(new Order(1, "tea")));
 *   flights.limit(5).show();
 * }
 * }</pre>
 *
 * <p>Frames live as long as their session: once it is closed, asking them for a result throws
 * {@link IllegalStateException}, as do the methods here. No argument is null unless it is said; a
 * {@link NullPointerException} names the one that is.
 *
 * <p>By default the engine is the only one on the class path, which for most is the embedded DuckDB
 * of {@code recordframe-engine-duckdb}.
 */
public final class Session implements AutoCloseable {

  private final SessionIdentity identity;
  private final String engineName;
  private final SessionRuns runs;
  private final RecordFiles files;
  private final PlanTransfer transfer;

  Session(
      SessionIdentity identity,
      String engineName,
      EngineSession engine,
      Supplier<@Nullable ProgressBar> progressBars) {
    FileRecords records = new FileRecords();
    this.identity = identity;
    this.engineName = engineName;
    this.runs = new SessionRuns(engine, records, progressBars);
    this.files = new RecordFiles(runs, records);
    this.transfer = new PlanTransfer();
  }

  private Session(Session other, PlanTransfer transfer) {
    this.identity = other.identity;
    this.engineName = other.engineName;
    this.runs = other.runs;
    this.files = other.files;
    this.transfer = transfer;
  }

  /**
   * Opens a session with the only engine on the class path and its own settings.
   *
   * @return the session, to be closed
   * @throws io.recordframe.plan.error.EngineUnavailableException if there is no engine or several,
   *     or it cannot start
   */
  public static Session open() {
    return builder().open();
  }

  /**
   * Settings for a session.
   *
   * @return the settings, all at their defaults
   */
  public static SessionBuilder builder() {
    return new SessionBuilder();
  }

  /**
   * The name of the engine.
   *
   * @return such as {@code duckdb}
   */
  public String engineName() {
    return engineName;
  }

  SessionIdentity identity() {
    return identity;
  }

  SessionRuns runs() {
    return runs;
  }

  // Frames

  /**
   * Rows of files, held against the record at once and read when a result is asked for.
   *
   * <pre>{@code
   * FlightFrame flights = session.read(FlightFrame.SCHEMA, Parquet.files("flights-*.parquet"));
   * }</pre>
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param reading which files, of which format
   * @return the frame
   * @throws SchemaMismatchException if the files' columns are not those of the record, with every
   *     difference
   * @throws io.recordframe.plan.error.QueryFailedException if the files cannot be opened
   */
  public <R extends Record, F> F read(RecordSchema<R, F> schema, Reading reading) {
    return read(schema, reading, Execution.unbounded());
  }

  /**
   * As {@link #read(RecordSchema, Reading)}, where looking at the files may take long.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param reading which files, of which format
   * @param execution how long looking at the files may take, and what ends it; it does not hold for
   *     the queries of the frame
   * @return the frame
   * @throws SchemaMismatchException if the files' columns are not those of the record, with every
   *     difference
   * @throws io.recordframe.plan.error.QueryFailedException if the files cannot be opened
   */
  public <R extends Record, F> F read(
      RecordSchema<R, F> schema, Reading reading, Execution execution) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(reading, "reading");
    return schema.frame(new FrameState(this, files.scan(schema, reading, execution)));
  }

  /**
   * Rows of files that are checked against the record: good rows as records, bad rows as they are
   * in the files, and what is wrong with them. Nothing but the files' columns is read before a
   * result is asked for.
   *
   * <p>Nulls in a component that is never null are faults, and so are texts of CSV that are not
   * exactly a value of the component's type. What the engine itself must read ends the query as
   * without validation: lines that are no CSV, values of JSON of another type, lists, maps and
   * nested records, {@code byte[]} and {@code Duration} in CSV, and nulls inside of lists, maps and
   * nested records.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param reading which files, of which format
   * @param validation what is checked
   * @return good rows, bad rows and faults
   * @throws SchemaMismatchException if the files' columns are not those of the record, with every
   *     difference
   * @throws io.recordframe.plan.error.InvalidPlanException if the validation names a column that
   *     the record does not have
   * @throws io.recordframe.plan.error.QueryFailedException if the files cannot be opened
   */
  public <R extends Record, F> Validated<F, UntypedFrame> read(
      RecordSchema<R, F> schema, Reading reading, Validation validation) {
    return read(schema, reading, validation, Execution.unbounded());
  }

  /**
   * As {@link #read(RecordSchema, Reading, Validation)}, where looking at the files may take long.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param reading which files, of which format
   * @param validation what is checked
   * @param execution how long looking at the files may take, and what ends it; it does not hold for
   *     the queries of the frames
   * @return good rows, bad rows and faults
   * @throws SchemaMismatchException as for {@link #read(RecordSchema, Reading, Validation)}
   */
  public <R extends Record, F> Validated<F, UntypedFrame> read(
      RecordSchema<R, F> schema, Reading reading, Validation validation, Execution execution) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(validation, "validation");
    return Validating.rows(
        this, schema, validation, files.scan(schema, reading, validation, execution));
  }

  /**
   * Rows of files with the columns that they have.
   *
   * <pre>{@code
   * session.read(Csv.files("airports.csv")).filter(col("state").eq("AK")).show();
   * }</pre>
   *
   * @param reading which files, of which format
   * @return the untyped frame
   * @throws io.recordframe.plan.error.QueryFailedException if the files cannot be opened
   */
  public UntypedFrame read(Reading reading) {
    return read(reading, Execution.unbounded());
  }

  /**
   * As {@link #read(Reading)}, where looking at the files may take long.
   *
   * @param reading which files, of which format
   * @param execution how long looking at the files may take, and what ends it; it does not hold for
   *     the queries of the frame
   * @return the untyped frame
   * @throws io.recordframe.plan.error.QueryFailedException if the files cannot be opened
   */
  public UntypedFrame read(Reading reading, Execution execution) {
    return untyped(Objects.requireNonNull(reading, "reading").source(), execution);
  }

  /**
   * Rows that are in memory. The list is copied; the records are shared.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param rows the rows, none of them null
   * @return the frame
   */
  public <R extends Record, F> F rows(RecordSchema<R, F> schema, List<R> rows) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(rows, "rows");
    runs.requireOpen();
    RowsSource source =
        new RowsSource(new RowsOf<>(schema, rows), "in-memory rows of " + schema.recordName());
    return schema.frame(new FrameState(this, new Scan(source, schema.schema())));
  }

  /**
   * Rows of a source that somebody has written. They are read anew for each result, some at a time,
   * by several threads.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param rows the rows
   * @return the frame
   * @throws SchemaMismatchException if the rows have other columns than the record
   */
  public <R extends Record, F> F rows(RecordSchema<R, F> schema, RowsSource.Rows rows) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(rows, "rows");
    runs.requireOpen();
    RowsSource source = new RowsSource(rows, "rows of " + schema.recordName());
    return fromPlan(schema, new Scan(source, rows.schema()));
  }

  /**
   * Rows of a source that somebody has written, with the columns that they have.
   *
   * <pre>{@code
   * session.rows(ArrowFile.open(Path.of("flights.arrow"))).show();
   * }</pre>
   *
   * @param rows the rows, read anew for each result, some at a time, by several threads
   * @return the untyped frame
   */
  public UntypedFrame rows(RowsSource.Rows rows) {
    Objects.requireNonNull(rows, "rows");
    runs.requireOpen();
    return new UntypedFrame(
        this, new Scan(new RowsSource(rows, "rows of a source"), rows.schema()));
  }

  /**
   * The rows that a table function gives. The function is called anew for each result, and asked
   * for rows as the query asks for them.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param rows the function with its arguments
   * @return the frame
   */
  public <R extends Record, F> F rows(RecordSchema<R, F> schema, TableRows<R> rows) {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(rows, "rows");
    runs.requireOpen();
    FunctionSource source = rows.source();
    return fromPlan(schema, new Scan(source, rows.codec().schema()));
  }

  /**
   * The result of a query in the engine's own SQL. It may read what the engine can reach, files
   * included; what would write, define or set something is refused. The text is trusted: let values
   * stand in it as {@code ?}, and never put text from elsewhere into it.
   *
   * <pre>{@code
   * session.sql("SELECT * FROM 'airports.csv' WHERE latitude > ?", 45.0).show();
   * }</pre>
   *
   * @param text one statement that gives rows; values stand in it as {@code ?}
   * @param parameters the values, in order: boxes of primitives, String, BigDecimal, byte[],
   *     java.time values, UUID, enum constants or null
   * @return the untyped frame
   * @throws io.recordframe.plan.error.InvalidPlanException if it is not one statement that gives
   *     rows and changes nothing, two of its columns have one name, or the values are not as many
   *     as its parameters
   * @throws io.recordframe.plan.error.LimitExceededException if it is longer or nested deeper than
   *     the engine allows: on DuckDB a million characters, and a hundred brackets and CASE
   *     expressions within each other
   */
  public UntypedFrame sql(String text, @Nullable Object... parameters) {
    return sql(Execution.unbounded(), text, parameters);
  }

  /**
   * As {@link #sql(String, Object...)}, where planning the query may take long.
   *
   * @param execution how long planning may take, and what ends it; it does not hold for the queries
   *     of the frame
   * @param text as for {@link #sql(String, Object...)}
   * @param parameters as for {@link #sql(String, Object...)}
   * @return the untyped frame
   * @throws io.recordframe.plan.error.InvalidPlanException as for {@link #sql(String, Object...)}
   */
  public UntypedFrame sql(Execution execution, String text, @Nullable Object... parameters) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(parameters, "parameters");
    List<TypedValue> values = Arrays.stream(parameters).map(Binder::parameter).toList();
    return untyped(new QuerySource(text, values), execution);
  }

  /**
   * The result of a query in the engine's own SQL as records. Columns are found by name and may
   * stand in any order; further ones are left out. A column that may be null goes into a component
   * that is never null only as far as it has no nulls: one that turns up is an error when a result
   * is asked for.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param text as for {@link #sql(String, Object...)}
   * @param parameters as for {@link #sql(String, Object...)}
   * @return the frame
   * @throws SchemaMismatchException if a column is missing or of a type that the component cannot
   *     hold, with every difference
   * @throws io.recordframe.plan.error.InvalidPlanException as for {@link #sql(String, Object...)}
   */
  public <R extends Record, F> F sql(
      RecordSchema<R, F> schema, String text, @Nullable Object... parameters) {
    return sql(Execution.unbounded(), schema, text, parameters);
  }

  /**
   * As {@link #sql(RecordSchema, String, Object...)}, where planning the query may take long.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param execution how long planning may take, and what ends it; it does not hold for the queries
   *     of the frame
   * @param schema as for {@link #sql(RecordSchema, String, Object...)}
   * @param text as for {@link #sql(String, Object...)}
   * @param parameters as for {@link #sql(String, Object...)}
   * @return the frame
   * @throws SchemaMismatchException as for {@link #sql(RecordSchema, String, Object...)}
   * @throws io.recordframe.plan.error.InvalidPlanException as for {@link #sql(String, Object...)}
   */
  public <R extends Record, F> F sql(
      Execution execution, RecordSchema<R, F> schema, String text, @Nullable Object... parameters) {
    Objects.requireNonNull(schema, "schema");
    return sql(execution, text, parameters).as(schema);
  }

  /**
   * A table or view of the engine.
   *
   * @param name the parts of its name, from the outermost to its own
   * @return the untyped frame
   */
  public UntypedFrame table(String... name) {
    return table(Execution.unbounded(), name);
  }

  /**
   * As {@link #table(String...)}, where looking at a view may take long.
   *
   * @param execution how long looking may take, and what ends it; it does not hold for the queries
   *     of the frame
   * @param name the parts of its name, from the outermost to its own
   * @return the untyped frame
   */
  public UntypedFrame table(Execution execution, String... name) {
    Objects.requireNonNull(execution, "execution");
    Objects.requireNonNull(name, "name");
    return untyped(new TableSource(List.of(name)), execution);
  }

  private UntypedFrame untyped(Source source, Execution execution) {
    return new UntypedFrame(this, new Scan(source, runs.describe(source, execution)));
  }

  // Bytes

  /**
   * Turns plans into bytes and back: whether functions travel with their code, what is trusted,
   * what is bounded.
   *
   * @return the codec of this session
   * @throws io.recordframe.plan.codec.CodecUnavailableException if there is none on the class path
   */
  public PlanCodec codec() {
    return transfer.codec();
  }

  /**
   * The same session with another codec, such as {@code
   * session.withCodec(session.codec().withFunctionInlining(false))}. Engine, frames and registered
   * functions are shared; to close either closes both. This one stays as it is.
   *
   * @param codec turns plans into bytes and back
   * @return the session
   */
  public Session withCodec(PlanCodec codec) {
    return new Session(this, transfer.with(Objects.requireNonNull(codec, "codec")));
  }

  /**
   * Makes a function known by its name, for plans in which it travels without its code.
   *
   * @param function what {@code function()} of a function gives
   * @throws IllegalArgumentException if another function has the name already
   */
  public void registerFunction(UserFunction function) {
    transfer.functions().register(function);
  }

  /**
   * Makes a table function known by its name, for plans that read its rows.
   *
   * @param function what {@code function()} of a table function gives
   * @throws IllegalArgumentException if another table function has the name already
   */
  public void registerFunction(UserTableFunction function) {
    transfer.functions().register(function);
  }

  /**
   * The rows of a plan that came as bytes. Nothing is read or run before a result is asked for.
   *
   * @param bytes what {@code toBytes()} of a frame gave, here or elsewhere
   * @return the untyped frame
   * @throws io.recordframe.plan.codec.MalformedPlanException if the bytes are damaged, or no plan
   * @throws io.recordframe.plan.codec.PlanVersionException if they say what this version does not
   *     know
   * @throws io.recordframe.plan.codec.DecodingLimitException if the plan is beyond a limit
   * @throws io.recordframe.plan.codec.UnknownFunctionException if it calls a function by name that
   *     is not registered
   * @throws io.recordframe.plan.codec.FunctionRefusedException if it holds code that this session
   *     does not take
   * @throws io.recordframe.plan.codec.PlanSignatureException if it is not signed as the codec
   *     demands
   */
  public UntypedFrame fromBytes(byte[] bytes) {
    runs.requireOpen();
    return new UntypedFrame(this, codec().decodePlan(bytes));
  }

  /**
   * The rows of a plan that came as bytes, as records.
   *
   * @param <R> the record
   * @param <F> its frame
   * @param schema the generated {@code SCHEMA}
   * @param bytes as for {@link #fromBytes(byte[])}, which tells what is thrown
   * @return the frame
   * @throws SchemaMismatchException if the plan's columns are not those of the record, with every
   *     difference
   */
  public <R extends Record, F> F fromBytes(RecordSchema<R, F> schema, byte[] bytes) {
    Objects.requireNonNull(schema, "schema");
    return fromPlan(schema, fromBytes(bytes).plan());
  }

  private <R extends Record, F> F fromPlan(RecordSchema<R, F> schema, Relation plan) {
    return plan.schema().equals(schema.schema())
        ? schema.frame(new FrameState(this, plan))
        : new UntypedFrame(this, plan).as(schema);
  }

  // Expressions

  /**
   * The values of an expression for the rows of a batch.
   *
   * @param expression the expression
   * @param schema the columns of the batch: those that the expression was written for, in their
   *     order
   * @param batch the rows; they must stay valid until the cursor is closed
   * @return a cursor over batches of one column, a value for each row in the order of the rows; to
   *     be closed
   * @throws io.recordframe.plan.error.InvalidPlanException if the expression was written for other
   *     columns
   * @throws io.recordframe.plan.error.InvalidDataException if the batch is not of the schema
   * @throws io.recordframe.plan.error.QueryFailedException if the expression fails for a row
   */
  public BatchCursor evaluate(RowExpression expression, Schema schema, ColumnBatch batch) {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(batch, "batch");
    return runs.run(Evaluation.plan(expression.expression(), schema, batch), Execution.unbounded());
  }

  /**
   * The values of an expression for the rows of batches, which are read as the values are asked
   * for. Each batch is evaluated for itself: windows and aggregates over rows see one batch.
   *
   * <pre>{@code
   * try (BatchCursor delays = session.evaluate(late, ArrowStream.read(input))) {
   *   ArrowStream.write(output, delays);
   * }
   * }</pre>
   *
   * @param expression the expression
   * @param batches the rows, with the columns that the expression was written for, in their order;
   *     closed with the result, and when this fails. A batch must be safe to read by several
   *     threads until the next one is asked for; those over Java arrays are
   * @return a cursor over batches of one column, a value for each row in the order of the rows; to
   *     be closed
   * @throws io.recordframe.plan.error.InvalidPlanException if the expression was written for other
   *     columns
   * @throws io.recordframe.plan.error.InvalidDataException if a batch is not of the schema
   * @throws io.recordframe.plan.error.QueryFailedException if the expression fails for a row
   */
  public BatchCursor evaluate(RowExpression expression, BatchCursor batches) {
    return evaluate(expression, batches, Execution.unbounded());
  }

  /**
   * As {@link #evaluate(RowExpression, BatchCursor)}, with bounds.
   *
   * @param expression the expression
   * @param batches the rows
   * @param execution timeout, cancellation and progress, for all batches together
   * @return as for {@link #evaluate(RowExpression, BatchCursor)}, which tells what is thrown
   * @throws io.recordframe.plan.error.DeadlineExceededException if it takes longer than the
   *     execution allows
   * @throws io.recordframe.plan.error.QueryCancelledException if the execution is cancelled, the
   *     thread interrupted, or the session closed meanwhile
   */
  public BatchCursor evaluate(RowExpression expression, BatchCursor batches, Execution execution) {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(batches, "batches");
    Objects.requireNonNull(execution, "execution");
    try {
      runs.requireOpen();
      return new EvaluatedBatches(this, expression.expression(), batches, execution.begin());
    } catch (RuntimeException refused) {
      batches.close();
      throw refused;
    }
  }

  /**
   * The values of an expression for records.
   *
   * @param <R> the record
   * @param <T> the class of the values
   * @param expression the expression
   * @param schema the generated {@code SCHEMA} of the record that the expression was written for
   * @param rows the records, none of them null
   * @param type the class of the values: the box of a primitive, String, BigDecimal, a java.time
   *     class, UUID, {@code byte[]}, or List or Map for nested values; enums are the constant's
   *     name
   * @return a value for each record, in their order
   * @throws io.recordframe.plan.error.InvalidPlanException if the expression was written for other
   *     columns
   * @throws ClassCastException if the values are of another class
   * @throws io.recordframe.plan.error.QueryFailedException if the expression fails for a row
   */
  public <R extends Record, T> List<@Nullable T> evaluate(
      RowExpression expression, RecordSchema<R, ?> schema, List<R> rows, Class<T> type) {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(type, "type");
    ColumnBatch batch = new RowsOf<>(schema, rows).slice(0, rows.size());
    try (BatchCursor cursor = evaluate(expression, schema.schema(), batch)) {
      return Evaluation.values(cursor, type);
    }
  }

  byte[] toBytes(Relation plan) {
    PlanValidation.check(plan);
    return codec().encode(plan);
  }

  /** Ends what runs and releases the engine. A second call does nothing. */
  @Override
  public void close() {
    runs.close();
  }

  /** The session's name, or its number where it has none. */
  @Override
  public String toString() {
    return identity.toString();
  }
}
