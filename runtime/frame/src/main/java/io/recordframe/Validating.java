package io.recordframe;

import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.not;

import io.recordframe.RowChecks.Check;
import io.recordframe.Validation.Level;
import io.recordframe.file.SchemaComparison;
import io.recordframe.file.UnnamedColumns;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Choice;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes plans for good rows, bad rows and faults from the plan of the rows that are validated. */
final class Validating {

  private final Session session;
  private final Relation rows;
  private final RowChecks checks;

  private Validating(Session session, Relation rows, RowChecks checks) {
    this.session = session;
    this.rows = rows;
    this.checks = checks;
  }

  /** Rows that have the columns of the record already. */
  static <R extends Record, F> Validated<F, F> records(
      Session session, RecordSchema<R, F> schema, Validation validation, Relation rows) {
    RowChecks checks = RowChecks.of(session, schema, validation, rows.schema());
    Validating validating = new Validating(session, rows, checks);
    return new Validated<>(
        schema.frame(new FrameState(session, validating.good())),
        schema.frame(new FrameState(session, validating.bad())),
        validating.faults());
  }

  /** Rows whose columns have the names of those of the record, and its types or text. */
  static <R extends Record, F> Validated<F, UntypedFrame> rows(
      Session session, RecordSchema<R, F> schema, Validation validation, Relation rows) {
    RowChecks checks = RowChecks.of(session, schema, validation, rows.schema());
    Validating validating = new Validating(session, rows, checks);
    Relation good = validating.good();
    return new Validated<>(
        schema.frame(new FrameState(session, new Project(good, checks.columns(good)))),
        new UntypedFrame(session, validating.bad()),
        validating.faults());
  }

  /**
   * As what columns of files are read, so that nulls, and text that is no value, are found instead
   * of ending the query.
   */
  static Schema read(
      Schema wanted, FileFormat format, Schema found, Set<String> folders, Validation validation) {
    List<Field> fields = new ArrayList<>();
    for (Field field : wanted.fields()) {
      boolean off = validation.level(field.name()) == Level.OFF;
      boolean text = !off && !folders.contains(field.name()) && isText(field, format, found);
      Field read = text ? new Field(field.name(), ScalarType.STRING, true) : field;
      fields.add(off ? read : read.withNullable(true));
    }
    return new Schema(fields);
  }

  private static boolean isText(Field field, FileFormat format, Schema found) {
    return switch (format) {
      case FileFormat.Csv _ -> TextShape.isReadFromText(field.type());
      // What stands in quotes is told from what does not by the engine alone.
      case FileFormat.Json _ -> false;
      case FileFormat.Parquet _ -> {
        int index = found.indexOf(field.name());
        yield field.type() instanceof EnumType
            && index >= 0
            && found.field(index).type() == ScalarType.STRING;
      }
    };
  }

  /**
   * The columns of a record that are asked of the data: all, or those that cannot be filled. Where
   * data name no columns, none is missing.
   */
  static Schema wanted(
      RecordSchema<?, ?> schema, FileFormat format, Schema found, Validation validation) {
    return validation.fillsMissing() && !UnnamedColumns.areIn(format)
        ? new Schema(
            schema.schema().fields().stream()
                .filter(field -> !field.nullable() || found.indexOf(field.name()) >= 0)
                .toList())
        : schema.schema();
  }

  /** Holds columns that have types against those of a record; text is a value of any type here. */
  static void requireColumns(RecordSchema<?, ?> schema, Validation validation, Schema found) {
    FileFormat typed = new FileFormat.Parquet(false);
    List<Field> wanted = new ArrayList<>();
    for (Field field : wanted(schema, typed, found, validation).fields()) {
      int index = found.indexOf(field.name());
      boolean text =
          index >= 0
              && found.field(index).type() == ScalarType.STRING
              && TextShape.isReadFromText(field.type())
              && validation.level(field.name()) != Level.OFF;
      wanted.add(text ? new Field(field.name(), ScalarType.STRING, field.nullable()) : field);
    }
    List<String> differences =
        SchemaComparison.differences(new Schema(wanted), found, typed, Set.of(), false, true);
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(
          "Record " + schema.recordName() + " and the untyped frame",
          differences,
          found.toString());
    }
  }

  private Relation good() {
    return new Filter(rows, checks.binder(rows).bind(checks.hold()));
  }

  private Relation bad() {
    return new Filter(rows, checks.binder(rows).bind(not(checks.hold())));
  }

  /**
   * A row for each fault: bad rows are numbered where they are read, and then multiplied by the
   * list of their faults.
   */
  private FaultFrame faults() {
    List<NamedExpression> numberedColumns = Input.columns(rows.schema());
    numberedColumns.add(new NamedExpression("row", position()));
    Relation numbered = new Project(rows, numberedColumns);
    int row = rows.schema().size();
    Relation bad = new Filter(numbered, checks.binder(numbered).bind(not(checks.hold())));
    Binder binder = checks.binder(bad);
    Relation exploded = new Explode(bad, List.of(binder.bind(found())), false);
    UnboundExpression fault = checks.column(exploded.schema().size() - 1);
    List<UnboundExpression> columns = new ArrayList<>();
    columns.add(checks.column(row));
    for (int i = 0; i < RowChecks.FAULT.fields().size(); i++) {
      columns.add(new UnboundExpression.Field(fault, i));
    }
    Schema target = FaultFrame.SCHEMA.schema();
    Binder last = checks.binder(exploded);
    List<NamedExpression> faults = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Field field = target.field(i);
      faults.add(new NamedExpression(field.name(), last.bindTo(columns.get(i), field, "a fault")));
    }
    return FaultFrame.SCHEMA.frame(new FrameState(session, new Project(exploded, faults)));
  }

  /** The number of a row, from 1, in the order in which the engine reads. */
  private static WindowCall position() {
    return new WindowCall(
        WindowFunction.ROW_NUMBER,
        List.of(),
        false,
        null,
        List.of(),
        List.of(),
        WindowFrame.WHOLE_PARTITION,
        ScalarType.INT64);
  }

  /** The faults of a row; the lists of checks that hold are null, and so left out. */
  private UnboundExpression found() {
    List<UnboundExpression> lists = new ArrayList<>();
    for (Check check : checks.all()) {
      lists.add(new Choice(List.of(new Branch(not(check.holds()), check.faults())), null));
    }
    if (lists.isEmpty()) {
      lists.add(new Constant(null, new ListType(RowChecks.FAULT, false)));
    }
    return call(CollectionFunction.LIST_FLATTEN, new Call(CollectionFunction.LIST_OF, lists));
  }
}
