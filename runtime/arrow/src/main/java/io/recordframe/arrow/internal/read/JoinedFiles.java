package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimits;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several files with the columns of the first, whatever the order of their columns. */
public final class JoinedFiles {

  private final Schema schema;
  private final List<Integer> counts = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A batch of a file.
   *
   * @param positions where the columns of the first file stand in this one
   */
  private record Part(FileBatches file, int batch, List<Integer> positions) {

    ColumnBatch read() {
      return new OrderedBatch(file.batch(batch), positions);
    }
  }

  private record OrderedBatch(ColumnBatch batch, List<Integer> positions) implements ColumnBatch {

    @Override
    public int rowCount() {
      return batch.rowCount();
    }

    @Override
    public ColumnVector column(int index) {
      return batch.column(positions.get(index));
    }
  }

  /**
   * Looks at the files.
   *
   * @throws SchemaMismatchException if the columns of one are not those of the first, with every
   *     difference
   */
  public JoinedFiles(List<Path> paths, ArrowLimits limits) {
    List<FileBatches> files = new ArrayList<>();
    paths.forEach(path -> files.add(new FileBatches(path, limits)));
    Schema first = files.getFirst().schema();
    List<String> differences = new ArrayList<>();
    for (int i = 1; i < files.size(); i++) {
      addDifferences(first, files.get(i).schema(), paths.get(i), differences);
    }
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "The columns of the Arrow file %s and those of the files after it"
              .formatted(paths.getFirst()),
          differences,
          first.toString());
    }
    this.schema =
        new Schema(
            first.fields().stream()
                .map(field -> field.withNullable(isNullable(field.name(), files)))
                .toList());
    for (FileBatches file : files) {
      List<Integer> positions =
          first.fields().stream().map(field -> file.schema().indexOf(field.name())).toList();
      for (int batch = 0; batch < file.counts().size(); batch++) {
        counts.add(file.counts().get(batch));
        parts.add(new Part(file, batch, positions));
      }
    }
  }

  private static void addDifferences(
      Schema first, Schema other, Path path, List<String> differences) {
    for (Field wanted : first.fields()) {
      int position = other.indexOf(wanted.name());
      if (position < 0) {
        differences.add("column '%s' is missing in %s".formatted(wanted.name(), path));
      } else if (!other.field(position).type().equals(wanted.type())) {
        differences.add(
            "column '%s' is of type %s in %s, but of %s in the first"
                .formatted(
                    wanted.name(),
                    other.field(position).type().displayName(),
                    path,
                    wanted.type().displayName()));
      }
    }
    for (Field found : other.fields()) {
      if (first.indexOf(found.name()) < 0) {
        differences.add("column '%s' of %s is missing in the first".formatted(found.name(), path));
      }
    }
  }

  private static boolean isNullable(String name, List<FileBatches> files) {
    return files.stream()
        .map(FileBatches::schema)
        .anyMatch(schema -> schema.field(schema.indexOf(name)).nullable());
  }

  /** The rows of all files, one file after the other. */
  public BatchedRows rows() {
    return new BatchedRows(schema, counts, index -> parts.get(index).read());
  }
}
