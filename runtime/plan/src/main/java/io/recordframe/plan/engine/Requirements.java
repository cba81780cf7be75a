package io.recordframe.plan.engine;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.ListLambda;
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
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a plan, source or sink needs of an engine.
 *
 * @param features the features
 * @param functions the functions of the catalogue
 */
public record Requirements(Set<Feature> features, Set<Function> functions) {

  /** Copies. */
  public Requirements {
    features = Set.copyOf(features);
    functions = Set.copyOf(functions);
  }

  /**
   * What a plan needs, with its subqueries.
   *
   * @param plan the plan
   * @return the requirements
   */
  public static Requirements of(Relation plan) {
    Collected collected = new Collected();
    find(plan, collected);
    return collected.requirements();
  }

  /**
   * What writing to a sink needs.
   *
   * @param sink the sink
   * @return the requirements
   */
  public static Requirements of(Sink sink) {
    Collected collected = new Collected();
    find(sink, collected);
    return collected.requirements();
  }

  /**
   * Whether an engine has all of it.
   *
   * @param capabilities what the engine declares
   * @return whether nothing is missing
   */
  public boolean metBy(Capabilities capabilities) {
    return features.stream().allMatch(capabilities::supports)
        && functions.stream().allMatch(capabilities::supports);
  }

  /** Told of each place that needs something, in the order of the plan. */
  interface Found {
    void feature(Feature feature, String found);

    void function(Function function);
  }

  static void find(Relation plan, Found found) {
    new Search(found).plan(plan);
  }

  static void find(Source source, Found found) {
    new Search(found).addSource(source);
  }

  static void find(Sink sink, Found found) {
    switch (sink.format()) {
      case Sink.Parquet _ -> found.feature(Feature.WRITE_PARQUET, sink.path());
      case Sink.Csv _ -> found.feature(Feature.WRITE_CSV, sink.path());
      case Sink.Json _ -> found.feature(Feature.WRITE_JSON, sink.path());
    }
  }

  private static final class Collected implements Found {
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final Set<Function> functions = new LinkedHashSet<>();

    @Override
    public void feature(Feature feature, String found) {
      features.add(feature);
    }

    @Override
    public void function(Function function) {
      functions.add(function);
    }

    Requirements requirements() {
      return new Requirements(features, functions);
    }
  }

  private static final class Search {
    private final Found found;

    Search(Found found) {
      this.found = found;
    }

    void plan(Relation plan) {
      PlanGraph graph = PlanGraph.of(plan);
      for (Relation relation : graph.inputsFirst()) {
        addRelation(relation);
        addTypes(graph.schema(relation));
        for (Expression expression : Relations.expressions(relation)) {
          addExpression(expression);
        }
      }
    }

    void addSource(Source source) {
      switch (source) {
        case RowsSource _ -> found.feature(Feature.IN_MEMORY_ROWS, source.description());
        case FunctionSource _ -> found.feature(Feature.USER_TABLE_FUNCTIONS, source.description());
        case TaskSource _ -> {
          // Stands in no plan that runs.
        }
        case TableSource _ -> found.feature(Feature.NAMED_TABLE, source.description());
        case QuerySource _ -> found.feature(Feature.NATIVE_QUERY, source.description());
        case FileSource files -> {
          switch (files.format()) {
            case FileFormat.Parquet _ -> found.feature(Feature.READ_PARQUET, source.description());
            case FileFormat.Csv _ -> found.feature(Feature.READ_CSV, source.description());
            case FileFormat.Json _ -> found.feature(Feature.READ_JSON, source.description());
          }
        }
      }
    }

