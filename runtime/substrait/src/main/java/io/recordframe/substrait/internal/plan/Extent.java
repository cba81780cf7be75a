package io.recordframe.substrait.internal.plan;

import io.recordframe.substrait.internal.message.Refusals;

/**
 * How deep and how large a plan becomes. What several parts of a plan share is written once for
 * each, so that a small plan can become a large one.
 */
final class Extent {

  /** Each level of a plan is two messages or more, and readers take a hundred. */
  static final int MOST_LEVELS = 100;

  /** How many nodes are written. */
  static final int MOST_NODES = 100_000;

  private final Refusals refusals;
  private int level;
  private int nodes;

  Extent(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Goes down to a node, or says that this is too far. */
  boolean enter() {
    if (level >= MOST_LEVELS) {
      refuseDepth();
      return false;
    }
    if (nodes >= MOST_NODES) {
      refusals.add(
          "the plan",
          "it becomes more than %d nodes, since Substrait's readers know no shared parts"
              .formatted(MOST_NODES));
      return false;
    }
    level++;
    nodes++;
    return true;
  }

  void leave() {
    level--;
  }

  void refuseDepth() {
    refusals.add(
        "the plan",
        "it becomes more than %d levels of messages, which readers of protobuf refuse"
            .formatted(MOST_LEVELS));
  }
}
