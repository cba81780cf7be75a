package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.DatabaseFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Memory that DuckDB owns, by address, and C strings. Whoever passes an address here keeps its
 * owner alive meanwhile.
 */
final class NativeMemory {
  /**
   * The address space of this process, for bulk copies from and to addresses that DuckDB handed
   * out.
   */
  static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private NativeMemory() {}

  /** The bytes at an address. */
  static MemorySegment at(long address, long size) {
    return MemorySegment.ofAddress(address).reinterpret(size);
  }

  /** The C string at an address, or null at zero. */
  static @Nullable String string(long address) {
    return address == 0 ? null : ALL.getString(address);
  }

  /** The C string at an address, which is then freed; null at zero. */
  static @Nullable String takeString(long address) {
    if (address == 0) {
      return null;
    }
    try {
      return string(address);
    } finally {
      DatabaseFunctions.free(address);
    }
  }

  /**
   * Text as a C string.
   *
   * @param what how to call the text in the message of the exception
   * @throws IllegalArgumentException if the text holds a NUL, where C would end it, or half a
   *     surrogate pair
   */
  static MemorySegment cString(SegmentAllocator allocator, String text, String what) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new IllegalArgumentException(
          what + " must not hold a NUL character, and has one at index " + nul + ".");
    }
    byte[] bytes = Utf8.encode(text, what);
    MemorySegment segment = allocator.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
    return segment;
  }

  /** A place for C to put a pointer, holding one at first. */
  static MemorySegment pointer(Arena arena, long value) {
    return arena.allocateFrom(JAVA_LONG, value);
  }

  /** Calls a destructor of C, which takes the place where a pointer stands. */
  static void destroy(long handle, Destructor destructor) {
    if (handle == 0) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      destructor.destroy(pointer(arena, handle).address());
    }
  }

  /** A C function that destroys what a pointer at an address points to. */
  @FunctionalInterface
  interface Destructor {
    void destroy(long pointerAddress);
  }
}
