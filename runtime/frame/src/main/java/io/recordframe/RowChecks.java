package io.recordframe;

import static io.recordframe.internal.Conditions.TRUE;
import static io.recordframe.internal.Conditions.and;
import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.isNotNull;
import static io.recordframe.internal.Conditions.isNull;
import static io.recordframe.internal.Conditions.isTrue;
import static io.recordframe.internal.Conditions.or;
import static io.recordframe.internal.Conditions.text;

import io.recordframe.Validation.Level;
import io.recordframe.constraint.ColumnRule;
import io.recordframe.constraint.Condition;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** What is checked of each row of data, and what becomes of its columns where nothing is found. */
final class RowChecks {

  /** A fault without the number of its row, as an engine makes it: a column, a value, a rule. */
  static final StructType FAULT =
      new StructType(
          List.of(
              new Field("column", ScalarType.STRING, false),
              new Field("value", ScalarType.STRING, true),
              new Field("rule", ScalarType.STRING, false)));

  /**
   * One thing that must hold for a row.
   *
   * @param holds whether it does, never null
   * @param faults the list of the faults of a row for which it does not
   */
  record Check(UnboundExpression holds, UnboundExpression faults) {}

  private final Session session;
  private final RecordSchema<?, ?> schema;
  private final Validation validation;
  private final Schema data;
  private final RelationIdentity rows;
  private final List<Check> checks = new ArrayList<>();
  private final List<UnboundExpression> values = new ArrayList<>();

  private RowChecks(
      Session session, RecordSchema<?, ?> schema, Validation validation, Schema data) {
    this.session = session;
    this.schema = schema;
    this.validation = validation;
    this.data = data;
    this.rows = new RelationIdentity("the rows that are validated", data);
  }

  /**
   * The checks of a record over data whose columns have its types, or are text.
   *
   * @param session the session that the data belong to
   * @param schema the record
   * @param validation which checks
   * @param data the columns of the data; one that is missing counts as null
   */
  static RowChecks of(
      Session session, RecordSchema<?, ?> schema, Validation validation, Schema data) {
    validation.requireColumnsOf(schema);
    RowChecks checks = new RowChecks(session, schema, validation, data);
    List<ColumnRule> rules = schema.rules();
    for (int i = 0; i < schema.schema().size(); i++) {
      int index = i;
      checks.addColumn(
          schema.schema().field(i),
          rules.stream().filter(rule -> rule.column().index() == index).toList());
    }
    return checks;
  }

  List<Check> all() {
    return checks;
  }

  /** A binder for the checks over rows that begin with the columns of the data. */
  Binder binder(Relation relation) {
    return Binder.in(Scope.of(rows, relation.schema(), session.identity()));
  }

  /** A column of such rows by its position. */
  UnboundExpression column(int index) {
    return new RelationColumn(rows, index);
  }

  /** Whether all checks hold, never null. */
  UnboundExpression hold() {
    return switch (checks.size()) {
      case 0 -> TRUE;
      case 1 -> checks.getFirst().holds();
      default -> new Call(LogicalFunction.AND, checks.stream().map(Check::holds).toList());
    };
  }

  /** The columns of the record from rows for which all checks hold. */
  List<NamedExpression> columns(Relation good) {
    Binder binder = binder(good);
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Field target = schema.schema().field(i);
      Expression value = binder.bind(values.get(i));
      if (value.nullable() && !target.nullable()) {
        value = binder.bind(call(ConditionalFunction.REQUIRE_NON_NULL, values.get(i)));
      }
      columns.add(new NamedExpression(target.name(), Cast.strict(value, target.type())));
    }
    return columns;
  }

  private void addColumn(Field target, List<ColumnRule> rules) {
    Level level = validation.level(target.name());
    int index = data.indexOf(target.name());
    UnboundExpression found =
        index < 0 ? new Constant(null, target.type()) : new RelationColumn(rows, index);
    boolean text =
        index >= 0
            && data.field(index).type() == ScalarType.STRING
            && TextShape.isReadFromText(target.type());
    UnboundExpression value = text ? TextShape.value(found, target.type()) : found;
    if (level != Level.OFF && text) {
      add(
          target.name(),
          "Type(" + target.type().displayName() + ")",
          isTrue(or(isNull(found), TextShape.isExact(found, target.type()))),
          found);
    }
    boolean neverNull = !target.nullable();
    if (level != Level.OFF && neverNull && index >= 0 && data.field(index).nullable()) {
      add(target.name(), "NotNull", isNotNull(found), new Constant(null, ScalarType.STRING));
    }
    if (level == Level.STRICT) {
      rules.forEach(rule -> addRule(rule, value, found, neverNull));
    }
    values.add(value);
  }

  private void addRule(
      ColumnRule rule, UnboundExpression column, UnboundExpression found, boolean neverNull) {
    if (!validation.checks(rule.rule())
        || (neverNull
            && rule.isForColumn()
            && rule.rule().condition() instanceof Condition.Present)) {
      return;
    }
    UnboundExpression holds = rule.holdsFor(column, validation.clock());
    if (rule.isForColumn() && (neverNull || !column.equals(found))) {
      // That there is no value is a fault by itself already, or was said of the text.
      UnboundExpression exempt = neverNull ? isNull(column) : and(isNull(column), isNotNull(found));
      holds = or(exempt, holds);
    }
    checks.add(
        new Check(
            holds,
            rule.breaches(
                column,
                validation.clock(),
                (place, value) ->
                    fault(
                        place,
                        rule.isForColumn() && !column.equals(found)
                            ? found
                            : shown(value, rule.type()),
                        rule.rule().text()))));
  }

  private void add(String column, String rule, UnboundExpression holds, UnboundExpression value) {
    checks.add(
        new Check(holds, call(CollectionFunction.LIST_OF, fault(text(column), value, rule))));
  }

  private static UnboundExpression fault(
      UnboundExpression column, UnboundExpression value, String rule) {
    return new UnboundExpression.StructOf("a fault", FAULT, List.of(column, value, text(rule)));
  }

  /** A value as text that is not too long. */
  private static UnboundExpression shown(UnboundExpression value, DataType type) {
    return switch (type) {
      case ScalarType.STRING -> value;
      case ScalarType.BINARY -> call(CollectionFunction.TO_HEX, value);
      case ListType _ -> elements(call(CollectionFunction.LIST_SIZE, value));
      case MapType _ -> elements(call(CollectionFunction.MAP_SIZE, value));
      case StructType _ -> new Constant(null, ScalarType.STRING);
      default -> new Conversion(value, ScalarType.STRING, Cast.Mode.STRICT);
    };
  }

  private static UnboundExpression elements(UnboundExpression size) {
    return call(
        TextFunction.CONCAT,
        new Conversion(size, ScalarType.STRING, Cast.Mode.STRICT),
        text(" elements"));
  }
}
