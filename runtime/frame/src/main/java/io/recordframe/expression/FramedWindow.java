package io.recordframe.expression;

import io.recordframe.plan.algebra.WindowFrame.Exclusion;

/**
 * A window whose frame need not hold the current row and may be empty, such as the three rows
 * before it. Made by {@link Window#rowsBetween}, {@link Window#excludeCurrentRow} and their like.
 * Immutable.
 */
public final class FramedWindow {

  private final Window window;

  FramedWindow(Window window) {
    this.window = window;
  }

  /**
   * The rows of the window but the current one.
   *
   * @return the window
   */
  public FramedWindow excludeCurrentRow() {
    return new FramedWindow(window.excluding(Exclusion.CURRENT_ROW));
  }

  /**
   * The rows of the window but the current one and its peers, which have equal sort keys; without
   * an order these are all rows.
   *
   * @return the window
   */
  public FramedWindow excludeGroup() {
    return new FramedWindow(window.excluding(Exclusion.GROUP));
  }

  /**
   * The rows of the window but the peers of the current one, which have equal sort keys; the row
   * itself stays.
   *
   * @return the window
   */
  public FramedWindow excludeTies() {
    return new FramedWindow(window.excluding(Exclusion.TIES));
  }

  Window window() {
    return window;
  }
}
