package io.recordframe;

/** The forms in which a plan is explained. */
public enum Explain {
  /** The plan as it was built. */
  PLAN,
  /** The plan after the rewrites. */
  REWRITTEN,
  /** What the engine is told, in its own language. */
  NATIVE,
  /** How the engine would run it. */
  ENGINE,
  /** How the engine ran it, with rows and times: runs the plan. */
  MEASURED
}
