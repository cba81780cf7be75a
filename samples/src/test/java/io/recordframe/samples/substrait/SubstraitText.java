package io.recordframe.samples.substrait;

import io.substrait.proto.AggregateFunction;
import io.substrait.proto.AggregateRel;
import io.substrait.proto.Expression;
import io.substrait.proto.FunctionArgument;
import io.substrait.proto.FunctionOption;
import io.substrait.proto.Plan;
import io.substrait.proto.ReadRel;
import io.substrait.proto.Rel;
import io.substrait.proto.RelRoot;
import io.substrait.proto.SortField;
import io.substrait.proto.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan of Substrait as people read it: a line for each relation, the input behind its reader. */
final class SubstraitText {

  private final Map<Integer, String> functions = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private SubstraitText(Plan plan) {
    plan.getExtensionsList()
        .forEach(extension ->
            functions.put(
                extension.getExtensionFunction().getFunctionAnchor(),
                extension.getExtensionFunction().getName()));
    RelRoot root = plan.getRelations(0).getRoot();
    line(0, "names " + String.join(", ", root.getNamesList()));
    relation(root.getInput(), 0);
  }

  static String of(Plan plan) {
    return new SubstraitText(plan).text.toString();
  }

  private void line(int level, String line) {
    text.append("  ".repeat(level)).append(line).append('\n');
  }

  private void relation(Rel relation, int level) {
    switch (relation.getRelTypeCase()) {
      case READ -> line(level, "read " + source(relation.getRead()));
      case FILTER -> {
        line(level, "filter " + value(relation.getFilter().getCondition(), level));
        relation(relation.getFilter().getInput(), level + 1);
      }
      case PROJECT -> {
        line(
            level,
            "project %s emit %s"
                .formatted(
                    values(relation.getProject().getExpressionsList(), level),
                    relation.getProject().getCommon().getEmit().getOutputMappingList()));
        relation(relation.getProject().getInput(), level + 1);
      }
      case SORT -> {
        line(level, "sort " + order(relation.getSort().getSortsList(), level));
        relation(relation.getSort().getInput(), level + 1);
      }
      case FETCH -> {
        line(
            level,
            "fetch offset %d count %d"
                .formatted(offset(relation.getFetch()), count(relation.getFetch())));
        relation(relation.getFetch().getInput(), level + 1);
      }
      case AGGREGATE -> {
        line(level, "aggregate " + aggregate(relation.getAggregate(), level));
        relation(relation.getAggregate().getInput(), level + 1);
      }
      case JOIN -> {
        line(
            level,
            "%s %s"
                .formatted(
                    relation.getJoin().getType(),
                    value(relation.getJoin().getExpression(), level)));
        relation(relation.getJoin().getLeft(), level + 1);
        relation(relation.getJoin().getRight(), level + 1);
      }
      case CROSS -> {
        line(level, "cross");
        relation(relation.getCross().getLeft(), level + 1);
        relation(relation.getCross().getRight(), level + 1);
      }
      case SET -> {
        line(level, relation.getSet().getOp().toString());
        relation.getSet().getInputsList().forEach(input -> relation(input, level + 1));
      }
      default -> throw new AssertionError("No text for " + relation.getRelTypeCase());
    }
  }

  @SuppressWarnings("deprecation") // the form that the library reads
  private static long offset(io.substrait.proto.FetchRel fetch) {
    return fetch.getOffset();
  }

  @SuppressWarnings("deprecation") // the form that the library reads
  private static long count(io.substrait.proto.FetchRel fetch) {
    return fetch.getCount();
  }

  private static String source(ReadRel read) {
    String columns =
        IntStream.range(0, read.getBaseSchema().getNamesCount())
            .mapToObj(i ->
                read.getBaseSchema().getNames(i)
                    + " "
                    + type(read.getBaseSchema().getStruct().getTypes(i)))
            .collect(Collectors.joining(", ", "(", ")"));
    String rows =
        switch (read.getReadTypeCase()) {
          case NAMED_TABLE -> String.join(".", read.getNamedTable().getNamesList());
          case LOCAL_FILES ->
              read.getLocalFiles().getItemsList().stream()
                  .map(file -> file.getUriPathGlob() + file.getUriFile())
                  .collect(Collectors.joining(", "));
          case VIRTUAL_TABLE -> read.getVirtualTable().getExpressionsCount() + " rows";
          default -> throw new AssertionError("No text for " + read.getReadTypeCase());
        };
    return rows + " " + columns;
  }

  private String aggregate(AggregateRel aggregate, int level) {
    List<String> measures =
        aggregate.getMeasuresList().stream()
            .map(measure ->
                call(measure.getMeasure(), level)
                    + (measure.hasFilter() ? " filter " + value(measure.getFilter(), level) : ""))
            .toList();
    return "by %s in %s: %s"
        .formatted(
            values(aggregate.getGroupingExpressionsList(), level),
            aggregate.getGroupingsList().stream()
                .map(AggregateRel.Grouping::getExpressionReferencesList)
                .toList(),
            measures);
  }

  private String call(AggregateFunction call, int level) {
    boolean distinct =
        call.getInvocation()
            == AggregateFunction.AggregationInvocation.AGGREGATION_INVOCATION_DISTINCT;
    return call(call.getFunctionReference(), call.getArgumentsList(), call.getOptionsList(), level)
        + (distinct ? " distinct" : "")
        + " "
        + type(call.getOutputType());
  }

  private String call(
      int reference, List<FunctionArgument> arguments, List<FunctionOption> options, int level) {
    String chosen =
        options.stream()
            .map(option -> option.getName() + "=" + String.join("/", option.getPreferenceList()))
            .collect(Collectors.joining(" "));
    return functions.get(reference)
        + joined(
            arguments,
            argument ->
                argument.hasValue() ? value(argument.getValue(), level) : argument.getEnum())
        + (chosen.isEmpty() ? "" : "{" + chosen + "}");
  }

