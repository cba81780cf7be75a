package io.recordframe.plan.function;

/** A function over several rows that may stand in a window call. */
public sealed interface WindowableFunction extends Function
    permits Aggregation, WindowFunction, UserWindowFunction {}
