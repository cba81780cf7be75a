package io.recordframe.codec.internal.function;

import java.util.function.Supplier;

/** Bytes that should be a class file and are none. */
final class UnreadableClassException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String className;

  private UnreadableClassException(String className, RuntimeException cause) {
    super(cause.getMessage(), cause);
    this.className = className;
  }

  /** What the class should be called. */
  String className() {
    return className;
  }

  /** Looks into a class file, which its reader does step by step and with errors of many types. */
  static <T> T guard(String className, Supplier<T> look) {
    try {
      return look.get();
    } catch (RuntimeException unreadable) {
      throw new UnreadableClassException(className, unreadable);
    }
  }
}
