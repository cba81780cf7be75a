package io.recordframe.substrait.internal.function;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a function of the catalogue.
 *
 * @param <C> a call of it
 * @param <R> what a call becomes
 */
public sealed interface FunctionMapping<C, R> {

  /**
   * Whoever has the call in Substrait's functions.
   *
   * @param <C> a call
   * @param <R> what it becomes
   */
  @FunctionalInterface
  interface Translation<C, R> {
    /**
     * Writes a call.
     *
     * @param call the call
     * @return the message, or null where the condition of the mapping does not hold
     */
    @Nullable R translate(C call);
  }

  /**
   * Substrait has it.
   *
   * @param condition what must hold, empty where it always has it
   * @param translation how it is written
   */
  record Exported<C, R>(String condition, Translation<C, R> translation)
      implements FunctionMapping<C, R> {}

  /**
   * Substrait does not have it.
   *
   * @param reason why, or what is different there
   */
  record Refused<C, R>(String reason) implements FunctionMapping<C, R> {}

  /** Always exported. */
  static <C, R> FunctionMapping<C, R> exported(Translation<C, R> translation) {
    return new Exported<>("", translation);
  }

  /** Exported under a condition. */
  static <C, R> FunctionMapping<C, R> exportedFor(String condition, Translation<C, R> translation) {
    return new Exported<>(condition, translation);
  }

  /** Never exported. */
  static <C, R> FunctionMapping<C, R> refused(String reason) {
    return new Refused<>(reason);
  }
}