    private void addRelation(Relation relation) {
      switch (relation) {
        case Scan scan -> addSource(scan.source());
        case Join join -> {
          switch (join.type()) {
            case INNER, LEFT, CROSS -> found.feature(Feature.JOIN, join.type().name());
            case RIGHT, FULL -> found.feature(Feature.FULL_JOIN, join.type().name());
            case SEMI, ANTI -> found.feature(Feature.SEMI_JOIN, join.type().name());
          }
        }
        case AsofJoin join -> found.feature(Feature.ASOF_JOIN, join.direction().name());
        case SetOperation operation -> {
          switch (operation.kind()) {
            case UNION -> found.feature(Feature.UNION, operation.kind().name());
            case INTERSECT, EXCEPT ->
                found.feature(Feature.INTERSECT_EXCEPT, operation.kind().name());
          }
        }
        case Explode _ -> found.feature(Feature.EXPLODE, "explode");
        case Project _, Filter _, Aggregate _, Sort _, Limit _, Distinct _, ExtensionRelation _ -> {
          // Every engine has these, and what an extension stands for is met by itself.
        }
      }
    }

    private void addTypes(Schema schema) {
      for (Field field : schema.fields()) {
        addType(field.type(), "column " + field.name());
      }
    }

    private void addType(DataType type, String place) {
      switch (type) {
        case DecimalType _ -> found.feature(Feature.DECIMAL_TYPE, describe(place, type));
        case EnumType _ -> found.feature(Feature.ENUM_TYPE, describe(place, type));
        case ListType list -> {
          found.feature(Feature.LIST_TYPE, describe(place, type));
          addType(list.element(), place);
        }
        case MapType map -> {
          found.feature(Feature.MAP_TYPE, describe(place, type));
          addType(map.key(), place);
          addType(map.value(), place);
        }
        case StructType struct -> {
          found.feature(Feature.STRUCT_TYPE, describe(place, type));
          struct.fields().forEach(field -> addType(field.type(), place));
        }
        case ScalarType scalar -> {
          switch (scalar) {
            case BINARY -> found.feature(Feature.BINARY_TYPE, describe(place, type));
            case TIME -> found.feature(Feature.TIME_TYPE, describe(place, type));
            case DURATION -> found.feature(Feature.DURATION_TYPE, describe(place, type));
            case UUID -> found.feature(Feature.UUID_TYPE, describe(place, type));
            case BOOLEAN,
                INT8,
                INT16,
                INT32,
                INT64,
                FLOAT32,
                FLOAT64,
                STRING,
                DATE,
                TIMESTAMP,
                INSTANT -> {
              // Every engine has these.
            }
          }
        }
      }
    }

    private void addExpression(Expression root) {
      Deque<Expression> pending = new ArrayDeque<>();
      pending.push(root);
      while (!pending.isEmpty()) {
        Expression expression = pending.pop();
        addType(expression.type(), "an expression");
        switch (expression) {
          case FunctionCall call -> addFunction(call.function());
          case AggregateCall call -> addFunction(call.function());
          case WindowCall call -> {
            found.feature(Feature.WINDOW, call.function().functionName());
            addFunction(call.function());
          }
          case OuterReference reference ->
              found.feature(Feature.CORRELATED_SUBQUERY, reference.name());
          case ListLambda lambda -> found.feature(Feature.LIST_LAMBDA, lambda.kind().name());
          case Literal _,
              FieldReference _,
              LambdaParameter _,
              StructAccess _,
              StructOf _,
              Case _,
              Cast _,
              InList _,
              Subquery _ -> {
            // Every engine has these; the relations of subqueries stand in the graph.
          }
        }
        Expressions.operands(expression).forEach(pending::push);
      }
    }

    private void addFunction(Function function) {
      switch (function) {
        case UserScalarFunction scalar ->
            found.feature(Feature.USER_SCALAR_FUNCTIONS, scalar.functionName());
        case UserAggregateFunction aggregate ->
            found.feature(Feature.USER_AGGREGATE_FUNCTIONS, aggregate.functionName());
        case UserWindowFunction window ->
            found.feature(Feature.USER_WINDOW_FUNCTIONS, window.functionName());
        case ScalarFunction _, AggregateFunction _, WindowFunction _ -> found.function(function);
      }
    }

    private static String describe(String place, DataType type) {
      return place + " of type " + type.displayName();
    }
  }
}
