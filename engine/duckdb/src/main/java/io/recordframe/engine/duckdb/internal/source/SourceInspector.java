package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.source.FileFormat.Json;
import io.recordframe.plan.source.FileFormat.Parquet;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.TableSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which columns sources have. What files had when they were last described is remembered
 * for the plans that read them. Safe for use by several threads, each with a connection of its own.
 */
public final class SourceInspector {

  private static final int REMEMBERED = 256;

  private final QueryInspector queries = new QueryInspector();

  private final Map<FileSource, Described> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FileSource, Described> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Remembers nothing yet. */
  public SourceInspector() {}

  /**
   * The columns of files and of the folders that they are in.
   *
   * @param columns the columns, in DuckDB's order
   * @param partitions those of them that are in the names of folders
   */
  record FileColumns(List<SourceColumn> columns, Partitions partitions) {
    FileColumns {
      columns = List.copyOf(columns);
    }
  }

  /** The columns of files as they were at some time. */
  private record Described(FileColumns columns, @Nullable FileVersions versions) {}

  /**
   * The columns that files have now.
   *
   * @param connection runs what has to be asked
   * @param source the files
   */
  public List<SourceColumn> describe(Connection connection, FileSource source) {
    return remember(connection, source).columns();
  }

  /** The files that a source stands for at the moment, as patterns that match nothing else. */
  public List<String> files(Connection connection, FileSource source) {
    return FileNames.of(connection, source).stream().map(FileNames::exactly).toList();
  }

  /** Those of the columns that stand in the names of folders. */
  public Set<String> partitionColumns(Connection connection, FileSource source) {
    return columns(connection, source).partitions().columns();
  }

  /** The columns that files had when they were last described, or have now. */
  FileColumns columns(Connection connection, FileSource source) {
    Described known = remembered(source);
    return known == null ? remember(connection, source) : known.columns();
  }

  /** The columns that files have now, from memory where the files are known to be the same. */
  FileColumns current(Connection connection, FileSource source) {
    Described known = remembered(source);
    return known != null
            && known.versions() != null
            && known.versions().equals(FileVersions.of(List.of(source)))
        ? known.columns()
        : remember(connection, source);
  }

  private @Nullable Described remembered(FileSource source) {
    synchronized (remembered) {
      return remembered.get(source);
    }
  }

  private FileColumns remember(Connection connection, FileSource source) {
    FileVersions versions = FileVersions.of(List.of(source));
    FileColumns columns = inspect(connection, source);
    synchronized (remembered) {
      remembered.put(source, new Described(columns, versions));
    }
    return columns;
  }

  /** The columns of a table or view. */
  public List<SourceColumn> describe(Connection connection, TableSource source) {
    return describe(connection, "SELECT * FROM " + tableName(source));
  }

  /**
   * The columns of a query.
   *
   * @throws InvalidPlanException if it is no query, has two columns of one name, or has other
   *     parameters than there are values for
   */
  public List<SourceColumn> describe(Connection connection, QuerySource source) {
    return query(connection, source).columns();
  }

  /** The text and columns of a query, as for {@link #describe(Connection, QuerySource)}. */
  QueryInspector.Query query(Connection connection, QuerySource source) {
    return queries.inspect(connection, source);
  }

  static String tableName(TableSource source) {
    return source.name().stream().map(SqlText::identifier).collect(Collectors.joining("."));
  }

  /** The columns that files have now, of which nothing is remembered. */
  FileColumns inspect(Connection connection, FileSource source) {
    List<SourceColumn> columns = found(connection, source);
    Partitions partitions =
        source.hivePartitioning() ? Partitions.of(connection, source) : Partitions.NONE;
    if (source.format() instanceof Parquet parquet) {
      columns = withFooters(connection, source, parquet, columns, partitions);
    }
    return new FileColumns(columns, partitions);
  }

  private static List<SourceColumn> found(Connection connection, FileSource source) {
    try {
      return describe(connection, "SELECT * FROM " + FileFunctions.inspecting(source));
    } catch (NativeException failure) {
      if (source.format() instanceof Json && isEmpty(connection, source)) {
        return List.of();
      }
      throw failure;
    }
  }

  /** Whether files of JSON hold no value at all, so that nothing is known of their columns. */
  private static boolean isEmpty(Connection connection, FileSource source) {
    boolean[] empty = {true};
    String query = "SELECT 1 FROM " + FileFunctions.values(source) + " LIMIT 1";
    try (PreparedStatement statement = connection.prepare(query);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(chunk -> empty[0] &= chunk.rowCount() == 0);
    } catch (NativeException unreadable) {
      return false;
    }
    return empty[0];
  }

  private static List<SourceColumn> describe(Connection connection, String query) {
    try (PreparedStatement statement = connection.prepare(query)) {
      return SourceColumn.of(statement.columns());
    }
  }

  /**
   * The columns with the names that the files have, which DuckDB changes where they differ in
   * nothing but case, and with what they say of nulls. The columns come first in DuckDB's order.
   */
  private static List<SourceColumn> withFooters(
      Connection connection,
      FileSource source,
      Parquet format,
      List<SourceColumn> columns,
      Partitions partitions) {
    ParquetFooters footers = ParquetFooters.read(connection, source);
    List<String> names = footers.names();
    List<SourceColumn> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      SourceColumn column = columns.get(i);
      String name = !format.unionByName() && i < names.size() ? names.get(i) : column.name();
      boolean partition = partitions.contains(name);
      result.add(
          new SourceColumn(
              name,
              column.sqlName(),
              column.type(),
              partition ? partitions.nullability(name) : footers.claimed(name),
              partition ? partitions.nullability(name) : footers.proven(name)));
    }
    return result;
  }
}
