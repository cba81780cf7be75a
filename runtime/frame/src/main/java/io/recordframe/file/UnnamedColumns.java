package io.recordframe.file;

import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns of files whose first line does not name them, which are a record's by position. */
public final class UnnamedColumns {

  private UnnamedColumns() {}

  /**
   * What to read a record from: columns of the record's types, in its order, by the names that they
   * have in the data. Columns that stand in the names of folders have names everywhere.
   *
   * @param format the format of the data
   * @param record the record's columns; there are as many in the data
   * @param data the columns that the data have
   * @param folders the columns that stand in the names of folders
   * @return the columns to scan; the record's own where the data name their columns
   */
  public static Schema of(FileFormat format, Schema record, Schema data, Set<String> folders) {
    if (!areIn(format)) {
      return record;
    }
    List<String> unnamed =
        data.fields().stream().map(Field::name).filter(name -> !folders.contains(name)).toList();
    List<Field> columns = new ArrayList<>();
    int position = 0;
    for (Field field : record.fields()) {
      String name = folders.contains(field.name()) ? field.name() : unnamed.get(position++);
      columns.add(new Field(name, field.type(), field.nullable()));
    }
    return new Schema(columns);
  }

  /**
   * A scan with the names of a record.
   *
   * @param scan the scan of {@link #of}
   * @param record the record's columns
   * @return the scan itself where it has the names
   */
  public static Relation named(Scan scan, Schema record) {
    Schema scanned = scan.schema();
    if (scanned.equals(record)) {
      return scan;
    }
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < record.size(); i++) {
      columns.add(
          new NamedExpression(record.field(i).name(), FieldReference.of(i, scanned.field(i))));
    }
    return new Project(scan, columns);
  }

  /**
   * Whether files of a format do not name their columns.
   *
   * @param format the format
   * @return whether they do not
   */
  public static boolean areIn(FileFormat format) {
    return format instanceof FileFormat.Csv csv && !csv.header();
  }
}
