package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes C functions of Java ones, for good. A Java one must never throw: that ends the process.
 * Pointers are passed as addresses, so that calling one allocates nothing.
 */
final class Upcall {

  private Upcall() {}

  /** The address of a C function of one pointer. */
  static long stub(OfOne function) {
    return stub(OfOne.class, function, FunctionDescriptor.ofVoid(JAVA_LONG));
  }

  /** The address of a C function of two pointers. */
  static long stub(OfTwo function) {
    return stub(OfTwo.class, function, FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));
  }

  /** The address of a C function of three pointers. */
  static long stub(OfThree function) {
    return stub(
        OfThree.class, function, FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG));
  }

  /** The address of a C function of three pointers and a number. */
  static long stub(OfFour function) {
    return stub(
        OfFour.class,
        function,
        FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
  }

  /** The address of a C function of three pointers and two numbers. */
  static long stub(OfFive function) {
    return stub(
        OfFive.class,
        function,
        FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
  }

  /** The address of a C function of one pointer that returns a number. */
  static long numberStub(OfOneToNumber function) {
    return stub(OfOneToNumber.class, function, FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));
  }

  private static <T> long stub(Class<T> type, T function, FunctionDescriptor descriptor) {
    MethodType methodType = descriptor.toMethodType();
    try {
      MethodHandle handle =
          MethodHandles.lookup().findVirtual(type, "call", methodType).bindTo(function);
      return Linker.nativeLinker().upcallStub(handle, descriptor, Arena.global()).address();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " has a method 'call'.", impossible);
    }
  }

  /** A function of one pointer. */
  @FunctionalInterface
  interface OfOne {
    void call(long first);
  }

  /** A function of two pointers. */
  @FunctionalInterface
  interface OfTwo {
    void call(long first, long second);
  }

  /** A function of three pointers. */
  @FunctionalInterface
  interface OfThree {
    void call(long first, long second, long third);
  }

  /** A function of three pointers and a number. */
  @FunctionalInterface
  interface OfFour {
    void call(long first, long second, long third, long fourth);
  }

  /** A function of three pointers and two numbers. */
  @FunctionalInterface
  interface OfFive {
    void call(long first, long second, long third, long fourth, long fifth);
  }

  /** A function of one pointer that returns a number. */
  @FunctionalInterface
  interface OfOneToNumber {
    long call(long first);
  }
}
