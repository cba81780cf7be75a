package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Links C functions of the loaded library.
 *
 * <p>Linking the first function of a type costs milliseconds, in which the JVM makes a dozen
 * classes; further ones of the same type cost next to nothing. So pointers, integers and booleans,
 * be they arguments or results, are all passed as words of 64 bits, and a function without a result
 * is one whose result nobody reads. That is how they travel on every platform that the library
 * exists for: in registers of that width, of which the function looks at the bits that it declares,
 * while the upper bits of a narrower result mean nothing.
 */
final class Downcall {
  private static final Linker LINKER = Linker.nativeLinker();

  /** Functions of words have up to so many arguments, save very few. */
  private static final int COMMON_ARGUMENTS = 4;

  private Downcall() {}

  /** Prepares the types of functions that are most common, for which no library is needed. */
  static void prepareTypes() {
    for (int arguments = 1; arguments <= COMMON_ARGUMENTS; arguments++) {
      MethodHandle _ = LINKER.downcallHandle(words(arguments));
    }
  }

  /**
   * Links a function of words that may run for long, block, allocate or call back into Java.
   *
   * @param name its name
   * @param arguments how many arguments it has
   * @return a handle that takes as many longs, and returns one
   */
  static MethodHandle link(String name, int arguments) {
    return link(name, words(arguments));
  }

  /** Links a function of other types: structures, floating point. */
  static MethodHandle link(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(symbol(name), descriptor);
  }

  /**
   * Links a function of words that only reads a field or two, so that the transition of the thread
   * out of Java, which costs more than the function, can be left out. Such a function must not
   * block and must not call back into Java: the collector waits for it.
   *
   * @param name its name
   * @param arguments how many arguments it has
   * @return a handle that takes as many longs, and returns one
   */
  static MethodHandle leaf(String name, int arguments) {
    return LINKER.downcallHandle(symbol(name), words(arguments), Linker.Option.critical(false));
  }

  /** A boolean as an argument. */
  static long word(boolean value) {
    return value ? 1 : 0;
  }

  /** A boolean as a result, of which only the lowest byte is defined. */
  static boolean isTrue(long result) {
    return (byte) result != 0;
  }

  /**
   * What a method handle of a C function throws is a fault of its declaration, never of its caller.
   */
  static AssertionError unexpected(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new AssertionError("A call into DuckDB is declared wrongly.", thrown);
  }

  private static FunctionDescriptor words(int arguments) {
    MemoryLayout[] layouts = new MemoryLayout[arguments];
    Arrays.fill(layouts, JAVA_LONG);
    return FunctionDescriptor.of(JAVA_LONG, layouts);
  }

  private static MemorySegment symbol(String name) {
    NativeLibrary library = NativeLibrary.loaded();
    return library
        .symbols()
        .find(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "DuckDB "
                    + library.path()
                    + " has no function "
                    + name
                    + "; use the version of duckdb_jdbc that this engine was built with."));
  }
}
