package io.recordframe.expression;

/**
 * A window whose frame need not hold the current row and may be empty, such as the three rows
 * before it. Made by {@link Window#rowsBetween} and its like. Immutable.
 */
public final class FramedWindow {

  private final Window window;

  FramedWindow(Window window) {
    this.window = window;
  }

  Window window() {
    return window;
  }
}
