package io.recordframe.plan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.TableSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

  private static final Gap NO_TABLES = Gap.never("it has no tables");

  private record NamedEngine(String name, Capabilities capabilities) implements Engine {
    @Override
    public EngineSession open(EngineConfiguration configuration) {
      throw new UnsupportedOperationException("This engine only declares");
    }
  }

  @Test
  void everythingIsDeclaredButWhatIsTakenAway() {
    assertThat(Capabilities.all().complete()).isTrue();
    Capabilities some = Capabilities.all().without(NO_TABLES, Feature.NAMED_TABLE);
    assertThat(some.complete()).isFalse();
    assertThat(some.supports(Feature.NAMED_TABLE)).isFalse();
    assertThat(some.gap(Feature.NAMED_TABLE)).contains(NO_TABLES);
    assertThat(some.supports(Feature.WINDOW)).isTrue();
    assertThat(some.gap(Feature.WINDOW)).isEmpty();
    assertThat(some.with(Feature.NAMED_TABLE).complete()).isTrue();
  }

  @Test
  void functionsAreDeclaredOneByOne() {
    Gap gap = Gap.upstream("it has no trigonometry");
    Capabilities some = Capabilities.all().without(gap, Set.of(MathFunction.SIN));
    assertThat(some.complete()).isFalse();
    assertThat(some.gap(MathFunction.SIN)).contains(gap);
    assertThat(some.supports(MathFunction.COS)).isTrue();
    assertThat(Capabilities.none().with(MathFunction.SIN).supports(MathFunction.SIN)).isTrue();
  }

  @Test
  void nothingIsSaidOfWhatIsNotDeclared() {
    assertThat(Capabilities.none().supports(Feature.JOIN)).isFalse();
    assertThat(Capabilities.none().gap(Feature.JOIN)).isEmpty();
    assertThat(Capabilities.none().gap(MathFunction.SIN)).isEmpty();
  }

  @Test
  void aGapSaysWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> Gap.ours(" "));
  }

  @Test
  void whatIsMissingIsRefusedWithTheReason() {
    Capabilities some = Capabilities.all().without(NO_TABLES, Feature.NAMED_TABLE);
    CapabilityCheck check = CapabilityCheck.of(new NamedEngine("paper", some));
    assertThatThrownBy(() -> check.requireSource(new TableSource(List.of("t"))))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage(
            "The engine paper does not support tables by name (it has no tables), but the plan has table t; choose another engine");
    Sink sink =
        new Sink(
            "out.parquet",
            new Sink.Parquet(Sink.ParquetCompression.NONE, 1),
            List.of(),
            Sink.Mode.ERROR);
    check.requireSink(sink);
    assertThatThrownBy(() ->
            CapabilityCheck.of(new NamedEngine("none", Capabilities.none())).requireSink(sink))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessageStartingWith("The engine none does not support writing Parquet files, but");
    assertThat(Requirements.of(sink).features()).containsExactly(Feature.WRITE_PARQUET);
  }
}
