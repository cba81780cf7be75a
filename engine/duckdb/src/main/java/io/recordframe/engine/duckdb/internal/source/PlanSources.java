package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.lowering.ScanLowering;
import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots;
import io.recordframe.engine.duckdb.internal.nativeapi.TableSources;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.engine.duckdb.internal.sql.UniqueNames;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sources of one plan: which text stands for each, and what has to be there for that text while
 * the plan is used. Not safe for use by several threads at once.
 */
public final class PlanSources implements ScanLowering, AutoCloseable {

  private final Connection connection;
  private final Supplier<TableSources> tables;
  private final SourceInspector inspector;
  private final BiFunction<UserFunction, BooleanSupplier, FunctionSlots.Registration> registrar;
  private final Map<UserFunction, FunctionSlots.Registration> functions = new LinkedHashMap<>();
  private final AtomicInteger users = new AtomicInteger(1);
  private final Set<Use> running = ConcurrentHashMap.newKeySet();
  private final Map<Source, TableSources.Registration> rows = new LinkedHashMap<>();
  private final Map<QuerySource, Query> queries = new LinkedHashMap<>();
  private final List<FileSource> files = new ArrayList<>();
  private final List<FaultSearch.FileScan> scans = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();

  /**
   * Sources of a plan that is lowered.
   *
   * @param connection asks what columns sources have
   * @param tables where rows of this process are registered; asked only where there are any
   * @param inspector knows files
   * @param registrar makes functions of users callable; they are told whether all executions that
   *     may call them are over
   */
  public PlanSources(
      Connection connection,
      Supplier<TableSources> tables,
      SourceInspector inspector,
      BiFunction<UserFunction, BooleanSupplier, FunctionSlots.Registration> registrar) {
    this.connection = connection;
    this.tables = tables;
    this.inspector = inspector;
    this.registrar = registrar;
  }

  /** A query of the user that stands in front of the statement. */
  private record Query(String name, String text, List<SourceColumn> columns) {}

  @Override
  public Table lower(Scan scan) {
    return switch (scan.source()) {
      case RowsSource source ->
          rows(source, new RowsTable(source), source.rows().schema(), scan.schema());
      case FunctionSource source ->
          rows(source, new FunctionTable(source), source.function().schema(), scan.schema());
      case FileSource source -> files(source, scan.schema());
      case TaskSource _ ->
          throw new InvalidPlanException(
              "The plan merges the rows of tasks, which are not there yet; run the tasks, and merge what they gave");
      case TableSource source -> {
        List<SourceColumn> columns = inspector.describe(connection, source);
        yield new Table(
            SourceInspector.tableName(source), read(scan, columns), SourceColumn.names(columns));
      }
      case QuerySource source -> {
        Query query = queries.computeIfAbsent(source, this::query);
        yield new Table(
            query.name(), read(scan, query.columns()), SourceColumn.names(query.columns()));
      }
    };
  }

  @Override
  public String nameOf(UserFunction function) {
    return functions.computeIfAbsent(function, key -> registrar.apply(key, this::isOver)).sqlName();
  }

  /**
   * The whole statement.
   *
   * @param shared definitions of queries that the plan reads by name
   * @param plan the lowered plan
   */
  public String statement(List<String> shared, String plan) {
    if (queries.isEmpty() && shared.isEmpty()) {
      return plan;
    }
    List<String> parts = new ArrayList<>();
    for (Query query : queries.values()) {
      List<String> names =
          query.columns().stream().map(column -> SqlText.identifier(column.sqlName())).toList();
      // Not as the query itself: inside of another one DuckDB lets nothing write.
      parts.add(
          "%s(%s) AS (SELECT * FROM %s)"
              .formatted(query.name(), String.join(", ", names), QueryJudge.nested(query.text())));
    }
    parts.addAll(shared);
    return "WITH " + String.join(",\n", parts) + "\n" + plan;
  }

  /** The values of the statement's parameters, in order. */
  public List<TypedValue> parameters() {
    return queries.keySet().stream().flatMap(query -> query.parameters().stream()).toList();
  }

  /** The rows of this process that the statement reads. */
  public List<TableSources.Registration> registrations() {
    return List.copyOf(rows.values());
  }

