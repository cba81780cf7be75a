package io.recordframe.engine.tck.conformance;

import java.util.ArrayList;
import java.util.List;

/** All cases over rows of this process. */
public final class ConformanceCases {

  private ConformanceCases() {}

  /**
   * Relations and types.
   *
   * @return the cases, each with a name of its own
   */
  public static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    cases.addAll(RelationCases.all());
    cases.addAll(JoinCases.all());
    cases.addAll(AsofJoinCases.all());
    cases.addAll(WindowCases.all());
    cases.addAll(TypeCases.all());
    return cases;
  }
}
