package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;

/** A value computed for each row of a relation. Its type and nullability are known. */
public sealed interface Expression
    permits Literal,
        FieldReference,
        OuterReference,
        StructAccess,
        StructOf,
        FunctionCall,
        Case,
        Cast,
        InList,
        ListLambda,
        LambdaParameter,
        AggregateCall,
        WindowCall,
        Subquery {

  /**
   * The type of the value.
   *
   * @return the type
   */
  DataType type();

  /**
   * Whether the value can be null.
   *
   * @return whether null is possible
   */
  boolean nullable();
}
