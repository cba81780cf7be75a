package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionSlotsTest {

  private static final NativeType BIGINT = NativeType.of(TypeId.BIGINT);

  private Database database;
  private Connection connection;

  @BeforeEach
  void open() {
    database = Database.inMemory(Map.of("threads", "4"));
    connection = database.connect();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Adds a number to its argument, or fails for a value. */
  private record Adding(long added, long failing) implements JavaFunction.Scalar {
    @Override
    public List<NativeType> parameters() {
      return List.of(BIGINT);
    }

    @Override
    public NativeType result() {
      return BIGINT;
    }

    @Override
    public boolean isVolatile() {
      return false;
    }

    @Override
    public void call(CallBatch arguments, VectorWriter result) {
      long[] values = new long[arguments.rowCount()];
      arguments.vector(0).readLongs(0, values.length, values, 0);
      for (int i = 0; i < values.length; i++) {
        if (values[i] == failing) {
          throw new StackOverflowError("at " + failing);
        }
        values[i] += added;
      }
      result.writeLongs(values, 0, values.length, 0);
    }
  }

  /** A sum in a Java object, which fails for a value. */
  private record Summing(long failing) implements JavaFunction.Aggregate {
    @Override
    public List<NativeType> parameters() {
      return List.of(BIGINT);
    }

    @Override
    public NativeType result() {
      return BIGINT;
    }

    @Override
    public Object newState() {
      return new AtomicLong();
    }

    @Override
    public void update(Object[] states, CallBatch arguments) {
      long[] values = new long[arguments.rowCount()];
      arguments.vector(0).readLongs(0, values.length, values, 0);
      for (int i = 0; i < values.length; i++) {
        if (values[i] == failing) {
          throw new IllegalStateException("failed at " + failing);
        }
        ((AtomicLong) states[i]).addAndGet(values[i]);
      }
    }

    @Override
    public void merge(Object target, Object source) {
      ((AtomicLong) target).addAndGet(((AtomicLong) source).get());
    }

    @Override
    public void finish(Object[] states, VectorWriter result) {
      long[] values = new long[states.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = ((AtomicLong) states[i]).get();
      }
      result.writeLongs(values, 0, values.length, 0);
    }
  }

  private long value(String sql) {
    long[] value = new long[1];
    try (PreparedStatement statement = connection.prepare(sql);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(chunk -> chunk.vector(0).readLongs(0, 1, value, 0));
    }
    return value[0];
  }

  @Test
  void oneFunctionAfterTheOtherTakesTheSameSlot() {
    for (long i = 0; i < 1_000; i++) {
      try (FunctionSlots.Registration function = database.functions().register(new Adding(i, -1))) {
        assertThat(value("SELECT " + function.sqlName() + "(range) FROM range(5, 6)"))
            .isEqualTo(5 + i);
      }
    }
    assertThat(database.functions().size()).isEqualTo(1);
  }

  @Test
  void aFunctionThatIsGoneIsAnErrorOfTheQuery() {
    FunctionSlots.Registration function = database.functions().register(new Adding(1, -1));
    function.close();
    assertThatThrownBy(() -> value("SELECT " + function.sqlName() + "(range) FROM range(3)"))
        .isInstanceOf(NativeException.class)
        .hasMessageContaining("a Java function that is not registered");
  }

  @Test
  void anErrorIsReportedAndKept() {
    try (FunctionSlots.Registration function = database.functions().register(new Adding(0, 7))) {
      assertThatThrownBy(() -> value("SELECT sum(" + function.sqlName() + "(range)) FROM range(9)"))
          .isInstanceOf(NativeException.class)
          .hasMessageContaining("java.lang.StackOverflowError: at 7");
      assertThat(function.failure()).isInstanceOf(StackOverflowError.class);
      assertThat(value("SELECT 1::BIGINT")).isEqualTo(1);
    }
  }

  @Test
  void statesAreForgottenWhenTheQueryEnds() {
    long before = AggregateStates.live();
    try (FunctionSlots.Registration sum = database.functions().register(new Summing(-1))) {
      assertThat(
              value(
                  "SELECT count(DISTINCT s)::BIGINT FROM (SELECT range %% 5000 AS k, %s(range) AS s FROM range(400000) GROUP BY k)"
                      .formatted(sum.sqlName())))
          .isEqualTo(5_000);
      assertThat(
              value(
                  "SELECT max(s) FROM (SELECT %s(range) OVER (ORDER BY range ROWS BETWEEN 99 PRECEDING AND CURRENT ROW) AS s FROM range(10000))"
                      .formatted(sum.sqlName())))
          .isEqualTo(100L * (9_900 + 9_999) / 2);
    }
    assertThat(AggregateStates.live()).isEqualTo(before);
  }

  @Test
  void statesAreForgottenWhenTheQueryFails() {
    long before = AggregateStates.live();
    try (FunctionSlots.Registration sum = database.functions().register(new Summing(300_000))) {
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() ->
                value(
                    "SELECT max(s) FROM (SELECT range %% 5000 AS k, %s(range) AS s FROM range(400000) GROUP BY k)"
                        .formatted(sum.sqlName())))
            .isInstanceOf(NativeException.class)
            .hasMessageContaining("failed at 300000");
      }
    }
    assertThat(AggregateStates.live()).isEqualTo(before);
  }

  @Test
  void resultsOfPartitionsStandOneBehindTheOther() {
    try (FunctionSlots.Registration sum = database.functions().register(new Summing(-1))) {
      assertThat(
              value(
                  "SELECT count(*) FILTER (s <> 10 * k * 10 + 45)::BIGINT FROM (SELECT range // 10 AS k, %s(range) OVER (PARTITION BY range // 10) AS s FROM range(20000))"
                      .formatted(sum.sqlName())))
          .isZero();
    }
  }
}
