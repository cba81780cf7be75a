package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.DataChunk;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.nativeapi.Vector;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.source.FileSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the footers of Parquet files say of their columns beyond the types: the names in their own
 * case, and where there are no nulls. That is proven where the schema declares it or the statistics
 * of each row group count none, and claimed where the writer says so ({@link NullClaim}).
 */
final class ParquetFooters {

  /** No type nests as deep; a claim may say anything. */
  private static final int LONGEST_PATH = 200;

  private final Map<String, Footer> files = new LinkedHashMap<>();

  private ParquetFooters() {}

  /** One file. */
  private static final class Footer {
    final List<String> names = new ArrayList<>();
    final Map<String, Nullability> declared = new HashMap<>();

    /** The columns that are no nested values, by their position among all leaves. */
    final Map<Long, String> scalars = new LinkedHashMap<>();

    final Map<String, Boolean> countsNulls = new HashMap<>();
    boolean hasRowGroups;
    Nullability claimed = Nullability.ANYWHERE;
    long leaves;

    Nullability proven(String column) {
      Nullability stated = declared.getOrDefault(column, Nullability.ANYWHERE);
      boolean counted = scalars.containsValue(column) && countsNone(column);
      return counted ? new Nullability(false, stated.parts()) : stated;
    }

    /** A file without row groups has no rows and so no nulls. */
    private boolean countsNone(String column) {
      return !hasRowGroups || !countsNulls.getOrDefault(column, true);
    }
  }

  static ParquetFooters read(Connection connection, FileSource source) {
    ParquetFooters footers = new ParquetFooters();
    footers.readSchemas(connection, source);
    footers.readStatistics(connection, source);
    footers.readClaims(connection, source);
    return footers;
  }

  /** The names of the first file's columns, in order. */
  List<String> names() {
    return files.isEmpty() ? List.of() : files.values().iterator().next().names;
  }

  /** What holds for the column of each file, without having to believe anybody. */
  Nullability proven(String column) {
    return files.values().stream()
        .map(file -> file.proven(column))
        .reduce(Nullability::or)
        .orElse(Nullability.ANYWHERE);
  }

  /** What holds for the column of each file if the writers tell the truth. */
  Nullability claimed(String column) {
    return files.values().stream()
        .map(file -> file.proven(column).and(file.claimed.part(column)))
        .reduce(Nullability::or)
        .orElse(Nullability.ANYWHERE);
  }

  private Footer footer(@Nullable String file) {
    return files.computeIfAbsent(String.valueOf(file), _ -> new Footer());
  }

  private void readSchemas(Connection connection, FileSource source) {
    Map<String, List<Node>> nodes = new LinkedHashMap<>();
    query(
        connection,
        "SELECT file_name, name, coalesce(num_children, 0), repetition_type, converted_type, logical_type FROM "
            + FileFunctions.parquet("schema", source),
        chunk -> {
          int count = chunk.rowCount();
          @Nullable String[] files = strings(chunk, 0);
          @Nullable String[] names = strings(chunk, 1);
          long[] children = new long[count];
          chunk.vector(2).readLongs(0, count, children, 0);
          @Nullable String[] repetitions = strings(chunk, 3);
          @Nullable String[] converted = strings(chunk, 4);
          @Nullable String[] logical = strings(chunk, 5);
          for (int i = 0; i < count; i++) {
            nodes
                .computeIfAbsent(String.valueOf(files[i]), _ -> new ArrayList<>())
                .add(
                    new Node(
                        String.valueOf(names[i]),
                        children[i],
                        String.valueOf(repetitions[i]),
                        converted[i] + " " + logical[i]));
          }
        });
    nodes.forEach((file, list) -> new SchemaWalk(list, footer(file)).walk());
  }

  /** A node of a schema, as it stands in a list in depth-first order. */
  private record Node(String name, long children, String repetition, String annotation) {

    boolean isRepeated() {
      return repetition.equals("REPEATED");
    }

    boolean isList() {
      return annotation.contains("LIST") || annotation.contains("List");
    }

    boolean isMap() {
      return annotation.contains("MAP") || annotation.contains("Map");
    }
  }

  /** Goes through the nodes of one file, the root first. */
  private static final class SchemaWalk {
    private final List<Node> nodes;
    private final Footer footer;
    private int next = 1;

    SchemaWalk(List<Node> nodes, Footer footer) {
      this.nodes = nodes;
      this.footer = footer;
    }

