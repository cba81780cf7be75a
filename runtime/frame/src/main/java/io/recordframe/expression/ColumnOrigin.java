package io.recordframe.expression;

import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a record come from. For generated code and frames. */
public sealed interface ColumnOrigin {

  /**
   * Columns of a relation.
   *
   * @param relation which relation
   * @param offset where the record's columns start in it
   */
  record OfRelation(RelationIdentity relation, int offset) implements ColumnOrigin {}

  /**
   * Fields of a struct: a nested record.
   *
   * @param struct the struct
   */
  record OfStruct(UnboundExpression struct) implements ColumnOrigin {}

  /**
   * Columns of a relation, some of them with other values.
   *
   * @param relation where the columns are that stay
   * @param replaced the new values by their positions in the record
   */
  record OfChanged(OfRelation relation, Map<Integer, UnboundExpression> replaced)
      implements ColumnOrigin {
    /** Copies. */
    public OfChanged {
      replaced = Map.copyOf(replaced);
    }
  }

  /**
   * Values that are put together to a nested record.
   *
   * @param recordName the record's simple name, for messages
   * @param schema the record's components
   * @param values one value for each component, in order
   * @return where the record's columns come from
   * @throws IllegalArgumentException if there are more or fewer values than components
   */
  static ColumnOrigin ofValues(String recordName, Schema schema, Term<?>... values) {
    List<UnboundExpression> fields =
        Terms.requireOneEach(recordName, schema, values).stream().map(Terms::unbound).toList();
    return new OfStruct(
        new UnboundExpression.StructOf(owner(recordName), new StructType(schema.fields()), fields));
  }

  /**
   * The same columns but for one.
   *
   * @param recordName the record's simple name, for messages
   * @param index the position of the column that changes
   * @param value its value
   * @return where the record's columns come from
   */
  default ColumnOrigin with(String recordName, int index, Term<?> value) {
    UnboundExpression unbound = Terms.unbound(value);
    return switch (this) {
      case OfRelation relation -> new OfChanged(relation, Map.of()).with(recordName, index, value);
      case OfChanged(OfRelation base, Map<Integer, UnboundExpression> replaced) -> {
        var column = new UnboundExpression.RelationColumn(base.relation(), base.offset() + index);
        var changed = new UnboundExpression.InPlaceOf(owner(recordName), column, unbound);
        yield new OfChanged(base, and(replaced, index, changed));
      }
      case OfStruct(UnboundExpression.StructWith(String owner, var struct, var replaced)) ->
          new OfStruct(
              new UnboundExpression.StructWith(owner, struct, and(replaced, index, unbound)));
      case OfStruct(UnboundExpression struct) ->
          new OfStruct(
              new UnboundExpression.StructWith(owner(recordName), struct, Map.of(index, unbound)));
    };
  }

  private static Map<Integer, UnboundExpression> and(
      Map<Integer, UnboundExpression> replaced, int index, UnboundExpression value) {
    Map<Integer, UnboundExpression> all = new HashMap<>(replaced);
    all.put(index, value);
    return all;
  }

  private static String owner(String recordName) {
    return "record " + recordName;
  }
}
