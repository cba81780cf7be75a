package io.recordframe.samples.dbbenchmark;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query of the benchmark.
 *
 * @param <R> the record of its answer
 * @param name its task and its number
 * @param schema the columns of its answer
 * @param typed the query in types
 * @param text the query in the SQL of DuckDB, columns in the order of the record
 */
public record DbBenchmarkQuery<R extends Record>(
    String name,
    RecordSchema<R, ? extends Frame<?, R, ?, ?>> schema,
    Function<DbBenchmark, ? extends Frame<?, R, ?, ?>> typed,
    String text) {

  private static final List<String> TABLES = List.of("grouped", "x", "small", "medium", "big");

  /** All queries in their order. */
  public static final List<DbBenchmarkQuery<?>> ALL =
      List.of(
          new DbBenchmarkQuery<>(
              "group-by 1",
              SumById1Frame.SCHEMA,
              tables -> SumById1.of(tables.grouped()),
              "SELECT id1, sum(v1) FROM grouped GROUP BY id1"),
          new DbBenchmarkQuery<>(
              "group-by 2",
              SumById1Id2Frame.SCHEMA,
              tables -> SumById1Id2.of(tables.grouped()),
              "SELECT id1, id2, sum(v1) FROM grouped GROUP BY id1, id2"),
          new DbBenchmarkQuery<>(
              "group-by 3",
              SumAndMeanById3Frame.SCHEMA,
              tables -> SumAndMeanById3.of(tables.grouped()),
              "SELECT id3, sum(v1), avg(v3) FROM grouped GROUP BY id3"),
          new DbBenchmarkQuery<>(
              "group-by 4",
              MeansById4Frame.SCHEMA,
              tables -> MeansById4.of(tables.grouped()),
              "SELECT id4, avg(v1), avg(v2), avg(v3) FROM grouped GROUP BY id4"),
          new DbBenchmarkQuery<>(
              "group-by 5",
              SumsById6Frame.SCHEMA,
              tables -> SumsById6.of(tables.grouped()),
              "SELECT id6, sum(v1), sum(v2), sum(v3) FROM grouped GROUP BY id6"),
          new DbBenchmarkQuery<>(
              "group-by 6",
              SpreadById4Id5Frame.SCHEMA,
              tables -> SpreadById4Id5.of(tables.grouped()),
              "SELECT id4, id5, median(v3), stddev(v3) FROM grouped GROUP BY id4, id5"),
          new DbBenchmarkQuery<>(
              "group-by 7",
              RangeById3Frame.SCHEMA,
              tables -> RangeById3.of(tables.grouped()),
              "SELECT id3, max(v1) - min(v2) FROM grouped GROUP BY id3"),
          new DbBenchmarkQuery<>(
              "group-by 8",
              LargestById6Frame.SCHEMA,
              tables -> LargestById6.of(tables.grouped()),
              "SELECT id6, unnest(max(v3, 2)) FROM grouped GROUP BY id6"),
          new DbBenchmarkQuery<>(
              "group-by 9",
              CorrelationById2Id4Frame.SCHEMA,
              tables -> CorrelationById2Id4.of(tables.grouped()),
              "SELECT id2, id4, pow(corr(v1, v2), 2) FROM grouped GROUP BY id2, id4"),
          new DbBenchmarkQuery<>(
              "group-by 10",
              SumAndCountById1To6Frame.SCHEMA,
              tables -> SumAndCountById1To6.of(tables.grouped()),
              "SELECT id1, id2, id3, id4, id5, id6, sum(v3), count(*) FROM grouped GROUP BY id1, id2, id3, id4, id5, id6"),
          new DbBenchmarkQuery<>(
              "join 1",
              JoinedWithSmallFrame.SCHEMA,
              JoinedWithSmall::of,
              "SELECT x.*, small.id4, v2 FROM x JOIN small USING (id1)"),
          new DbBenchmarkQuery<>(
              "join 2",
              JoinedWithMediumFrame.SCHEMA,
              JoinedWithMedium::of,
              "SELECT x.*, medium.id1, medium.id4, medium.id5, v2 FROM x JOIN medium USING (id2)"),
          new DbBenchmarkQuery<>(
              "join 3",
              LeftJoinedWithMediumFrame.SCHEMA,
              LeftJoinedWithMedium::of,
              "SELECT x.*, medium.id1, medium.id4, medium.id5, v2 FROM x LEFT JOIN medium USING (id2)"),
          new DbBenchmarkQuery<>(
              "join 4",
              JoinedWithMediumByTextFrame.SCHEMA,
              JoinedWithMediumByText::of,
              "SELECT x.*, medium.id1, medium.id2, medium.id4, v2 FROM x JOIN medium USING (id5)"),
          new DbBenchmarkQuery<>(
              "join 5",
              JoinedWithBigFrame.SCHEMA,
              JoinedWithBig::of,
              "SELECT x.*, big.id1, big.id2, big.id4, big.id5, big.id6, v2 FROM x JOIN big USING (id3)"));

  /**
   * The query in SQL.
   *
   * @param folder the folder that {@link DbBenchmarkData#write} wrote to
   * @return a query of DuckDB over the files in the folder
   */
  public String sql(Path folder) {
    return TABLES.stream()
            .map(table ->
                "%1$s AS (FROM read_parquet('%2$s/%1$s/*.parquet'))"
                    .formatted(table, folder.toString().replace("'", "''")))
            .collect(Collectors.joining(",\n", "WITH ", "\n"))
        + text;
  }

  @Override
  public String toString() {
    return name;
  }
}
