package io.recordframe.substrait;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.substrait.internal.plan.PlanExport;

/**
 * Writes plans in the form of Substrait, which other systems read: a {@code substrait.Plan} of
 * protobuf. What Substrait cannot say, or says with another meaning, is refused; docs/substrait.md
 * lists both.
 *
 * <p>Safe for use by several threads.
 */
public final class Substrait {

  /** The version of Substrait's specification that plans are written in. */
  public static final String VERSION = PlanExport.VERSION;

  private Substrait() {}

  /**
   * Writes a plan, such as that of a frame:
   *
   * <pre>{@code
   * byte[] bytes = Substrait.export(flights.filter(flight -> flight.delay().gt(15)).plan());
   * }</pre>
   *
   * <p>Tables are named as in the plan, files by absolute addresses, and rows in memory are written
   * as literals. The same plan gives the same bytes.
   *
   * @param plan the plan; nothing of it is run, and no file is opened
   * @return the bytes of a {@code substrait.Plan}
   * @throws SubstraitExportException if Substrait cannot say all of it, with all reasons
   */
  public static byte[] export(Relation plan) {
    PlanExport export = PlanExport.of(plan);
    if (!export.reasons().isEmpty()) {
      throw new SubstraitExportException(export.reasons());
    }
    return export.bytes().toByteArray();
  }
}
