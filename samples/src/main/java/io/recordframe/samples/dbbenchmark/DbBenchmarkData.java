package io.recordframe.samples.dbbenchmark;

import io.recordframe.Frame;
import io.recordframe.Session;
import io.recordframe.file.Parquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Writes the data of the benchmark, at any size, as Parquet files: what db-benchmark calls {@code
 * G1_<rows>_1e2_0_0} and {@code J1_<rows>_NA_0_0}. It is the same for the same number of rows.
 */
public final class DbBenchmarkData {

  private static final long SEED = 108;
  private static final int GROUPS = 100;
  private static final int FEWEST_KEYS = 10;
  private static final int ROWS_OF_A_FILE = 500_000;

  private final Session session;
  private final Path folder;
  private final RandomGenerator random = new SplittableRandom(SEED);

  private DbBenchmarkData(Session session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /**
   * Writes the tables.
   *
   * @param session where rows become files
   * @param rows how many rows the large tables have; a million and more give the small table its
   *     proper size
   * @param folder an existing folder, which gets a folder for each table
   * @throws IOException if a folder cannot be made
   */
  public static void write(Session session, int rows, Path folder) throws IOException {
    DbBenchmarkData data = new DbBenchmarkData(session, folder);
    data.writeGrouping(rows);
    data.writeJoining(rows);
  }

  private void writeGrouping(int rows) throws IOException {
    int large = Math.max(1, rows / GROUPS);
    write(
        "grouped",
        rows,
        _ ->
            new GroupingRow(
                "id%03d".formatted(anyUpTo(GROUPS)),
                "id%03d".formatted(anyUpTo(GROUPS)),
                "id%010d".formatted(anyUpTo(large)),
                anyUpTo(GROUPS),
                anyUpTo(GROUPS),
                anyUpTo(large),
                anyUpTo(5),
                anyUpTo(15),
                amount()),
        GroupingRowFrame::of);
  }

  private void writeJoining(int rows) throws IOException {
    JoinKeys few = JoinKeys.of(Math.max(FEWEST_KEYS, rows / 1_000_000), random);
    JoinKeys many = JoinKeys.of(Math.max(FEWEST_KEYS, rows / 1_000), random);
    JoinKeys all = JoinKeys.of(rows, random);
    int[] id1 = few.leftTimes(rows, random);
    int[] id2 = many.leftTimes(rows, random);
    int[] id3 = all.leftTimes(rows, random);
    write(
        "x",
        rows,
        i ->
            new JoiningRow(
                id1[i], id2[i], id3[i], text(id1[i]), text(id2[i]), text(id3[i]), amount()),
        JoiningRowFrame::of);
    write(
        "small",
        few.right().length,
        i -> new SmallRow(few.right()[i], text(few.right()[i]), amount()),
        SmallRowFrame::of);
    write(
        "medium",
        many.right().length,
        i -> {
          int small = few.anyRight(random);
          int medium = many.right()[i];
          return new MediumRow(small, medium, text(small), text(medium), amount());
        },
        MediumRowFrame::of);
    write(
        "big",
        rows,
        i -> {
          int small = few.anyRight(random);
          int medium = many.anyRight(random);
          int big = all.right()[i];
          return new BigRow(small, medium, big, text(small), text(medium), text(big), amount());
        },
        BigRowFrame::of);
  }

  private <R extends Record> void write(
      String table,
      int rows,
      IntFunction<R> row,
      BiFunction<Session, List<R>, ? extends Frame<?, R, ?, ?>> frame)
      throws IOException {
    Path files = Files.createDirectory(folder.resolve(table));
    for (int start = 0; start < rows; start += ROWS_OF_A_FILE) {
      List<R> part = new ArrayList<>();
      for (int i = start; i < Math.min(rows, start + ROWS_OF_A_FILE); i++) {
        part.add(row.apply(i));
      }
      frame
          .apply(session, part)
          .write(Parquet.to(files.resolve(start / ROWS_OF_A_FILE + ".parquet")));
    }
  }

  private int anyUpTo(int largest) {
    return random.nextInt(largest) + 1;
  }

  /** Between 0 and 100, with six digits behind the point. */
  private double amount() {
    return random.nextInt(100_000_001) / 1e6;
  }

  private static String text(int key) {
    return "id" + key;
  }
}
