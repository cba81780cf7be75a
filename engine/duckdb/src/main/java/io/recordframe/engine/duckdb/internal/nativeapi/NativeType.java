package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.List;

/** A type of DuckDB, as an immutable value of Java's. */
public sealed interface NativeType {

  /** A type without parameters. */
  record Simple(TypeId id) implements NativeType {
    @Override
    public String toString() {
      return id.name();
    }
  }

  /**
   * A decimal number.
   *
   * @param width how many digits, 1 to 38
   * @param scale how many of them after the point, 0 to {@code width}
   */
  record Decimal(int width, int scale) implements NativeType {
    public Decimal {
      if (width < 1 || width > 38 || scale < 0 || scale > width) {
        throw new IllegalArgumentException(
            "A decimal has 1 to 38 digits, of which 0 to all stand after the point; found DECIMAL("
                + width
                + ", "
                + scale
                + ").");
      }
    }

    @Override
    public String toString() {
      return "DECIMAL(" + width + ", " + scale + ")";
    }
  }

  /** One of a list of names; a value is the index of its name. */
  record Enumeration(List<String> names) implements NativeType {
    public Enumeration {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return "ENUM of " + names.size();
    }
  }

  /** Any number of values of one type. */
  record ListOf(NativeType element) implements NativeType {
    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /** A fixed number of values of one type. */
  record ArrayOf(NativeType element, int size) implements NativeType {
    @Override
    public String toString() {
      return element + "[" + size + "]";
    }
  }

  /** Named values. A tuple has fields with empty names. */
  record Struct(List<Field> fields) implements NativeType {
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return "STRUCT" + fields;
    }
  }

  /** Keys and values; stored as a list of structs of a key and a value. */
  record MapOf(NativeType key, NativeType value) implements NativeType {
    @Override
    public String toString() {
      return "MAP(" + key + ", " + value + ")";
    }
  }

  /**
   * One of several named types; stored as a struct of a tag (a UTINYINT) and each of the members.
   */
  record Union(List<Field> members) implements NativeType {
    public Union {
      members = List.copyOf(members);
    }

    @Override
    public String toString() {
      return "UNION" + members;
    }
  }

  /** A named part of a struct or union. */
  record Field(String name, NativeType type) {
    @Override
    public String toString() {
      return name + " " + type;
    }
  }

  /** A type without parameters. */
  static NativeType of(TypeId id) {
    return new Simple(id);
  }
}
