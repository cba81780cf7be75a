package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of several files. */
class SeveralFilesTest {

  private static final Field ID = Field.required("id", ScalarType.INT64);
  private static final Field NAME = Field.required("name", ScalarType.STRING);

  @TempDir private Path directory;

  private static HeapVector ids(long... ids) {
    return new HeapVector(ScalarType.INT64, ids.length, ids, null);
  }

  private static HeapVector names(String... names) {
    boolean[] nulls = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      nulls[i] = names[i] == null;
    }
    boolean any = Arrays.asList(names).contains(null);
    return new HeapVector(ScalarType.STRING, names.length, names, any ? nulls : null);
  }

  private Path file(String name, Schema schema, HeapVector... columns) {
    Path path = directory.resolve(name);
    HeapBatch batch = new HeapBatch(columns[0].size(), List.of(columns));
    ArrowFile.to(path).rowsPerBatch(2).write(SampleRows.cursor(schema, batch));
    return path;
  }

  @Test
  void followEachOtherWithColumnsByName() {
    Path first = file("a", Schema.of(ID, NAME), ids(1, 2, 3), names("x", "y", "z"));
    Path second = file("b", Schema.of(NAME.withNullable(true), ID), names("u", null), ids(4, 5));
    ArrowFile read = ArrowFile.open(List.of(first, second));
    assertThat(read.schema()).isEqualTo(Schema.of(ID, NAME.withNullable(true)));
    assertThat(read.size()).isEqualTo(5);
    assertThat(Values.of(read.batches()))
        .isEqualTo(List.of(List.of(1L, 2L, 3L, 4L, 5L), Arrays.asList("x", "y", "z", "u", null)));
    assertThat(Values.of(read.slice(2, 2), 2))
        .isEqualTo(List.of(List.of(3L, 4L), List.of("z", "u")));
  }

  @Test
  void differencesAreToldAllAtOnce() {
    Path first = file("a", Schema.of(ID, NAME), ids(1), names("x"));
    Path second = file("b", Schema.of(Field.required("id", ScalarType.STRING)), names("1"));
    Path third =
        file(
            "c",
            Schema.of(NAME, ID, Field.required("size", ScalarType.INT64)),
            names("x"),
            ids(1),
            ids(2));
    assertThatThrownBy(() -> ArrowFile.open(List.of(first, second, third)))
        .isInstanceOfSatisfying(
            SchemaMismatchException.class,
            mismatch ->
                assertThat(mismatch.differences())
                    .containsExactly(
                        "column 'id' is of type string in %s, but of int64 in the first"
                            .formatted(second),
                        "column 'name' is missing in " + second,
                        "column 'size' of %s is missing in the first".formatted(third)))
        .hasMessageContaining(first.toString());
  }

  @Test
  void thereMustBeOne() {
    assertThatThrownBy(() -> ArrowFile.open(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be at least one Arrow file, but the list is empty");
  }
}
