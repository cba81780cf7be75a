package io.recordframe.codec.internal.problem;

import io.recordframe.plan.codec.FunctionRefusedException;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.codec.PlanSignatureException;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.codec.UnknownFunctionException;
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
  NOT_PORTABLE,

  /** A function with code of another kind or of another project. */
  FOREIGN_CODE(Document.DISTRIBUTING),
  /** A function whose code ends within its header. */
  CUT_CODE(Document.DISTRIBUTING),
  /** A function whose code is in a form of another time. */
  OTHER_CODE_VERSION(Document.DISTRIBUTING),
  /** Class files that are newer than this JVM. */
  NEWER_JAVA(Document.DISTRIBUTING),
  /** A function whose code cannot be read. */
  MALFORMED_CODE(Document.DISTRIBUTING),
  /** Code that may do more than compute. */
  FORBIDDEN_CODE(Document.DISTRIBUTING),
  /** A value that a function holds and that has no form in bytes. */
  CAPTURED_VALUE(Document.DISTRIBUTING),
  /** A class that a function needs and that has no class file. */
  CLASS_OUT_OF_REACH(Document.DISTRIBUTING),
  /** A function with too much code. */
  LARGE_CODE(Document.DISTRIBUTING),
  /** Code for a receiver that takes none. */
  CODE_REFUSED(Document.DISTRIBUTING),
  /** A function that travels by name and is not registered. */
  UNKNOWN_USER_FUNCTION(Document.DISTRIBUTING),
  /** A function that is another here. */
  OTHER_USER_FUNCTION(Document.DISTRIBUTING),
  /** A codec that is not installed. */
  UNKNOWN_CODEC(Document.DISTRIBUTING),
  /** A codec of others that failed. */
  CODEC_FAILED(Document.DISTRIBUTING),
  /** Code without the signature that the receiver wants. */
  UNSIGNED(Document.DISTRIBUTING),
  /** A signature of a key that is not trusted. */
  UNKNOWN_KEY(Document.DISTRIBUTING),
  /** A signature of something else. */
  WRONG_SIGNATURE(Document.DISTRIBUTING),
  /** A signature past its time. */
  EXPIRED_SIGNATURE(Document.DISTRIBUTING),
  /** A signed plan that was read before. */
  REPLAYED_PLAN(Document.DISTRIBUTING);

  private final String document;

  Problem() {
    this(Document.FORMAT);
  }

  Problem(String document) {
    this.document = document;
  }

  /** Where the sections stand. */
  private static final class Document {
    static final String FORMAT = "docs/plan-format.md";
    static final String DISTRIBUTING = "docs/distributing.md";
  }

  /**
   * The document that has the section.
   *
   * @return a path from the project's directory
   */
  public String document() {
    return document;
  }

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
    return new MalformedPlanException(withPlace(message), cause);
  }

  /**
   * An error of a plan of another version.
   *
   * @param message what is wrong
   * @return the error
   */
  public PlanVersionException otherVersion(String message) {
    return new PlanVersionException(withPlace(message));
  }

  /**
   * An error of a plan that cannot become bytes.
   *
   * @param message what is wrong
   * @return the error
   */
  public PlanNotPortableException notPortable(String message) {
    return notPortable(message, null);
  }

  /**
   * An error of a plan that cannot become bytes.
   *
   * @param message what is wrong
   * @param cause what led to it, or null
   * @return the error
   */
  public PlanNotPortableException notPortable(String message, @Nullable Throwable cause) {
    return new PlanNotPortableException(withPlace(message), cause);
  }

  /**
   * An error of code that is not taken.
   *
   * @param message what is wrong
   * @return the error
   */
  public FunctionRefusedException refused(String message) {
    return new FunctionRefusedException(withPlace(message));
  }

  /**
   * An error of a function that is not known by its name.
   *
   * @param message what is wrong
   * @return the error
   */
  public UnknownFunctionException unknownFunction(String message) {
    return new UnknownFunctionException(withPlace(message));
  }

  /**
   * An error of a signature; only for the problems of signatures.
   *
   * @param message what is wrong
   * @return the error
   */
  public PlanSignatureException unsigned(String message) {
    PlanSignatureException.Reason reason =
        switch (this) {
          case UNKNOWN_KEY -> PlanSignatureException.Reason.UNKNOWN_KEY;
          case WRONG_SIGNATURE -> PlanSignatureException.Reason.WRONG;
          case EXPIRED_SIGNATURE -> PlanSignatureException.Reason.EXPIRED;
          case REPLAYED_PLAN -> PlanSignatureException.Reason.REPLAYED;
          default -> PlanSignatureException.Reason.MISSING;
        };
    return new PlanSignatureException(reason, withPlace(message));
  }

  private String withPlace(String message) {
    return withPlace(message, document, anchor());
  }

  static String withPlace(String message, String anchor) {
    return withPlace(message, Document.FORMAT, anchor);
  }

  private static String withPlace(String message, String document, String anchor) {
    return message + " (see " + document + "#" + anchor + ")";
  }
}