  private String order(List<SortField> fields, int level) {
    return joined(
        fields,
        field ->
            value(field.getExpr(), level)
                + " "
                + field.getDirection().name().replace("SORT_DIRECTION_", ""));
  }

  private String values(List<Expression> values, int level) {
    return joined(values, value -> value(value, level));
  }

  private static <T> String joined(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(", ", "(", ")"));
  }

  private String value(Expression expression, int level) {
    return switch (expression.getRexTypeCase()) {
      case LITERAL -> literal(expression.getLiteral());
      case SELECTION -> {
        Expression.FieldReference reference = expression.getSelection();
        int field = reference.getDirectReference().getStructField().getField();
        yield reference.hasOuterReference()
            ? "#" + field + " of " + reference.getOuterReference().getStepsOut() + " around"
            : "#" + field;
      }
      case SCALAR_FUNCTION ->
          call(
              expression.getScalarFunction().getFunctionReference(),
              expression.getScalarFunction().getArgumentsList(),
              expression.getScalarFunction().getOptionsList(),
              level);
      case IF_THEN ->
          joined(
                  expression.getIfThen().getIfsList(),
                  branch ->
                      "if "
                          + value(branch.getIf(), level)
                          + " then "
                          + value(branch.getThen(), level))
              + " else "
              + value(expression.getIfThen().getElse(), level);
      case SINGULAR_OR_LIST ->
          value(expression.getSingularOrList().getValue(), level)
              + " in "
              + values(expression.getSingularOrList().getOptionsList(), level);
      case CAST ->
          "cast(%s as %s)"
              .formatted(
                  value(expression.getCast().getInput(), level),
                  type(expression.getCast().getType()));
      case SUBQUERY -> subquery(expression.getSubquery(), level);
      case NESTED -> "list" + values(expression.getNested().getList().getValuesList(), level);
      case WINDOW_FUNCTION -> window(expression.getWindowFunction(), level);
      default -> throw new AssertionError("No text for " + expression.getRexTypeCase());
    };
  }

  private String window(Expression.WindowFunction call, int level) {
    return "%s %s over (partition %s order %s %s from %s to %s)"
        .formatted(
            call(
                call.getFunctionReference(), call.getArgumentsList(), call.getOptionsList(), level),
            type(call.getOutputType()),
            values(call.getPartitionsList(), level),
            order(call.getSortsList(), level),
            call.getBoundsType(),
            call.getLowerBound().getKindCase(),
            call.getUpperBound().getKindCase());
  }

  private String subquery(Expression.Subquery subquery, int level) {
    return switch (subquery.getSubqueryTypeCase()) {
      case SCALAR -> "value of " + nested(subquery.getScalar().getInput(), level);
      case IN_PREDICATE ->
          values(subquery.getInPredicate().getNeedlesList(), level)
              + " in "
              + nested(subquery.getInPredicate().getHaystack(), level);
      case SET_PREDICATE ->
          subquery.getSetPredicate().getPredicateOp()
              + " "
              + nested(subquery.getSetPredicate().getTuples(), level);
      default -> throw new AssertionError("No text for " + subquery.getSubqueryTypeCase());
    };
  }

  /** A relation in an expression, in lines of its own. */
  private String nested(Rel relation, int level) {
    int before = text.length();
    relation(relation, level + 3);
    String lines = text.substring(before);
    text.setLength(before);
    return "{\n" + lines + "  ".repeat(level + 2) + "}";
  }

  private static String literal(Expression.Literal literal) {
    return switch (literal.getLiteralTypeCase()) {
      case BOOLEAN -> String.valueOf(literal.getBoolean());
      case BINARY -> "x" + literal.getBinary().toByteArray().length;
      case PRECISION_TIME -> "time " + literal.getPrecisionTime().getValue();
      case PRECISION_TIMESTAMP -> "timestamp " + literal.getPrecisionTimestamp().getValue();
      case PRECISION_TIMESTAMP_TZ -> "instant " + literal.getPrecisionTimestampTz().getValue();
      case INTERVAL_DAY_TO_SECOND ->
          "%d days %d s"
              .formatted(
                  literal.getIntervalDayToSecond().getDays(),
                  literal.getIntervalDayToSecond().getSeconds());
      case LIST ->
          literal.getList().getValuesList().stream()
              .map(SubstraitText::literal)
              .collect(Collectors.joining(", ", "[", "]"));
      case I32 -> String.valueOf(literal.getI32());
      case I64 -> literal.getI64() + "L";
      case FP64 -> String.valueOf(literal.getFp64());
      case STRING -> "'" + literal.getString() + "'";
      case DATE -> LocalDate.ofEpochDay(literal.getDate()).toString();
      case DECIMAL -> decimal(literal.getDecimal());
      case NULL -> "null " + type(literal.getNull());
      default -> throw new AssertionError("No text for " + literal.getLiteralTypeCase());
    };
  }

  private static String decimal(Expression.Literal.Decimal decimal) {
    byte[] bytes = decimal.getValue().toByteArray();
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return new BigDecimal(new BigInteger(turned), decimal.getScale()).toPlainString();
  }

  private static String type(Type type) {
    String name =
        switch (type.getKindCase()) {
          case DECIMAL ->
              "decimal(%d, %d)"
                  .formatted(type.getDecimal().getPrecision(), type.getDecimal().getScale());
          default -> type.getKindCase().name().toLowerCase(Locale.ROOT);
        };
    return name + (type.toString().contains("NULLABILITY_NULLABLE") ? "?" : "");
  }
}