  /** The functions of users that the statement calls. */
  public List<FunctionSlots.Registration> functions() {
    return List.copyOf(functions.values());
  }

  /** Whether no rows or functions of this process and no parameters take part. */
  public boolean isReadByEngineAlone() {
    return rows.isEmpty() && functions.isEmpty() && parameters().isEmpty();
  }

  /**
   * Begins an execution, or whatever else calls functions, which goes on with the functions of
   * users when this is closed.
   *
   * @param hasEnded whether it is over, though DuckDB may not have noticed
   * @return ends it, once
   */
  public Use use(BooleanSupplier hasEnded) {
    return new Use(hasEnded);
  }

  /** Whether nothing goes on that needs what functions of users give. */
  private boolean isOver() {
    for (Use use : running) {
      if (!use.hasEnded.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  /** An execution; known by its identity. */
  public final class Use implements AutoCloseable {
    private final BooleanSupplier hasEnded;

    private Use(BooleanSupplier hasEnded) {
      this.hasEnded = hasEnded;
      users.incrementAndGet();
      running.add(this);
    }

    @Override
    public void close() {
      if (running.remove(this)) {
        release();
      }
    }
  }

  private void release() {
    if (users.decrementAndGet() == 0) {
      functions.values().forEach(FunctionSlots.Registration::close);
    }
  }

  /** The files that the statement reads. */
  public List<FileSource> files() {
    return List.copyOf(files);
  }

  /** The files that the statement reads, with the columns that it reads of them. */
  List<FaultSearch.FileScan> scans() {
    return List.copyOf(scans);
  }

  /**
   * Makes the rows of this process unreadable for executions that begin later, and lets go of the
   * functions of users when the last execution has ended. Called once.
   */
  @Override
  public void close() {
    rows.values().forEach(TableSources.Registration::close);
    release();
  }

  private Table rows(
      Source source,
      io.recordframe.engine.duckdb.internal.nativeapi.TableSource table,
      Schema available,
      Schema schema) {
    TableSources.Registration registration =
        rows.computeIfAbsent(source, _ -> tables.get().register(table));
    List<String> names = UniqueNames.of(available.names());
    List<SourceColumn> columns = new ArrayList<>();
    for (int i = 0; i < available.size(); i++) {
      Field field = available.field(i);
      columns.add(
          new SourceColumn(
              field.name(),
              names.get(i),
              ColumnTypes.toNative(field.type()),
              Nullability.of(field),
              Nullability.of(field)));
    }
    return new Table(registration.sql(), read(source, schema, columns), names);
  }

  private Query query(QuerySource source) {
    QueryInspector.Query query = inspector.query(connection, source);
    List<SourceColumn> found = query.columns();
    List<String> unique = UniqueNames.of(found.stream().map(SourceColumn::name).toList());
    List<SourceColumn> columns = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      SourceColumn column = found.get(i);
      columns.add(SourceColumn.of(column.name(), unique.get(i), column.type()));
    }
    return new Query("recordframe_query_" + (queries.size() + 1), query.text(), columns);
  }

  private Table files(FileSource source, Schema schema) {
    if (!files.contains(source)) {
      files.add(source);
    }
    scans.add(new FaultSearch.FileScan(source, schema));
    boolean parquet = source.format() instanceof FileFormat.Parquet;
    boolean proving =
        source.hivePartitioning()
            || (parquet && schema.fields().stream().anyMatch(NullGuard::isNeededFor));
    SourceInspector.FileColumns found =
        proving ? inspector.current(connection, source) : inspector.columns(connection, source);
    requireValues(connection, found.partitions(), schema);
    List<SourceColumn> columns = declared(found, schema);
    if (proving) {
      proofs.add(new Proof(source, schema, columns));
    }
    return parquet
        ? new Table(
            FileFunctions.reading(source, Map.of(), declaredPartitions(found, schema)),
            read(source, schema, columns),
            SourceColumn.names(columns))
        : new TextFileScan(source, schema, found).table();
  }

  private static void requireValues(Connection user, Partitions partitions, Schema schema) {
    for (Field field : schema.fields()) {
      if (partitions.contains(field.name())) {
        partitions.requireValues(user, field);
      }
    }
  }

  /**
   * Checks that files which have changed still prove what the statement leaves unchecked.
   *
   * @throws SchemaMismatchException if a column may be null by now
   * @throws io.recordframe.plan.error.FileValueException if a folder's name has a text that is not
   *     exactly a value
   */
  public void requireProofs(Connection user) {
    for (Proof proof : proofs) {
      if (!proof.isUsed()) {
        continue;
      }
      SourceInspector.FileColumns found = inspector.inspect(user, proof.source());
      requireValues(user, found.partitions(), proof.schema());
      List<SourceColumn> now = found.columns();
      List<String> differences = proof.lostIn(now);
      if (!differences.isEmpty()) {
        throw new SchemaMismatchException(
            "The plan and " + proof.source().description(),
            differences,
            now.stream().map(SourceColumn::field).toList().toString());
      }
    }
  }

  /** Columns that are read without a check as far as files proved that they have no nulls. */
  private record Proof(FileSource source, Schema schema, List<SourceColumn> columns) {

    boolean isUsed() {
      return source.hivePartitioning()
          || schema.fields().stream()
              .anyMatch(field ->
                  !guard(field, Nullability.ANYWHERE).equals(guard(field, proven(columns, field))));
    }

    List<String> lostIn(List<SourceColumn> now) {
      return schema.fields().stream()
          .filter(field -> {
            Nullability before = proven(columns, field);
            return !guard(field, before).equals(guard(field, before.or(proven(now, field))));
          })
          .map(field ->
              "Column %s had no nulls when the plan was made, but may have some since the files changed; read them again"
                  .formatted(field.name()))
          .toList();
    }

    private static String guard(Field field, Nullability proven) {
      return NullGuard.of("x", field, proven).guard("x");
    }

    private static Nullability proven(List<SourceColumn> columns, Field field) {
      return columns.stream()
          .filter(column -> column.name().equals(field.name()))
          .findFirst()
          .map(SourceColumn::proven)
          .orElse(Nullability.ANYWHERE);
    }
  }

  /** Folders' names are text, so that they are read as what is declared. */
  private static Map<String, String> declaredPartitions(
      SourceInspector.FileColumns found, Schema schema) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Field field : schema.fields()) {
      if (found.partitions().contains(field.name())) {
        types.put(field.name(), SqlTypes.name(field.type()));
      }
    }
    return types;
  }