    void walk() {
      while (next < nodes.size()) {
        Node column = nodes.get(next);
        footer.names.add(column.name());
        if (column.children() == 0 && !column.isRepeated()) {
          footer.scalars.put(footer.leaves, column.name());
        }
        footer.declared.put(column.name(), nullability());
      }
    }

    private Nullability nullability() {
      Node node = nodes.get(next);
      next++;
      if (node.children() == 0) {
        footer.leaves++;
      }
      Map<String, Nullability> parts = new LinkedHashMap<>();
      for (long i = 0; i < node.children() && next < nodes.size(); i++) {
        Node child = nodes.get(next);
        Nullability part = nullability();
        if (!node.isList() && !node.isMap()) {
          parts.put(child.name(), part);
        } else if (child.isRepeated() && node.children() == 1) {
          // What stands between a list or map and its parts is no place of its own.
          parts.putAll(node.isList() ? elements(child, part) : part.parts());
        }
      }
      return node.isRepeated()
          ? new Nullability(true, parts)
          : new Nullability(!node.repetition().equals("REQUIRED"), parts);
    }

    private static Map<String, Nullability> elements(Node repeated, Nullability entries) {
      return repeated.children() == 1
          ? entries.parts().values().stream()
              .findFirst()
              .map(element -> Map.of(Nullability.ELEMENT, element))
              .orElse(Map.of())
          : Map.of();
    }
  }

  private void readStatistics(Connection connection, FileSource source) {
    query(
        connection,
        "SELECT file_name, column_id, bool_and(coalesce(stats_null_count = 0, false)) FROM "
            + FileFunctions.parquet("metadata", source)
            + " GROUP BY ALL",
        chunk -> {
          int count = chunk.rowCount();
          @Nullable String[] names = strings(chunk, 0);
          long[] leaves = new long[count];
          chunk.vector(1).readLongs(0, count, leaves, 0);
          byte[] none = new byte[count];
          chunk.vector(2).readBytes(0, count, none, 0);
          for (int i = 0; i < count; i++) {
            Footer footer = footer(names[i]);
            footer.hasRowGroups = true;
            String column = footer.scalars.get(leaves[i]);
            if (column != null) {
              footer.countsNulls.put(column, none[i] == 0);
            }
          }
        });
  }

  private void readClaims(Connection connection, FileSource source) {
    query(
        connection,
        "SELECT file_name, TRY_CAST(TRY_CAST(TRY(decode(value)) AS JSON) AS VARCHAR[][]) FROM %s WHERE TRY(decode(key)) = %s"
            .formatted(FileFunctions.parquet("kv_metadata", source), SqlText.string(NullClaim.KEY)),
        chunk -> {
          @Nullable String[] names = strings(chunk, 0);
          List<List<List<String>>> claims = claims(chunk.vector(1));
          for (int i = 0; i < names.length; i++) {
            footer(names[i]).claimed = Nullability.neverNull(claims.get(i));
          }
        });
  }

  /** The paths of each claim; those that lead nowhere are left out. */
  private static List<List<List<String>>> claims(Vector claims) {
    Vector paths = claims.elements();
    Vector steps = paths.elements();
    @Nullable String[] texts = new String[steps.size()];
    steps.readStrings(0, texts.length, texts, 0);
    int[] firstSteps = new int[paths.size()];
    int[] stepCounts = new int[paths.size()];
    paths.readLists(0, paths.size(), firstSteps, stepCounts, 0);
    int[] firstPaths = new int[claims.size()];
    int[] pathCounts = new int[claims.size()];
    claims.readLists(0, claims.size(), firstPaths, pathCounts, 0);
    List<List<List<String>>> result = new ArrayList<>();
    for (int i = 0; i < firstPaths.length; i++) {
      List<List<String>> claim = new ArrayList<>();
      for (int j = firstPaths[i]; j < firstPaths[i] + pathCounts[i]; j++) {
        if (stepCounts[j] > 0 && stepCounts[j] <= LONGEST_PATH) {
          List<String> path = new ArrayList<>();
          for (int k = firstSteps[j]; k < firstSteps[j] + stepCounts[j]; k++) {
            path.add(String.valueOf(texts[k]));
          }
          claim.add(path);
        }
      }
      result.add(claim);
    }
    return result;
  }

  private static void query(Connection connection, String query, Consumer<DataChunk> consumer) {
    try (PreparedStatement statement = connection.prepare(query);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(consumer);
    }
  }

  private static @Nullable String[] strings(DataChunk chunk, int column) {
    @Nullable String[] values = new String[chunk.rowCount()];
    chunk.vector(column).readStrings(0, values.length, values, 0);
    return values;
  }
}
