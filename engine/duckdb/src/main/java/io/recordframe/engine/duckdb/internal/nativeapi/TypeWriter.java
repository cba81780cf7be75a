package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Field;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Simple;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Union;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.TypeFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.LongConsumer;

/** Turns types into DuckDB's logical types. */
final class TypeWriter {

  private TypeWriter() {}

  /**
   * Creates the logical type of a type for the duration of a call.
   *
   * @throws IllegalArgumentException if DuckDB has no such type, or columns of it cannot be written
   */
  static void with(NativeType type, LongConsumer user) {
    long created = create(type);
    try {
      if (created == 0) {
        throw new IllegalArgumentException("DuckDB refuses to create the type " + type + ".");
      }
      user.accept(created);
    } finally {
      NativeMemory.destroy(created, TypeFunctions::destroyLogicalType);
    }
  }

  private static long create(NativeType type) {
    return switch (type) {
      case Simple(TypeId id) -> TypeFunctions.createLogicalType(id.code());
      case Decimal(int width, int scale) ->
          TypeFunctions.createDecimalType((byte) width, (byte) scale);
      case Enumeration(List<String> names) -> createEnumeration(names);
      case ListOf(NativeType element) -> {
        long[] list = new long[1];
        with(element, child -> list[0] = TypeFunctions.createListType(child));
        yield list[0];
      }
      case ArrayOf(NativeType element, int size) -> {
        long[] array = new long[1];
        with(element, child -> array[0] = TypeFunctions.createArrayType(child, size));
        yield array[0];
      }
      case MapOf(NativeType key, NativeType value) -> {
        long[] map = new long[1];
        with(
            key,
            keyType ->
                with(value, valueType -> map[0] = TypeFunctions.createMapType(keyType, valueType)));
        yield map[0];
      }
      case Struct(List<Field> fields) -> createStruct(fields);
      case Union _ ->
          throw new IllegalArgumentException("Columns of " + type + " cannot be written.");
    };
  }

  private static long createEnumeration(List<String> names) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment addresses = names(arena, names, "An enumeration's name");
      return TypeFunctions.createEnumType(addresses.address(), names.size());
    }
  }

  private static long createStruct(List<Field> fields) {
    try (Arena arena = Arena.ofConfined()) {
      List<String> names = fields.stream().map(Field::name).toList();
      MemorySegment nameAddresses = names(arena, names, "A field's name");
      MemorySegment types = arena.allocate(JAVA_LONG, fields.size());
      return createStruct(fields, 0, types, nameAddresses);
    }
  }

  /**
   * Nests one call for each field, so that the types of all of them live until the struct is
   * created.
   */
  private static long createStruct(
      List<Field> fields, int index, MemorySegment types, MemorySegment names) {
    if (index == fields.size()) {
      return TypeFunctions.createStructType(types.address(), names.address(), fields.size());
    }
    long[] struct = new long[1];
    with(
        fields.get(index).type(),
        type -> {
          types.setAtIndex(JAVA_LONG, index, type);
          struct[0] = createStruct(fields, index + 1, types, names);
        });
    return struct[0];
  }

  private static MemorySegment names(Arena arena, List<String> names, String what) {
    MemorySegment addresses = arena.allocate(JAVA_LONG, Math.max(1, names.size()));
    for (int i = 0; i < names.size(); i++) {
      addresses.setAtIndex(JAVA_LONG, i, NativeMemory.cString(arena, names.get(i), what).address());
    }
    return addresses;
  }
}
