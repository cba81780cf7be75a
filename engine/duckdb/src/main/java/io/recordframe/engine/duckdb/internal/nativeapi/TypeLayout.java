package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Field;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Simple;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Union;
import java.util.ArrayList;
import java.util.List;

/** How vectors of a type are laid out. */
final class TypeLayout {
  private static final int LARGEST_SHORT_DECIMAL = 4;
  private static final int LARGEST_INT_DECIMAL = 9;
  private static final int LARGEST_LONG_DECIMAL = 18;
  private static final int LARGEST_BYTE_ENUMERATION = 255;
  private static final int LARGEST_SHORT_ENUMERATION = 65_535;

  private TypeLayout() {}

  /** How the values of a type are kept. */
  static Storage storage(NativeType type) {
    return switch (type) {
      case Simple(TypeId id) -> id.storage();
      case Decimal decimal -> storage(decimal);
      case Enumeration enumeration -> storage(enumeration);
      case ListOf _, MapOf _ -> Storage.LIST;
      case ArrayOf _, Struct _, Union _ -> Storage.NESTED;
    };
  }

  /** The fields of a vector that is kept as a struct. */
  static List<Field> fields(NativeType type) {
    return switch (type) {
      case Struct(List<Field> fields) -> fields;
      case Union(List<Field> members) -> {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("", NativeType.of(TypeId.UTINYINT)));
        fields.addAll(members);
        yield fields;
      }
      case Simple _, Decimal _, Enumeration _, ListOf _, ArrayOf _, MapOf _ ->
          throw new IllegalArgumentException("A vector of " + type + " has no fields.");
    };
  }

  /** The type of the elements of a vector that is kept as a list or an array. */
  static NativeType element(NativeType type) {
    return switch (type) {
      case ListOf(NativeType element) -> element;
      case ArrayOf(NativeType element, int _) -> element;
      case MapOf(NativeType key, NativeType value) ->
          new Struct(List.of(new Field("key", key), new Field("value", value)));
      case Simple _, Decimal _, Enumeration _, Struct _, Union _ ->
          throw new IllegalArgumentException("A vector of " + type + " has no elements.");
    };
  }

  private static Storage storage(Decimal decimal) {
    if (decimal.width() <= LARGEST_SHORT_DECIMAL) {
      return Storage.SHORT;
    }
    if (decimal.width() <= LARGEST_INT_DECIMAL) {
      return Storage.INT;
    }
    return decimal.width() <= LARGEST_LONG_DECIMAL ? Storage.LONG : Storage.HUGEINT;
  }

  private static Storage storage(Enumeration enumeration) {
    int size = enumeration.names().size();
    if (size <= LARGEST_BYTE_ENUMERATION) {
      return Storage.BYTE;
    }
    return size <= LARGEST_SHORT_ENUMERATION ? Storage.SHORT : Storage.INT;
  }
}
