package io.recordframe.expression;

import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.List;

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
        new UnboundExpression.StructOf(
            "record " + recordName, new StructType(schema.fields()), fields));
  }
}
