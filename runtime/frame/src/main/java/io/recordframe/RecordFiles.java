package io.recordframe;

import io.recordframe.file.Reading;
import io.recordframe.file.SchemaComparison;
import io.recordframe.file.UnnamedColumns;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Set;

/** Files as the rows of records: looked at, held against the record, and scanned. */
final class RecordFiles {

  private final SessionRuns runs;
  private final FileRecords records;

  /**
   * Reads files.
   *
   * @param runs looks at the files
   * @param records remembers what they are read as
   */
  RecordFiles(SessionRuns runs, FileRecords records) {
    this.runs = runs;
    this.records = records;
  }

  /**
   * A scan of files whose rows are records.
   *
   * @throws SchemaMismatchException if the columns are not those of the record
   */
  Relation scan(RecordSchema<?, ?> schema, Reading reading, Execution execution) {
    FileSource source = reading.source();
    Schema found = runs.describe(source, execution);
    Set<String> folders = folders(source);
    requireColumns(schema, schema.schema(), reading, found, folders, reading.requiresNonNull());
    return scan(schema, source, schema.schema(), found, folders);
  }

  /**
   * A scan of files whose rows may become records.
   *
   * @throws SchemaMismatchException if the columns are not those of the record
   */
  Relation scan(
      RecordSchema<?, ?> schema, Reading reading, Validation validation, Execution execution) {
    FileSource source = reading.source();
    Schema found = runs.describe(source, execution);
    Set<String> folders = folders(source);
    Schema wanted = Validating.wanted(schema, source.format(), found, validation);
    requireColumns(schema, wanted, reading, found, folders, true);
    Schema read = Validating.read(wanted, source.format(), found, folders, validation);
    return scan(schema, source, read, found, folders);
  }

  /**
   * A scan of columns with the names and in the order of a record, of which some may be missing.
   */
  private Relation scan(
      RecordSchema<?, ?> schema,
      FileSource source,
      Schema columns,
      Schema found,
      Set<String> folders) {
    Schema named = UnnamedColumns.of(source.format(), columns, found, folders);
    boolean whole = named.size() == schema.schema().size();
    Scan scan = new Scan(source, whole ? records.add(named, schema) : named);
    return UnnamedColumns.named(scan, columns);
  }

  private Set<String> folders(FileSource source) {
    return source.hivePartitioning() ? runs.engine().partitionColumns(source) : Set.of();
  }

  private static void requireColumns(
      RecordSchema<?, ?> schema,
      Schema wanted,
      Reading reading,
      Schema found,
      Set<String> folders,
      boolean requireNonNull) {
    FileSource source = reading.source();
    List<String> differences =
        SchemaComparison.differences(
            wanted, found, source.format(), folders, reading.strict(), requireNonNull);
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "Record " + schema.recordName() + " and " + source.description(),
          differences,
          found.toString());
    }
  }
}
