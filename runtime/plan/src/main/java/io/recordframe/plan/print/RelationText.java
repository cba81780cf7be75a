package io.recordframe.plan.print;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one relation in a line, without its inputs. */
final class RelationText {

  private RelationText() {}

  static String write(Relation relation, ExpressionText text) {
    return switch (relation) {
      case Scan scan -> "Scan " + Names.oneLine(scan.source().description()) + " " + columns(scan);
      case Filter filter -> "Filter " + text.write(filter.predicate());
      case Project project -> "Project " + named(project.columns(), text);
      case Join join ->
          "Join "
              + join.type()
              + (join.type() == Join.Type.CROSS ? "" : " ON " + text.write(join.condition()));
      case AsofJoin join -> asofJoin(join, text);
      case Aggregate aggregate -> aggregate(aggregate, text);
      case Sort sort ->
          "Sort " + sort.keys().stream().map(text::write).collect(Collectors.joining(", "));
      case Limit limit ->
          "Limit "
              + (limit.count() == Long.MAX_VALUE ? "ALL" : limit.count())
              + (limit.offset() == 0 ? "" : " OFFSET " + limit.offset());
      case Explode explode ->
          "Explode "
              + explode.lists().stream().map(text::write).collect(Collectors.joining(", "))
              + (explode.keepEmpty() ? " OR NONE" : "");
      case Distinct _ -> "Distinct";
      case ExtensionRelation extension ->
          "Extension " + Names.oneLine(extension.extension().name());
      case SetOperation operation -> {
        String kind = operation.kind().name();
        yield kind.charAt(0)
            + kind.substring(1).toLowerCase(Locale.ROOT)
            + (operation.all() ? " ALL" : "");
      }
    };
  }

  private static String asofJoin(AsofJoin join, ExpressionText text) {
    StringBuilder line = new StringBuilder("AsofJoin ").append(join.type()).append(" ON ");
    for (AsofJoin.Key key : join.keys()) {
      line.append(text.write(key.left()))
          .append(key.nullSafe() ? " IS NOT DISTINCT FROM " : " = ")
          .append(text.write(key.right()))
          .append(" AND ");
    }
    line.append(text.write(join.leftValue()))
        .append(
            switch (join.direction()) {
              case BACKWARD -> join.orEqual() ? " >= " : " > ";
              case FORWARD -> join.orEqual() ? " <= " : " < ";
              case NEAREST -> join.orEqual() ? " NEAR " : " NEAR BUT NOT ";
            })
        .append(text.write(join.rightValue()));
    if (!join.within().equals(Join.ALWAYS)) {
      line.append(" WITHIN ").append(text.write(join.within()));
    }
    return line.toString();
  }

  private static String columns(Scan scan) {
    return scan.schema().fields().stream()
        .map(RelationText::column)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String column(Field field) {
    return Names.name(field.name())
        + " "
        + field.type().displayName()
        + (field.nullable() ? "?" : "");
  }

  private static String aggregate(Aggregate aggregate, ExpressionText text) {
    String measures =
        aggregate.measures().stream()
            .map(measure -> text.write(measure.call()) + " AS " + Names.name(measure.name()))
            .collect(Collectors.joining(", "));
    if (aggregate.keys().isEmpty()) {
      return "Aggregate " + measures;
    }
    String keys = "Aggregate BY " + named(aggregate.keys(), text);
    return measures.isEmpty() ? keys : keys + ": " + measures;
  }

  private static String named(List<NamedExpression> columns, ExpressionText text) {
    return columns.stream().map(column -> named(column, text)).collect(Collectors.joining(", "));
  }

  private static String named(NamedExpression column, ExpressionText text) {
    String expression = text.write(column.expression());
    boolean same =
        column.expression() instanceof FieldReference reference
            && reference.name().equals(column.name());
    return same ? expression : expression + " AS " + Names.name(column.name());
  }
}
