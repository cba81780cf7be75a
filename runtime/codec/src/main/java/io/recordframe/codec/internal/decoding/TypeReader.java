package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.value.ScalarTypes;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The tables of names, types and schemas. Equal types are one object, since tables hold nothing
 * twice, so that types can be compared at no cost.
 */
final class TypeReader {

  /** What a comma, a space and marks of nullability take. */
  private static final int PUNCTUATION = 4;

  private final Budget budget;
  private final List<String> names;
  private final List<DataType> types = new ArrayList<>();
  private final List<Schema> schemas = new ArrayList<>();
  private final IdentityHashMap<DataType, Size> sizes = new IdentityHashMap<>();

  /** How deep a type is, and how long when it is written out. */
  private record Size(int depth, long text) {
    private static final Size NONE = new Size(0, 0);

    Size with(Size part, int more) {
      return new Size(
          Math.max(depth, part.depth), Budget.add(Budget.add(text, part.text), more + PUNCTUATION));
    }

    Size wrapped(int more) {
      return new Size(depth + 1, Budget.add(text, more));
    }
  }

  TypeReader(Wire.Plan plan, Budget budget) {
    this.budget = budget;
    this.names = plan.getNamesList();
    requireDistinct(names, "name");
    requireDistinct(plan.getTypesList(), "type");
    plan.getTypesList().forEach(this::readType);
    for (Wire.Schema schema : plan.getSchemasList()) {
      List<Field> fields = fields(schema);
      budget.chargeColumns(fields.size());
      schemas.add(new Schema(fields));
    }
  }

  private static void requireDistinct(List<?> table, String what) {
    Set<Object> seen = HashSet.newHashSet(table.size());
    for (int i = 0; i < table.size(); i++) {
      if (!seen.add(table.get(i))) {
        throw Problem.REPEATED_ENTRY.malformed(
            "The table of %ss holds entry %d twice".formatted(what, i));
      }
    }
  }

  String name(int index) {
    return Parts.entry(names, index, "name");
  }

  DataType type(int index) {
    return Parts.entry(types, index, "type");
  }

  Schema schema(int index) {
    return Parts.entry(schemas, index, "schema");
  }

  /** How many characters the columns have when they are written out. */
  long text(Schema schema) {
    long text = 0;
    for (Field field : schema.fields()) {
      text = Budget.add(text, field.name().length() + PUNCTUATION + size(field.type()).text());
    }
    return text;
  }

  private Size size(DataType type) {
    Size size = sizes.get(type);
    // Others than those of the table are made of a few scalars.
    return size == null ? new Size(1, type.displayName().length()) : size;
  }

  private void readType(Wire.DataType message) {
    Parts.requireKnown(message);
    Size size = sizeOf(message);
    budget.check(DecodingLimit.TYPE_DEPTH, size.depth());
    budget.check(DecodingLimit.SCHEMA_TEXT, size.text());
    DataType type;
    try {
      type = typeOf(message);
    } catch (IllegalArgumentException invalid) {
      throw Problem.INVALID_NODE.malformed(
          "Type %d is not valid: %s".formatted(types.size(), invalid.getMessage()), invalid);
    }
    types.add(type);
    sizes.put(type, size);
  }

  private Size sizeOf(Wire.DataType message) {
    return switch (message.getKindCase()) {
      case SCALAR, DECIMAL -> new Size(1, 14);
      case ENUMERATION -> new Size(1, message.getEnumeration().getName().length() + 5L);
      case STRUCT -> {
        Wire.Schema struct = message.getStruct();
        Size size = Size.NONE;
        for (int i = 0; i < struct.getTypesCount(); i++) {
          int nameLength = i < struct.getNamesCount() ? name(struct.getNames(i)).length() : 0;
          size = size.with(size(type(struct.getTypes(i))), nameLength);
        }
        yield size.wrapped(8);
      }
      case LIST -> size(type(message.getList().getElement())).wrapped(7);
      case MAP ->
          size(type(message.getMap().getKey()))
              .with(size(type(message.getMap().getValue())), 0)
              .wrapped(6);
      case KIND_NOT_SET -> throw Problem.MALFORMED.malformed("Type " + types.size() + " is empty");
    };
  }

  private DataType typeOf(Wire.DataType message) {
    return switch (message.getKindCase()) {
      case SCALAR -> scalar(message.getScalar(), message.getScalarValue());
      case DECIMAL -> {
        Parts.requireKnown(message.getDecimal());
        yield new DecimalType(message.getDecimal().getPrecision(), message.getDecimal().getScale());
      }
      case ENUMERATION -> {
        Parts.requireKnown(message.getEnumeration());
        yield new EnumType(
            message.getEnumeration().getName(), message.getEnumeration().getConstantsList());
      }
      case STRUCT -> new StructType(fields(message.getStruct()));
      case LIST -> {
        Parts.requireKnown(message.getList());
        yield new ListType(
            type(message.getList().getElement()), message.getList().getElementNullable());
      }
      case MAP -> {
        Parts.requireKnown(message.getMap());
        yield new MapType(
            type(message.getMap().getKey()),
            type(message.getMap().getValue()),
            message.getMap().getValueNullable());
      }
      case KIND_NOT_SET -> throw new IllegalStateException("Its size was asked for before");
    };
  }

  List<Field> fields(Wire.Schema message) {
    Parts.requireKnown(message);
    Parts.requireSameLength("names and types", message.getNamesList(), message.getTypesList());
    Parts.requireSameLength(
        "names and nullability", message.getNamesList(), message.getNullableList());
    budget.check(DecodingLimit.WIDTH, message.getNamesCount());
    List<Field> fields = new ArrayList<>(message.getNamesCount());
    for (int i = 0; i < message.getNamesCount(); i++) {
      String name = name(message.getNames(i));
      try {
        fields.add(new Field(name, type(message.getTypes(i)), message.getNullable(i)));
      } catch (IllegalArgumentException invalid) {
        throw Problem.INVALID_NODE.malformed(
            "Column %d is not valid: %s".formatted(i, invalid.getMessage()), invalid);
      }
    }
    return fields;
  }

  private static ScalarType scalar(Wire.ScalarType type, int number) {
    ScalarType known = ScalarTypes.read(type);
    if (known == null) {
      throw Parts.unknownConstant("scalar type", number);
    }
    return known;
  }
}
