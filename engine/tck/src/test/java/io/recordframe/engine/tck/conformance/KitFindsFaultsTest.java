package io.recordframe.engine.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The kit tells an engine with a fault from one that only has less. */
class KitFindsFaultsTest {

  @Test
  void anEngineWithLessConforms() {
    assertThat(faults(ChangedEngineTests.Less.class)).isEmpty();
  }

  @Test
  void whatIsPromisedAndRefusedIsFound() {
    assertThat(faults(ChangedEngineTests.PromisesTooMuch.class))
        .contains("a join: FULL", "row numbers", "upper", "median", "ntile")
        .doesNotContain("a join: INNER", "lower");
  }

  @Test
  void whatRunsWithoutBeingDeclaredIsFound() {
    assertThat(faults(ChangedEngineTests.RefusesNothing.class))
        .contains("a join: FULL", "row numbers", "upper", "median", "ntile")
        .doesNotContain("a join: INNER", "lower");
  }

  @Test
  void gapsWithoutAReasonAreFound() {
    assertThat(faults(ChangedEngineTests.SaysNotWhy.class)).contains("everyGapHasAReason()");
  }

  @Test
  void wrongRowsAreFound() {
    assertThat(faults(ChangedEngineTests.LosesRows.class))
        .contains("a join: LEFT", "a join with an empty right side: LEFT")
        .doesNotContain("a join: INNER", "a join: FULL");
  }

  private static List<String> faults(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .failed()
        .map(Event::getTestDescriptor)
        .map(descriptor -> descriptor.getDisplayName())
        .toList();
  }
}
