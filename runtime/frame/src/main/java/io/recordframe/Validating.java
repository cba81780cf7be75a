package io.recordframe;

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
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
    return new Filter(rows, checks.binder(rows).bind(RowChecks.not(checks.hold())));
  }

  /**
   * A row for each check that does not hold: bad rows are numbered where they are read, and then
   * multiplied by the list of the checks that failed.
   */
  private FaultFrame faults() {
    List<NamedExpression> numberedColumns = Input.columns(rows.schema());
    numberedColumns.add(new NamedExpression("row", position()));
    Relation numbered = new Project(rows, numberedColumns);
    int row = rows.schema().size();
    Relation bad = new Filter(numbered, checks.binder(numbered).bind(RowChecks.not(checks.hold())));
    Binder binder = checks.binder(bad);
    Relation exploded = new Explode(bad, List.of(binder.bind(failed())), false);
    UnboundExpression failed = checks.column(exploded.schema().size() - 1);
    Schema target = FaultFrame.SCHEMA.schema();
    List<UnboundExpression> columns =
        List.of(
            checks.column(row),
            chosen(failed, check -> text(check.column())),
            chosen(failed, Check::value),
            chosen(failed, check -> text(check.rule())));
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

  /** The numbers of the checks that do not hold. */
  private UnboundExpression failed() {
    List<UnboundExpression> numbers = new ArrayList<>();
    for (int i = 0; i < checks.all().size(); i++) {
      numbers.add(
          new Choice(
              List.of(new Branch(RowChecks.not(checks.all().get(i).holds()), number(i))), null));
    }
    if (numbers.isEmpty()) {
      numbers.add(new Constant(null, ScalarType.INT32));
    }
    return new Call(
        CollectionFunction.LIST_WITHOUT_NULLS,
        List.of(new Call(CollectionFunction.LIST_OF, numbers)));
  }

  /** What is said of the check of a number. */
  private UnboundExpression chosen(
      UnboundExpression failed, Function<Check, UnboundExpression> said) {
    List<Check> all = checks.all();
    if (all.isEmpty()) {
      return text("");
    }
    UnboundExpression last = said.apply(all.getLast());
    if (all.size() == 1) {
      return last;
    }
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < all.size() - 1; i++) {
      branches.add(
          new Branch(
              new Call(ComparisonFunction.EQUAL, List.of(failed, number(i))),
              said.apply(all.get(i))));
    }
    return new Choice(branches, last);
  }

  private static UnboundExpression number(int number) {
    return new Constant(number, ScalarType.INT32);
  }

  private static UnboundExpression text(String text) {
    return new Constant(text, ScalarType.STRING);
  }
}
