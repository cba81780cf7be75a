package io.recordframe.plan.function;

/** A function from the values of one row to one value. */
public sealed interface ScalarFunction extends Function
    permits ComparisonFunction,
        LogicalFunction,
        ConditionalFunction,
        ArithmeticFunction,
        MathFunction,
        TextFunction,
        TemporalFunction,
        CollectionFunction,
        UserScalarFunction {}
