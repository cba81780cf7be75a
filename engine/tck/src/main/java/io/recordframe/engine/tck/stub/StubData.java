package io.recordframe.engine.tck.stub;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables and files of a stub engine, and what became of them. */
final class StubData {

  private final Map<List<String>, Relation> tables = new LinkedHashMap<>();
  private final Map<String, Relation> files = new LinkedHashMap<>();
  private final Map<String, Relation> queries = new LinkedHashMap<>();
  private final Map<String, List<Row>> written = new LinkedHashMap<>();
  private final List<Relation> executed = new ArrayList<>();
  private @Nullable RecordframeException failure;

  synchronized void putTable(List<String> name, Relation rows) {
    tables.put(new TableSource(name).name(), Objects.requireNonNull(rows, "rows"));
  }

  synchronized void dropTable(List<String> name) {
    tables.remove(name);
  }

  synchronized void putFile(String path, Relation rows) {
    files.put(Objects.requireNonNull(path, "path"), Objects.requireNonNull(rows, "rows"));
  }

  synchronized void putQuery(String text, Relation rows) {
    queries.put(Objects.requireNonNull(text, "text"), Objects.requireNonNull(rows, "rows"));
  }

  synchronized void failNext(RecordframeException next) {
    failure = Objects.requireNonNull(next, "failure");
  }

  synchronized List<Relation> executed() {
    return List.copyOf(executed);
  }

  synchronized List<Row> written(String path) {
    List<Row> rows = written.get(path);
    if (rows == null) {
      throw new IllegalArgumentException(
          "Nothing was written to %s; written were %s".formatted(path, written.keySet()));
    }
    return rows;
  }

  /** Called when a plan begins to run. */
  synchronized void begin(Relation plan) {
    executed.add(plan);
    RecordframeException due = failure;
    failure = null;
    if (due != null) {
      throw due;
    }
  }

  /** The rows of a source. */
  synchronized Relation rows(Source source) {
    return switch (source) {
      case TableSource table -> find(tables, table.name(), source, "table");
      case QuerySource query -> find(queries, query.text(), source, "query");
      case FileSource file -> {
        Relation all = null;
        for (String path : file.paths()) {
          Relation rows = find(files, path, source, "file");
          all = all == null ? rows : new SetOperation(all, rows, SetOperation.Kind.UNION, true);
        }
        yield Objects.requireNonNull(all, "A file source has a path");
      }
      case RowsSource _, FunctionSource _ ->
          throw new IllegalArgumentException("Rows bring their own content");
      case TaskSource _ ->
          throw new IllegalArgumentException("The rows of tasks are given when they are merged");
    };
  }

  private static <K> Relation find(Map<K, Relation> map, K key, Source source, String method) {
    Relation rows = map.get(key);
    if (rows == null) {
      throw new QueryFailedException(
          "The stub engine has no rows for %s (%s); give it some with StubEngine.%s, beside those it has: %s"
              .formatted(source.description(), key, method, map.keySet()));
    }
    return rows;
  }

  /** Refuses early what {@link #write} would refuse. */
  synchronized void requireWritable(Sink sink) {
    if (sink.mode() == Sink.Mode.ERROR && files.containsKey(sink.path())) {
      throw new SinkException(
          "There is a file at %s already; overwrite it, or choose another path"
              .formatted(sink.path()));
    }
  }

  synchronized void write(Sink sink, Schema schema, List<Row> rows) {
    requireWritable(sink);
    Relation content = Rows.scan(schema, rows.toArray(Row[]::new));
    List<Row> all = new ArrayList<>();
    Relation before = files.get(sink.path());
    if (sink.mode() == Sink.Mode.APPEND && before != null) {
      content = new SetOperation(before, content, SetOperation.Kind.UNION, true);
      all.addAll(written.getOrDefault(sink.path(), List.of()));
    }
    all.addAll(rows);
    files.put(sink.path(), content);
    written.put(sink.path(), List.copyOf(all));
  }
}
