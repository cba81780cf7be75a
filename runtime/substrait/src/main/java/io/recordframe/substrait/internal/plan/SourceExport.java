package io.recordframe.substrait.internal.plan;

import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Field;
import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.wire.Algebra.Expression;
import io.recordframe.substrait.internal.wire.Algebra.ReadRel;
import io.recordframe.substrait.internal.wire.Algebra.ReadRel.LocalFiles.FileOrFiles;
import io.recordframe.substrait.internal.wire.Algebra.Rel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where rows come from. */
final class SourceExport {

  /** How many values in memory may become constants of a plan. */
  static final long MOST_VALUES = 100_000;

  private static final int BATCH = 2_048;
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final Pattern WILDCARD = Pattern.compile(".*[*?\\[{].*");

  private final Messages messages;

  SourceExport(Messages messages) {
    this.messages = messages;
  }

  ExportedRelation scan(Scan scan) {
    List<Field> fields = scan.schema().fields();
    List<Column> columns =
        fields.stream().map(field -> new Column(field.type(), field.nullable())).toList();
    ReadRel.Builder read =
        ReadRel.newBuilder()
            .setCommon(RelationExport.direct())
            .setBaseSchema(messages.types().namedStruct(scan.schema()));
    switch (scan.source()) {
      case TableSource table -> {
        if (table.temporary()) {
          messages.refusals().add("the " + table.description(), "only their session has them");
        }
        read.getNamedTableBuilder().addAllNames(table.name());
      }
      case FileSource files -> files(read, files);
      case RowsSource rows -> rows(read, rows, scan);
      case FunctionSource _ ->
          messages
              .refusals()
              .add(scan.source().description(), "Substrait has no place for the code of functions");
      case QuerySource _ ->
          messages.refusals().add("a query in SQL", "Substrait has no place for SQL");
      case TaskSource _ ->
          messages
              .refusals()
              .add("the rows of tasks", "they are found where the tasks of a plan are merged");
    }
    return new ExportedRelation(Rel.newBuilder().setRead(read).build(), columns);
  }

  private void files(ReadRel.Builder read, FileSource source) {
    switch (source.format()) {
      case FileFormat.Parquet parquet -> {
        if (parquet.unionByName()) {
          refuse(source, "Substrait does not say what a column is that only some files have");
        }
      }
      case FileFormat.Csv _ -> refuse(source, "Substrait does not say how the values of CSV look");
      case FileFormat.Json _ -> refuse(source, "Substrait has no files of JSON");
    }
    if (source.hivePartitioning()) {
      refuse(source, "Substrait has no columns from the names of folders");
    }
    for (String path : source.paths()) {
      FileOrFiles.Builder file = read.getLocalFilesBuilder().addItemsBuilder();
      file.getParquetBuilder();
      String address = address(path);
      if (WILDCARD.matcher(path).matches()) {
        file.setUriPathGlob(address);
      } else {
        file.setUriFile(address);
      }
    }
  }

  private void refuse(FileSource source, String reason) {
    messages.refusals().add("the " + source.description(), reason);
  }

  /** Wildcards stay as they are, so this is not what makes an address of a path usually. */
  private static String address(String path) {
    return ADDRESS.matcher(path).matches()
        ? path
        : "file://" + Path.of(path).toAbsolutePath().normalize();
  }

  private void rows(ReadRel.Builder read, RowsSource source, Scan scan) {
    long rows = source.rows().size();
    long values = Math.max(1, scan.schema().size());
    if (rows > MOST_VALUES / values) {
      messages
          .refusals()
          .add(
              "the rows in memory",
              "they become constants of the plan, %d values at most, but there are %d rows of %d columns"
                  .formatted(MOST_VALUES, rows, scan.schema().size()));
      return;
    }
    List<Integer> positions = new ArrayList<>();
    for (Field field : scan.schema().fields()) {
      positions.add(source.rows().schema().indexOf(field.name()));
    }
    ReadRel.VirtualTable.Builder table = read.getVirtualTableBuilder();
    for (long start = 0; start < rows; start += BATCH) {
      ColumnBatch batch = source.rows().slice(start, (int) Math.min(BATCH, rows - start));
      for (int row = 0; row < batch.rowCount(); row++) {
        table.addExpressions(row(batch, row, positions, scan.schema().fields()));
      }
    }
  }

  private Expression.Nested.Struct row(
      ColumnBatch batch, int row, List<Integer> positions, List<Field> fields) {
    Expression.Nested.Struct.Builder struct = Expression.Nested.Struct.newBuilder();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      struct.addFields(
          Expression.newBuilder()
              .setLiteral(
                  messages
                      .literals()
                      .literal(
                          RowValues.value(batch.column(positions.get(i)), row),
                          field.type(),
                          field.nullable())));
    }
    return struct.build();
  }
}
