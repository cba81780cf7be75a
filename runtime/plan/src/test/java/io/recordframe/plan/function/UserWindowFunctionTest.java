package io.recordframe.plan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.Requirements;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserWindowFunctionTest {

  private static final Field REQUIRED = Field.required("n", ScalarType.INT64);

  private static UserWindowFunction function(Field result, WindowImplementation implementation) {
    return new UserWindowFunction(
        FunctionName.of("shop.f"), List.of(REQUIRED), result, Volatility.IMMUTABLE, implementation);
  }

  private static HeapVector longs(boolean @Nullable [] nulls, long... values) {
    return new HeapVector(ScalarType.INT64, values.length, values, nulls);
  }

  private static WindowCall call(
      UserWindowFunction function, Field argument, boolean distinct, WindowFrame frame) {
    FieldReference reference = FieldReference.of(0, argument);
    return new WindowCall(
        function,
        List.of(reference),
        distinct,
        null,
        List.of(),
        List.of(new SortKey(reference, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)),
        frame,
        ScalarType.INT64);
  }

  @Test
  void rowsWithNullGetNullAndAreToldApart() {
    UserWindowFunction function =
        function(
            REQUIRED,
            (partition, skipped) -> {
              assertThat(skipped).containsExactly(false, true, false);
              return partition.column(0);
            });
    ColumnVector result =
        function.evaluate(
            new HeapBatch(3, List.of(longs(new boolean[] {false, true, false}, 1, 2, 3))));
    assertThat(result.nulls()).containsExactly(false, true, false);
    assertThat(result.longs()).startsWith(1).endsWith(3);
  }

  @Test
  void failuresTellOfRowOrPartition() {
    HeapBatch partition = new HeapBatch(2, List.of(longs(null, 8, 9)));
    assertThatThrownBy(() ->
            function(
                    REQUIRED,
                    (_, _) -> {
                      throw new FailedRowException(1, new IllegalStateException("odd"));
                    })
                .evaluate(partition))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("The function shop.f failed for (n = 9): java.lang.IllegalStateException: odd");
    assertThatThrownBy(() ->
            function(
                    REQUIRED,
                    (_, _) -> {
                      throw new StackOverflowError();
                    })
                .evaluate(partition))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.f failed for a partition of 2 rows, the first of which is (n = 8): java.lang.StackOverflowError");
    assertThatThrownBy(() -> function(REQUIRED, (_, _) -> longs(null, 1)).evaluate(partition))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.f gave 1 values of int64, but 2 values of int64 are due, one for each row of a partition of 2 rows, the first of which is (n = 8)");
    assertThatThrownBy(() ->
            function(REQUIRED, (_, _) -> longs(new boolean[] {false, true}, 1, 2))
                .evaluate(partition))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "The function shop.f gave null for row 2, (n = 9), of a partition of 2 rows, but its result is declared as never null");
  }

  @Test
  void aCallSeesTheWholePartition() {
    UserWindowFunction function = function(REQUIRED, (partition, _) -> partition.column(0));
    assertThatThrownBy(() -> call(function, REQUIRED, false, WindowFrame.UP_TO_CURRENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shop.f sees the whole partition: its window has no frame");
    assertThatThrownBy(() -> call(function, REQUIRED, true, WindowFrame.WHOLE_PARTITION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shop.f is no aggregate");
    WindowCall call = call(function, REQUIRED, false, WindowFrame.WHOLE_PARTITION);
    Project project =
        new Project(
            new Scan(new TableSource(List.of("t")), Schema.of(REQUIRED)),
            List.of(new NamedExpression("x", call)));
    assertThat(Requirements.of(project).features())
        .contains(Feature.WINDOW, Feature.USER_WINDOW_FUNCTIONS);
    assertThat(PlanPrinter.print(project)).contains("shop.f(n) OVER (ORDER BY n");
  }

  @Test
  void theResultCanBeNullWhereAnArgumentOrTheResultCan() {
    Field nullable = Field.nullable("n", ScalarType.INT64);
    UserWindowFunction required = function(REQUIRED, (partition, _) -> partition.column(0));
    assertThat(call(required, REQUIRED, false, WindowFrame.WHOLE_PARTITION).nullable()).isFalse();
    assertThat(call(required, nullable, false, WindowFrame.WHOLE_PARTITION).nullable()).isTrue();
    UserWindowFunction optional = function(nullable, (partition, _) -> partition.column(0));
    assertThat(call(optional, REQUIRED, false, WindowFrame.WHOLE_PARTITION).nullable()).isTrue();
  }

  @Test
  void aFunctionOfNothingIsRefused() {
    assertThatThrownBy(() ->
            new UserWindowFunction(
                FunctionName.of("shop.f"),
                List.of(),
                REQUIRED,
                Volatility.IMMUTABLE,
                (partition, _) -> partition.column(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The window function shop.f has no parameter");
  }
}
