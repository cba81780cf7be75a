package io.recordframe.samples.dbbenchmark;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.file.ParquetReading;
import java.nio.file.Path;

/**
 * The tables of the benchmark.
 *
 * @param grouped what the group-by task groups
 * @param x what the join task joins with the others
 * @param small as many rows as there are millions of those
 * @param medium as many rows as there are thousands of those
 * @param big as many rows as those
 */
public record DbBenchmark(
    GroupingRowFrame grouped,
    JoiningRowFrame x,
    SmallRowFrame small,
    MediumRowFrame medium,
    BigRowFrame big) {

  /**
   * The tables in the folder that {@link DbBenchmarkData#write} wrote to.
   *
   * @param session where queries run
   * @param folder a folder with a folder of Parquet files for each table
   * @return the tables
   */
  public static DbBenchmark read(Session session, Path folder) {
    return new DbBenchmark(
        session.read(GroupingRowFrame.SCHEMA, files(folder, "grouped")),
        session.read(JoiningRowFrame.SCHEMA, files(folder, "x")),
        session.read(SmallRowFrame.SCHEMA, files(folder, "small")),
        session.read(MediumRowFrame.SCHEMA, files(folder, "medium")),
        session.read(BigRowFrame.SCHEMA, files(folder, "big")));
  }

  private static ParquetReading files(Path folder, String table) {
    return Parquet.files(folder.resolve(table).resolve("*.parquet").toString()).requireNonNull();
  }
}
