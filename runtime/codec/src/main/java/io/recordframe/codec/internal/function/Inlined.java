package io.recordframe.codec.internal.function;

/** An implementation that came as bytes. */
interface Inlined {

  /** The bytes, and what becomes of them when the function is called. */
  InlinedCode code();
}
