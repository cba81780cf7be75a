package io.recordframe.expression;

/** An enum of the tests. */
enum Color {
  RED,
  GREEN,
  BLUE
}
