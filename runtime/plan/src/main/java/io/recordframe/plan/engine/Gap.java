package io.recordframe.plan.engine;

/**
 * Why an engine lacks a feature or a function.
 *
 * @param kind whether it may come
 * @param reason the reason, as the end of a sentence that begins with what is missing, such as
 *     {@code it holds no files}
 */
public record Gap(Kind kind, String reason) {

  /** Whether what is missing may come. */
  public enum Kind {
    /** The engine could, but its adapter here does not yet. */
    OURS("not yet"),
    /** The engine itself does not have it. */
    UPSTREAM("not in the engine"),
    /** It has no meaning for this engine. */
    NEVER("never");

    private final String description;

    Kind(String description) {
      this.description = description;
    }

    /**
     * What documents call it.
     *
     * @return such as {@code not yet}
     */
    public String description() {
      return description;
    }
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public Gap {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A gap needs a reason");
    }
  }

  /**
   * What the engine could do, but does not yet.
   *
   * @param reason the reason
   * @return the gap
   */
  public static Gap ours(String reason) {
    return new Gap(Kind.OURS, reason);
  }

  /**
   * What the engine itself does not have.
   *
   * @param reason the reason
   * @return the gap
   */
  public static Gap upstream(String reason) {
    return new Gap(Kind.UPSTREAM, reason);
  }

  /**
   * What has no meaning for the engine.
   *
   * @param reason the reason
   * @return the gap
   */
  public static Gap never(String reason) {
    return new Gap(Kind.NEVER, reason);
  }
}
