package io.recordframe;

import io.recordframe.expression.ColumnOrigin;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;

/**
 * Makes what a lambda's parameter stands for, anew for each call, so that columns cannot be told
 * apart wrongly.
 */
sealed interface SlotFactory {

  /** What messages call the slot. */
  String description();

  /** How many columns of the input belong to it. */
  int width();

  /** The parameter's value. */
  Term<?> parameter(RelationIdentity relation);

  /** A relation of records. */
  record Records(RecordSchema<?, ?> schema) implements SlotFactory {
    @Override
    public String description() {
      return schema.recordName();
    }

    @Override
    public int width() {
      return schema.schema().size();
    }

    @Override
    public Term<?> parameter(RelationIdentity relation) {
      return (Term<?>) schema.columns(new ColumnOrigin.OfRelation(relation, 0));
    }
  }

  /** A value that an operation added. */
  record Value(String description, Term<?> example) implements SlotFactory {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public Term<?> parameter(RelationIdentity relation) {
      return Terms.sameKind(example, new RelationColumn(relation, 0));
    }
  }
}
