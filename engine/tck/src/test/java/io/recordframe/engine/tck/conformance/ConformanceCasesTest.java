package io.recordframe.engine.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.engine.tck.random.FunctionCalls;
import io.recordframe.engine.tck.semantics.SemanticRules;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.Requirements;
import io.recordframe.plan.function.FunctionCatalogue;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that an engine may lack is without a case. */
class ConformanceCasesTest {

  /** What the tests of files, tables and functions of users hold. */
  private static final Set<Feature> ELSEWHERE =
      EnumSet.of(
          Feature.READ_PARQUET,
          Feature.READ_CSV,
          Feature.READ_JSON,
          Feature.WRITE_PARQUET,
          Feature.WRITE_CSV,
          Feature.WRITE_JSON,
          Feature.NAMED_TABLE,
          Feature.NATIVE_QUERY,
          Feature.USER_SCALAR_FUNCTIONS,
          Feature.USER_AGGREGATE_FUNCTIONS);

  @Test
  void everyFeatureHasACase() {
    Set<Feature> needed = EnumSet.copyOf(ELSEWHERE);
    ConformanceCases.all().forEach(it -> needed.addAll(Requirements.of(it.plan()).features()));
    SemanticRules.examples().forEach(it -> needed.addAll(Requirements.of(it.plan()).features()));
    assertThat(needed).isEqualTo(EnumSet.allOf(Feature.class));
  }

  @Test
  void everyRelationHasACase() {
    Set<Class<?>> met = new HashSet<>();
    Set<Join.Type> joins = EnumSet.noneOf(Join.Type.class);
    for (ConformanceCase it : ConformanceCases.all()) {
      for (Relation relation : PlanGraph.of(it.plan()).inputsFirst()) {
        met.add(relation.getClass());
        if (relation instanceof Join join) {
          joins.add(join.type());
        }
      }
    }
    assertThat(met).containsExactlyInAnyOrder(Relation.class.getPermittedSubclasses());
    assertThat(joins).isEqualTo(EnumSet.allOf(Join.Type.class));
  }

  @Test
  void everyFunctionHasACall() {
    assertThat(FunctionCatalogue.functions()).hasSizeGreaterThan(100);
    assertThat(FunctionCatalogue.functions())
        .allSatisfy(function -> assertThat(FunctionCalls.of(function)).isPresent());
  }

  @Test
  void noTwoCasesHaveTheSameName() {
    List<String> names = ConformanceCases.all().stream().map(ConformanceCase::name).toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