  private static List<SourceColumn> declared(SourceInspector.FileColumns found, Schema schema) {
    List<SourceColumn> columns = new ArrayList<>();
    for (SourceColumn column : found.columns()) {
      int index = schema.indexOf(column.name());
      columns.add(
          index >= 0 && found.partitions().contains(column.name())
              ? new SourceColumn(
                  column.name(),
                  column.sqlName(),
                  ColumnTypes.toNative(schema.field(index).type()),
                  column.claimed(),
                  column.proven())
              : column);
    }
    return columns;
  }

  private static List<Function<String, String>> read(Scan scan, List<SourceColumn> columns) {
    return read(scan.source(), scan.schema(), columns);
  }

  private static List<Function<String, String>> read(
      Source source, Schema schema, List<SourceColumn> columns) {
    List<Function<String, String>> read = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (Field field : schema.fields()) {
      SourceColumn column =
          columns.stream()
              .filter(candidate -> candidate.name().equals(field.name()))
              .findFirst()
              .orElse(null);
      if (column == null) {
        differences.add("Column " + field + " is missing");
      } else if (!ColumnConversion.isLossless(column.type(), field.type(), field.name())) {
        differences.add(
            "Column %s is %s, which cannot be read as %s without loss"
                .formatted(
                    field.name(), column.field().type().displayName(), field.type().displayName()));
      } else {
        read.add(alias -> read(reference(alias, column), column, field));
      }
    }
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "The plan and " + source.description(),
          differences,
          columns.stream().map(SourceColumn::field).toList().toString());
    }
    return read;
  }

  private static String read(String reference, SourceColumn column, Field field) {
    return NullGuard.of(reference, field, column.proven())
        .guard(ColumnConversion.convert(reference, column.type(), field.type(), field.name()));
  }

  private static String reference(String alias, SourceColumn column) {
    return alias + "." + SqlText.identifier(column.sqlName());
  }
}
