package io.recordframe.codec.internal.envelope;

import io.recordframe.codec.internal.problem.Problem;

/** What bytes hold. */
public enum Kind {
  /** An expression. */
  EXPRESSION(1, "an expression", "decodeExpression"),
  /** A plan. */
  PLAN(2, "a plan", "decodePlan"),
  /** A physical plan. */
  PHYSICAL_PLAN(3, "a physical plan", "decodePhysicalPlan");

  private final int code;
  private final String noun;
  private final String method;

  Kind(int code, String noun, String method) {
    this.code = code;
    this.noun = noun;
    this.method = method;
  }

  int code() {
    return code;
  }

  static Kind ofCode(int code) {
    for (Kind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw Problem.OTHER_VERSION.otherVersion(
        "The bytes hold something of kind %d, which this version does not know".formatted(code));
  }

  void requireIs(Kind wanted) {
    if (this != wanted) {
      throw Problem.OTHER_KIND.malformed(
          "The bytes hold %s, not %s; read them with %s".formatted(noun, wanted.noun, method));
    }
  }
}
