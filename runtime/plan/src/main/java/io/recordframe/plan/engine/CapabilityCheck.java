package io.recordframe.plan.engine;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.engine.Capabilities.Feature;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses what an engine does not declare, in the same words for every engine: an engine asks
 * before it prepares a plan, describes a source or writes to a sink.
 */
public final class CapabilityCheck {

  private final String engine;
  private final Capabilities capabilities;

  private CapabilityCheck(String engine, Capabilities capabilities) {
    this.engine = engine;
    this.capabilities = capabilities;
  }

  /**
   * The check of an engine.
   *
   * @param engine the engine, whose name and capabilities are asked once
   * @return the check, safe for use by several threads
   */
  public static CapabilityCheck of(Engine engine) {
    return new CapabilityCheck(engine.name(), engine.capabilities());
  }

  /**
   * Refuses a plan with a relation, function or type that the engine does not declare.
   *
   * @param plan the plan, with its subqueries
   * @throws UnsupportedPlanException if there is one; the message names the engine and the first
   *     that is missing
   */
  public void requirePlan(Relation plan) {
    if (capabilities.complete()) {
      return;
    }
    PlanGraph graph = PlanGraph.of(plan);
    for (Relation relation : graph.inputsFirst()) {
      requireRelation(relation);
      requireTypes(graph.schema(relation));
      for (Expression expression : Relations.expressions(relation)) {
        requireExpression(expression);
      }
    }
  }

  /**
   * Refuses a source of a kind that the engine does not declare.
   *
   * @param source the source
   * @throws UnsupportedPlanException if the engine does not read it
   */
  public void requireSource(Source source) {
    switch (source) {
      case RowsSource _ -> require(Feature.IN_MEMORY_ROWS, source.description());
      case TableSource _ -> require(Feature.NAMED_TABLE, source.description());
      case QuerySource _ -> require(Feature.NATIVE_QUERY, source.description());
      case FileSource files -> {
        switch (files.format()) {
          case FileFormat.Parquet _ -> require(Feature.READ_PARQUET, source.description());
          case FileFormat.Csv _ -> require(Feature.READ_CSV, source.description());
          case FileFormat.Json _ -> require(Feature.READ_JSON, source.description());
        }
      }
    }
  }

  /**
   * Refuses a sink of a kind that the engine does not declare.
   *
   * @param sink the sink
   * @throws UnsupportedPlanException if the engine does not write it
   */
  public void requireSink(Sink sink) {
    switch (sink.format()) {
      case Sink.Parquet _ -> require(Feature.WRITE_PARQUET, sink.path());
      case Sink.Csv _ -> require(Feature.WRITE_CSV, sink.path());
      case Sink.Json _ -> require(Feature.WRITE_JSON, sink.path());
    }
  }

  private void requireRelation(Relation relation) {
    switch (relation) {
      case Scan scan -> requireSource(scan.source());
      case Join join -> {
        switch (join.type()) {
          case INNER, LEFT, CROSS -> require(Feature.JOIN, join.type().name());
          case RIGHT, FULL -> require(Feature.FULL_JOIN, join.type().name());
          case SEMI, ANTI -> require(Feature.SEMI_JOIN, join.type().name());
        }
      }
      case SetOperation operation -> {
        switch (operation.kind()) {
          case UNION -> require(Feature.UNION, operation.kind().name());
          case INTERSECT, EXCEPT -> require(Feature.INTERSECT_EXCEPT, operation.kind().name());
        }
      }
      case Project _, Filter _, Aggregate _, Sort _, Limit _, Distinct _ -> {
        // Every engine has these.
      }
    }
  }

  private void requireTypes(Schema schema) {
    for (Field field : schema.fields()) {
      requireType(field.type(), "column " + field.name());
    }
  }

  private void requireType(DataType type, String place) {
    switch (type) {
      case StructType _, ListType _, MapType _ ->
          require(Feature.NESTED_TYPES, place + " of type " + type.displayName());
      case ScalarType _, DecimalType _, EnumType _ -> {
        // Every engine has these.
      }
    }
  }

  private void requireExpression(Expression root) {
    Deque<Expression> pending = new ArrayDeque<>();
    pending.push(root);
    while (!pending.isEmpty()) {
      Expression expression = pending.pop();
      requireType(expression.type(), "an expression");
      switch (expression) {
        case FunctionCall call -> requireFunction(call.function());
        case AggregateCall call -> requireFunction(call.function());
        case WindowCall call -> {
          require(Feature.WINDOW, call.function().functionName());
          requireFunction(call.function());
        }
        case OuterReference reference -> require(Feature.CORRELATED_SUBQUERY, reference.name());
        case Literal _, FieldReference _, StructAccess _, Case _, Cast _, InList _, Subquery _ -> {
          // Every engine has these; the relations of subqueries stand in the graph.
        }
      }
      Expressions.operands(expression).forEach(pending::push);
    }
  }

  private void requireFunction(Function function) {
    switch (function) {
      case UserScalarFunction scalar ->
          require(Feature.USER_SCALAR_FUNCTIONS, scalar.functionName());
      case UserAggregateFunction aggregate ->
          require(Feature.USER_AGGREGATE_FUNCTIONS, aggregate.functionName());
      case ScalarFunction _, AggregateFunction _, WindowFunction _ -> requireOfCatalogue(function);
    }
  }

  private void requireOfCatalogue(Function function) {
    if (!capabilities.functions().contains(function)) {
      throw new UnsupportedPlanException(
          "The engine %s does not have the function %s; choose another engine, or another function"
              .formatted(engine, function.functionName()));
    }
  }

  private void require(Feature feature, String found) {
    if (!capabilities.features().contains(feature)) {
      throw new UnsupportedPlanException(
          "The engine %s does not support %s, but the plan has %s; choose another engine"
              .formatted(engine, feature.description(), found));
    }
  }
}
