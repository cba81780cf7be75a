package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Field;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Union;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.TypeFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns DuckDB's logical types into values. */
final class TypeReader {
  private static final int DECIMAL = 19;
  private static final int ENUM = 23;
  private static final int LIST = 24;
  private static final int STRUCT = 25;
  private static final int MAP = 26;
  private static final int UNION = 28;
  private static final int ARRAY = 33;

  private TypeReader() {}

  /** Reads a logical type and destroys it. */
  static NativeType take(long logicalType) {
    try {
      return read(logicalType);
    } finally {
      NativeMemory.destroy(logicalType, TypeFunctions::destroyLogicalType);
    }
  }

  private static NativeType read(long type) {
    int code = TypeFunctions.getTypeId(type);
    return switch (code) {
      case DECIMAL ->
          new Decimal(TypeFunctions.decimalWidth(type), TypeFunctions.decimalScale(type));
      case ENUM -> new Enumeration(names(type));
      case LIST -> new ListOf(take(TypeFunctions.listTypeChildType(type)));
      case ARRAY ->
          new ArrayOf(
              take(TypeFunctions.arrayTypeChildType(type)),
              Math.toIntExact(TypeFunctions.arrayTypeArraySize(type)));
      case MAP ->
          new MapOf(
              take(TypeFunctions.mapTypeKeyType(type)), take(TypeFunctions.mapTypeValueType(type)));
      case STRUCT -> new Struct(structFields(type));
      case UNION -> new Union(unionMembers(type));
      default -> NativeType.of(TypeId.ofCode(code));
    };
  }

  private static List<String> names(long type) {
    int size = TypeFunctions.enumDictionarySize(type);
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      names.add(text(TypeFunctions.enumDictionaryValue(type, i)));
    }
    return names;
  }

  private static List<Field> structFields(long type) {
    List<Field> fields = new ArrayList<>();
    for (long i = 0; i < TypeFunctions.structTypeChildCount(type); i++) {
      fields.add(
          new Field(
              text(TypeFunctions.structTypeChildName(type, i)),
              take(TypeFunctions.structTypeChildType(type, i))));
    }
    return fields;
  }

  private static List<Field> unionMembers(long type) {
    List<Field> members = new ArrayList<>();
    for (long i = 0; i < TypeFunctions.unionTypeMemberCount(type); i++) {
      members.add(
          new Field(
              text(TypeFunctions.unionTypeMemberName(type, i)),
              take(TypeFunctions.unionTypeMemberType(type, i))));
    }
    return members;
  }

  private static String text(long address) {
    return Objects.requireNonNullElse(NativeMemory.takeString(address), "");
  }
}
