package io.recordframe.samples.dbbenchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.contract.OpenSession;
import io.recordframe.samples.benchmark.Answers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each typed query gives the rows that its SQL gives, over data of the benchmark's shape. */
@ExtendWith(OpenSession.class)
class DbBenchmarkTest {

  private static final int ROWS = 20_000;

  @TempDir private static Path folder;

  private static Session session;
  private static DbBenchmark tables;

  @BeforeAll
  static void write(Session opened) throws IOException {
    session = opened;
    DbBenchmarkData.write(session, ROWS, folder);
    tables = DbBenchmark.read(session, folder);
  }

  static List<DbBenchmarkQuery<?>> queries() {
    return DbBenchmarkQuery.ALL;
  }

  @Test
  void thereAreFifteenQueries() {
    assertThat(queries()).extracting(DbBenchmarkQuery::name).hasSize(15).doesNotHaveDuplicates();
  }

  @Test
  void theDataIsOfTheShapeThatTheBenchmarkSays() {
    assertThat(tables.grouped().count()).isEqualTo(ROWS);
    assertThat(SumById1.of(tables.grouped()).count()).isEqualTo(100);
    assertThat(SumsById6.of(tables.grouped()).count()).isEqualTo(ROWS / 100);
    assertThat(tables.small().count()).isEqualTo(10);
    assertThat(tables.medium().count()).isEqualTo(ROWS / 1_000);
    assertThat(tables.big().count()).isEqualTo(ROWS);
    assertThat(JoinedWithSmall.of(tables).count()).isBetween(ROWS * 85 / 100L, ROWS * 95 / 100L);
    assertThat(LeftJoinedWithMedium.of(tables).count()).isEqualTo(ROWS);
    assertThat(JoinedWithBig.of(tables).count()).isEqualTo(ROWS * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theAnswerIsThatOfSql(DbBenchmarkQuery<?> query) throws Exception {
    List<List<@Nullable Object>> expected =
        Answers.ofSql(session, query.schema(), query.sql(folder));
    assertThat(expected).isNotEmpty();
    assertThat(sorted(Answers.of(query.typed().apply(tables).collect())))
        .containsExactlyElementsOf(sorted(expected));
  }

  /** Rows in an order that does not depend on digits that are rounded. */
  private static List<String> sorted(List<List<@Nullable Object>> rows) {
    return Answers.rounded(rows).stream().map(List::toString).sorted().toList();
  }
}
