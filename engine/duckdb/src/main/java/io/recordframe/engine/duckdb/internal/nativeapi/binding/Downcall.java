package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import io.recordframe.engine.duckdb.internal.nativeapi.library.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Links C functions of the loaded library. */
final class Downcall {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = NativeLibrary.loaded().symbols();

  private Downcall() {}

  /** Links a function that may run for long, block, allocate or call back into Java. */
  static MethodHandle link(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(symbol(name), descriptor);
  }

  /**
   * Links a function that only reads a field or two, so that the transition of the thread out of
   * Java, which costs more than the function, can be left out. Such a function must not block and
   * must not call back into Java: the collector waits for it.
   */
  static MethodHandle leaf(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(symbol(name), descriptor, Linker.Option.critical(false));
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

  private static MemorySegment symbol(String name) {
    return SYMBOLS
        .find(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "DuckDB "
                    + NativeLibrary.loaded().path()
                    + " has no function "
                    + name
                    + "; use the version of duckdb_jdbc that this engine was built with."));
  }
}
