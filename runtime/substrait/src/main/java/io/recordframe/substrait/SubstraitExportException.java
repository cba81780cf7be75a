package io.recordframe.substrait;

import io.recordframe.plan.codec.PlanNotPortableException;
import java.io.Serial;
import java.util.List;

/** A plan with parts that Substrait cannot say, or gives another meaning. */
public class SubstraitExportException extends PlanNotPortableException {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> reasons;

  /**
   * Creates one.
   *
   * @param reasons what cannot be exported and why, at least one; each begins with the relation,
   *     function or type
   */
  public SubstraitExportException(List<String> reasons) {
    super(
        "The plan cannot be exported to Substrait: "
            + String.join("; ", reasons)
            + ". Run it here, send it with toBytes(), or leave these parts out (see docs/substrait.md)");
    this.reasons = List.copyOf(reasons);
  }

  /**
   * All that cannot be exported.
   *
   * @return a reason for each part, in the order in which the plan has them, none twice
   */
  public List<String> reasons() {
    return reasons;
  }
}
