package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.source.FileSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files the paths of a source stand for at the moment. */
final class FileNames {

  private FileNames() {}

  static List<String> of(Connection connection, FileSource source) {
    List<String> files = new ArrayList<>();
    for (String path : source.paths()) {
      files.addAll(texts(connection, "SELECT file FROM glob(" + SqlText.string(path) + ")"));
    }
    return files;
  }

  /** The path as a pattern that matches nothing else. */
  static String exactly(String path) {
    return path.replaceAll("[*?\\[]", "[$0]");
  }

  /** The texts in the only column of a query. */
  static List<String> texts(Connection connection, String query) {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepare(query);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(chunk -> {
        @Nullable String[] values = new String[chunk.rowCount()];
        chunk.vector(0).readStrings(0, values.length, values, 0);
        for (@Nullable String value : values) {
          texts.add(String.valueOf(value));
        }
      });
    }
    return texts;
  }
}
