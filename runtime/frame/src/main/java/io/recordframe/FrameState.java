package io.recordframe;

import io.recordframe.plan.algebra.Relation;

/**
 * What a frame consists of: a plan and the session that runs it. Handed through by generated code.
 */
public final class FrameState {

  private final Session session;
  private final Relation plan;

  FrameState(Session session, Relation plan) {
    this.session = session;
    this.plan = plan;
  }

  Session session() {
    return session;
  }

  Relation plan() {
    return plan;
  }
}
