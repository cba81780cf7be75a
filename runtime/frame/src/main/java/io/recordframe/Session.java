package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.file.Reading;
import io.recordframe.file.SchemaComparison;
import io.recordframe.file.UnnamedColumns;
import io.recordframe.file.Writing;
import io.recordframe.function.TableRows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
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
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.source.FileSource;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final EngineSession engine;
  private final Supplier<@Nullable ProgressBar> progressBars;
  private final PreparedPlans plans;
  private final FileRecords fileRecords;
  private final CachedTables cached;
  private final PlanTransfer transfer;
  private final AtomicBoolean closed;

  Session(
      SessionIdentity identity,
      String engineName,
      EngineSession engine,
      Supplier<@Nullable ProgressBar> progressBars) {
    this.identity = identity;
    this.engineName = engineName;
    this.engine = engine;
    this.progressBars = progressBars;
    this.plans = new PreparedPlans((plan, execution) -> engine.prepare(rewritten(plan), execution));
    this.fileRecords = new FileRecords();
    this.cached = new CachedTables();
    this.transfer = new PlanTransfer();
    this.closed = new AtomicBoolean();
  }

  private Session(Session other, PlanTransfer transfer) {
    this.identity = other.identity;
    this.engineName = other.engineName;
    this.engine = other.engine;
    this.progressBars = other.progressBars;
    this.plans = other.plans;
    this.fileRecords = other.fileRecords;
    this.cached = other.cached;
    this.transfer = transfer;
    this.closed = other.closed;
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

  EngineSession engine() {
    requireOpen();
    return engine;
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
    FileSource source = Objects.requireNonNull(reading, "reading").source();
    Schema found = describe(source, execution);
    Set<String> folders = folders(source);
    requireColumns(schema, schema.schema(), reading, found, folders, reading.requiresNonNull());
    return schema.frame(
        new FrameState(this, scan(schema, source, schema.schema(), found, folders)));
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
    Objects.requireNonNull(validation, "validation");
    FileSource source = Objects.requireNonNull(reading, "reading").source();
    Schema found = describe(source, execution);
    Set<String> folders = folders(source);
    Schema wanted = Validating.wanted(schema, source.format(), found, validation);
    requireColumns(schema, wanted, reading, found, folders, true);
    Schema read = Validating.read(wanted, source.format(), found, folders, validation);
    return Validating.rows(this, schema, validation, scan(schema, source, read, found, folders));
  }

  /**
   * A scan of columns with the names and in the order of a record, of which some may be missing.
   */
  private Relation scan(
      RecordSchema<?, ?> schema,
      FileSource source,
      Schema columns,
      Schema found,
      Set<String> folders) {
    Schema named = UnnamedColumns.of(source.format(), columns, found, folders);
    boolean whole = named.size() == schema.schema().size();
    Scan scan = new Scan(source, whole ? fileRecords.add(named, schema) : named);
    return UnnamedColumns.named(scan, columns);
  }

  private Set<String> folders(FileSource source) {
    return source.hivePartitioning() ? engine.partitionColumns(source) : Set.of();
  }

  private static void requireColumns(
      RecordSchema<?, ?> schema,
      Schema wanted,
      Reading reading,
      Schema found,
      Set<String> folders,
      boolean requireNonNull) {
    FileSource source = reading.source();
    List<String> differences =
        SchemaComparison.differences(
            wanted, found, source.format(), folders, reading.strict(), requireNonNull);
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "Record " + schema.recordName() + " and " + source.description(),
          differences,
          found.toString());
    }
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
    requireOpen();
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
    requireOpen();
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
    requireOpen();
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
    requireOpen();
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
    return new UntypedFrame(this, new Scan(source, describe(source, execution)));
  }

  private Schema describe(Source source, Execution execution) {
    Objects.requireNonNull(execution, "execution");
    requireOpen();
    return engine.describe(source, execution.begin());
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
    requireOpen();
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
    return run(Evaluation.plan(expression.expression(), schema, batch), Execution.unbounded());
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
      requireOpen();
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

  // Runs

  BatchCursor run(Relation plan, Execution execution) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    ProgressBar bar = progressBar(begun);
    PreparedPlans.Lease lease = null;
    try {
      lease = plans.lease(plan, begun);
      BatchCursor cursor = lease.plan().execute(shown(begun, bar));
      return new RunningPlan(lease, cursor, bar, failure -> fileRecords.named(failure, plan));
    } catch (RuntimeException | Error failed) {
      if (lease != null) {
        lease.release();
      }
      if (bar != null) {
        bar.close();
      }
      if (failed instanceof FileValueException failure) {
        throw fileRecords.named(failure, plan);
      }
      throw failed;
    }
  }

  /** A bar for a person who watches, unless somebody else is told of the progress. */
  private @Nullable ProgressBar progressBar(Execution execution) {
    return execution.progress() == null ? progressBars.get() : null;
  }

  private static Execution shown(Execution execution, @Nullable ProgressBar bar) {
    return bar == null ? execution : execution.withProgress(bar);
  }

  long count(Relation plan, Execution execution) {
    AggregateCall rows = AggregateCall.of(AggregateFunction.COUNT_ROWS);
    Relation counted = new Aggregate(plan, List.of(), List.of(new Measure("rows", rows)));
    try (BatchCursor cursor = run(counted, execution)) {
      ColumnBatch batch = cursor.next();
      if (batch == null) {
        throw new IllegalStateException("The engine gave no row for a count");
      }
      long count = batch.column(0).longs()[0];
      if (cursor.next() != null) {
        throw new IllegalStateException("The engine gave more than one batch for a count");
      }
      return count;
    }
  }

  /** Runs a plan and keeps its rows as a table of a name that this gives. */
  String cache(Relation plan, Execution execution) {
    return transfer(
        plan,
        execution,
        shown -> {
          String name = cached.next();
          engine.createTable(rewritten(plan), name, shown);
          return name;
        });
  }

  void giveUp(String name) {
    if (!closed.get() && cached.give(name)) {
      engine.dropTable(name);
    }
  }

  long write(Relation plan, Writing writing, Execution execution) {
    return transfer(plan, execution, shown -> engine.write(rewritten(plan), writing.sink(), shown));
  }

  /** Runs what takes the rows of a plan elsewhere. */
  private <T> T transfer(Relation plan, Execution execution, Function<Execution, T> work) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    try (ProgressBar bar = progressBar(begun)) {
      return work.apply(shown(begun, bar));
    } catch (FileValueException failure) {
      throw fileRecords.named(failure, plan);
    }
  }

  String explain(Relation plan, Explain form, Execution execution) {
    requireRunnable(plan);
    Execution begun = execution.begin();
    return switch (form) {
      case PLAN -> PlanPrinter.print(plan);
      case REWRITTEN -> PlanPrinter.print(rewritten(plan));
      case NATIVE -> prepared(plan, begun, (prepared, _) -> prepared.nativeText());
      case ENGINE -> prepared(plan, begun, (prepared, run) -> prepared.explain(false, run));
      case MEASURED -> prepared(plan, begun, (prepared, run) -> prepared.explain(true, run));
    };
  }

  private String prepared(
      Relation plan, Execution execution, BiFunction<PreparedPlan, Execution, String> text) {
    PreparedPlans.Lease lease = plans.lease(plan, execution);
    try {
      return text.apply(lease.plan(), execution);
    } finally {
      lease.release();
    }
  }

  private static Relation rewritten(Relation plan) {
    PlanValidation.check(plan);
    return Rewriter.standard().rewrite(plan);
  }

  private void requireRunnable(Relation plan) {
    requireOpen();
    cached.requireKept(plan);
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The session is closed; open another one");
    }
  }

  /** Ends what runs and releases the engine. A second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      plans.close();
      engine.close();
    }
  }

  /** The session's name, or its number where it has none. */
  @Override
  public String toString() {
    return identity.toString();
  }
}
