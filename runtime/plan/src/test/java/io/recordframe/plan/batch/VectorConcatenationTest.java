package io.recordframe.plan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VectorConcatenationTest {

  private static HeapVector texts(@Nullable String... values) {
    return new HeapVector(ScalarType.STRING, values.length, values, null);
  }

  private static HeapVector longs(boolean @Nullable [] nulls, long... values) {
    return new HeapVector(ScalarType.INT64, values.length, values, nulls);
  }

  @Test
  void valuesAndNullsFollowEachOther() {
    ColumnVector all =
        HeapVector.concatenation(
            ScalarType.INT64,
            List.of(longs(null, 1, 2), longs(null), longs(new boolean[] {true, false}, 0, 4)));
    assertThat(all.size()).isEqualTo(4);
    assertThat(all.longs()).containsExactly(1, 2, 0, 4);
    assertThat(all.nulls()).containsExactly(false, false, true, false);
    assertThat(HeapVector.concatenation(ScalarType.INT64, List.of()).size()).isZero();
    HeapVector only = longs(null, 1);
    assertThat(HeapVector.concatenation(ScalarType.INT64, List.of(only))).isSameAs(only);
  }

  /** An array may be longer than the vector is. */
  @Test
  void whatIsBehindTheEndIsLeftOut() {
    ColumnVector all =
        HeapVector.concatenation(
            ScalarType.INT64,
            List.of(new HeapVector(ScalarType.INT64, 1, new long[] {1, 99}, null), longs(null, 2)));
    assertThat(all.longs()).containsExactly(1, 2);
  }

  @Test
  void listsKeepTheirElements() {
    ListType type = new ListType(ScalarType.STRING, false);
    ColumnVector all =
        HeapVector.concatenation(
            type,
            List.of(
                HeapVector.nested(type, new int[] {1, 3, 3}, null, texts("no", "a", "b", "no")),
                HeapVector.nested(type, new int[] {0, 1}, new boolean[] {false}, texts("c"))));
    assertThat(all.offsets()).containsExactly(0, 2, 2, 3);
    assertThat(all.child(0).strings()).containsExactly("a", "b", "c");
    assertThat(all.nulls()).containsExactly(false, false, false);
  }

  @Test
  void structsKeepTheirFields() {
    StructType type =
        new StructType(
            List.of(
                Field.required("text", ScalarType.STRING),
                Field.nullable("number", ScalarType.INT64)));
    ColumnVector all =
        HeapVector.concatenation(
            type,
            List.of(
                HeapVector.struct(
                    type, 1, null, List.of(texts("a"), longs(new boolean[] {true}, 0))),
                HeapVector.struct(
                    type, 1, new boolean[] {true}, List.of(texts("b"), longs(null, 2)))));
    assertThat(all.nulls()).containsExactly(false, true);
    assertThat(all.child(0).strings()).containsExactly("a", "b");
    assertThat(all.child(1).nulls()).containsExactly(true, false);
    assertThat(all.child(1).longs()).containsExactly(0, 2);
  }
}
