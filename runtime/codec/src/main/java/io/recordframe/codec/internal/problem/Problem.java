package io.recordframe.codec.internal.problem;

import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanVersionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong, beyond limits. Each has a section in the specification, which its messages
 * name.
 */
public enum Problem {
  /** Other bytes than a plan's. */
  NOT_A_PLAN,
  /** A plan that ends early, or goes on behind its end. */
  WRONG_LENGTH,
  /** A plan that changed on its way. */
  DAMAGED,
  /** An expression where a plan is asked for, or the other way round. */
  OTHER_KIND,
  /** A major version, compression or flag of another time. */
  OTHER_VERSION,
  /** A feature that the plan needs. */
  UNKNOWN_FEATURE,
  /** A field, node or constant of another minor version. */
  UNKNOWN_PART,
  /** A message that does not follow the schema, or lacks what must be there. */
  MALFORMED,
  /** An index of an entry that is not there, or not yet. */
  DANGLING_INDEX,
  /** A table that holds an entry twice. */
  REPEATED_ENTRY,
  /** A node that cannot be built. */
  INVALID_NODE,
  /** A function that is not in the catalogue. */
  UNKNOWN_FUNCTION,
  /** A function that takes or gives something else here. */
  OTHER_SIGNATURE,
  /** More rows in memory than may travel. */
  TOO_MANY_ROWS,
  /** What has no form in bytes. */
  NOT_PORTABLE;

  private static final String DOCUMENT = "docs/plan-format.md";

  /**
   * The section's anchor.
   *
   * @return the part of a link behind {@code #}
   */
  public String anchor() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * An error of bytes that are no plan.
   *
   * @param message what is wrong
   * @return the error
   */
  public MalformedPlanException malformed(String message) {
    return malformed(message, null);
  }

  /**
   * An error of bytes that are no plan.
   *
   * @param message what is wrong
   * @param cause what led to it, or null
   * @return the error
   */
  public MalformedPlanException malformed(String message, @Nullable Throwable cause) {
    return new MalformedPlanException(withPlace(message, anchor()), cause);
  }

  /**
   * An error of a plan of another version.
   *
   * @param message what is wrong
   * @return the error
   */
  public PlanVersionException otherVersion(String message) {
    return new PlanVersionException(withPlace(message, anchor()));
  }

  /**
   * An error of a plan that cannot become bytes.
   *
   * @param message what is wrong
   * @return the error
   */
  public PlanNotPortableException notPortable(String message) {
    return new PlanNotPortableException(withPlace(message, anchor()));
  }

  static String withPlace(String message, String anchor) {
    return message + " (see " + DOCUMENT + "#" + anchor + ")";
  }
}
