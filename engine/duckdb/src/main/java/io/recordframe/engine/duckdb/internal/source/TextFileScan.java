package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.lowering.ScanLowering;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.engine.duckdb.internal.sql.UniqueNames;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Files of text have no types of their own: they are read as what is declared. */
final class TextFileScan {

  private final FileSource source;
  private final List<SourceColumn> found;
  private final TextConversion conversion;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> partitions = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column that is read.
   *
   * @param field what it is declared as
   * @param sqlName the name by which DuckDB knows it
   * @param partition whether it is in the names of folders
   * @param proven where it may be null whatever the file holds
   */
  private record Column(Field field, String sqlName, boolean partition, Nullability proven) {
    String reference(String alias) {
      return alias + "." + SqlText.identifier(sqlName);
    }
  }

  /**
   * Reads columns of files.
   *
   * @param source the files
   * @param schema the columns to read
   * @param found the columns that the files have
   * @throws SchemaMismatchException if a column is missing
   */
  TextFileScan(FileSource source, Schema schema, SourceInspector.FileColumns found) {
    this.source = source;
    this.found = found.columns();
    boolean json = source.format() instanceof FileFormat.Json;
    this.conversion = json ? TextConversion.JSON : TextConversion.CSV;
    for (SourceColumn column : found.columns()) {
      if (!found.partitions().contains(column.name())
          && (!json || schema.indexOf(column.name()) >= 0)) {
        types.put(column.sqlName(), "VARCHAR");
      }
    }
    List<String> differences = new ArrayList<>();
    for (Field field : schema.fields()) {
      found.columns().stream()
          .filter(column -> column.name().equals(field.name()))
          .findFirst()
          .ifPresentOrElse(
              column -> add(field, column.sqlName(), found.partitions()),
              () -> {
                if (json) {
                  // A file in which no object has the field says nothing of it.
                  add(field, field.name(), Partitions.NONE);
                } else {
                  differences.add("Column " + field + " is missing");
                }
              });
    }
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "The plan and " + source.description(),
          differences,
          found.columns().stream().map(SourceColumn::field).toList().toString());
    }
    if (types.isEmpty()) {
      types.put(
          found.columns().isEmpty() ? "none" : found.columns().getFirst().sqlName(), "VARCHAR");
    }
    if (!UniqueNames.differ(List.copyOf(types.keySet()))) {
      throw new UnsupportedPlanException(
          "DuckDB cannot tell columns of %s apart that differ in nothing but case: %s"
              .formatted(source.description(), types.keySet()));
    }
  }

  private void add(Field field, String sqlName, Partitions folders) {
    boolean partition = folders.contains(field.name());
    if (partition) {
      partitions.put(sqlName, SqlTypes.name(field.type()));
    } else {
      types.put(sqlName, conversion.readAs(field.type()));
    }
    columns.add(
        new Column(
            field,
            sqlName,
            partition,
            partition ? folders.nullability(field.name()) : Nullability.ANYWHERE));
  }

  /** The scan in SQL. */
  ScanLowering.Table table() {
    List<Function<String, String>> read =
        columns.stream()
            .<Function<String, String>>map(column -> alias -> read(column, alias))
            .toList();
    return new ScanLowering.Table(
        FileFunctions.reading(source, types, partitions), read, SourceColumn.names(found));
  }

  private String read(Column column, String alias) {
    String reference = column.reference(alias);
    return guard(column, alias)
        .guard(
            column.partition()
                ? reference
                : conversion.convert(reference, column.field().type(), column.field().name()));
  }

  private NullGuard guard(Column column, String alias) {
    String reference = column.reference(alias);
    return NullGuard.of(
        column.partition() ? reference : conversion.nested(reference, column.field().type()),
        column.field(),
        column.proven());
  }

  /** Whether a column holds a null where it is declared to hold none. */
  String isNull(String alias, int index) {
    return guard(columns.get(index), alias).condition().orElse("false");
  }

  /** Whether the text of a column is not exactly a value of what it is declared as. */
  String fails(String alias, int index) {
    Column column = columns.get(index);
    return column.partition()
        ? "false"
        : conversion.fails(column.reference(alias), column.field().type());
  }
}
