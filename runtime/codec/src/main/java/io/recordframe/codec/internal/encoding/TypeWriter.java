package io.recordframe.codec.internal.encoding;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes names, types and schemas into their tables, each once. */
final class TypeWriter {

  private static final long MOST_DEPTH = DecodingLimit.TYPE_DEPTH.defaultValue();

  private final Wire.Plan.Builder plan;
  private final Numbering<String> names;
  private final Map<DataType, Integer> types = new HashMap<>();
  private final Numbering<Schema> schemas;
  private int depth;

  TypeWriter(Wire.Plan.Builder plan) {
    this.plan = plan;
    this.names = new Numbering<>(plan::addNames);
    this.schemas = new Numbering<>(schema -> plan.addSchemas(fields(schema.fields())));
  }

  int name(String name) {
    return names.indexOf(name);
  }

  int schema(Schema schema) {
    return schemas.indexOf(schema);
  }

  int type(DataType type) {
    Integer known = types.get(type);
    if (known != null) {
      return known;
    }
    if (depth >= MOST_DEPTH) {
      throw Problem.NOT_PORTABLE.notPortable(
          "A type with more than %d types within each other cannot travel".formatted(MOST_DEPTH));
    }
    depth++;
    Wire.DataType message = message(type);
    depth--;
    plan.addTypes(message);
    int index = types.size();
    types.put(type, index);
    return index;
  }

  private Wire.DataType message(DataType type) {
    Wire.DataType.Builder message = Wire.DataType.newBuilder();
    switch (type) {
      case ScalarType scalar -> message.setScalar(ScalarTypes.write(scalar));
      case DecimalType decimal ->
          message.setDecimal(
              Wire.DecimalType.newBuilder()
                  .setPrecision(decimal.precision())
                  .setScale(decimal.scale()));
      case EnumType enumType ->
          message.setEnumeration(
              Wire.EnumType.newBuilder()
                  .setName(enumType.name())
                  .addAllConstants(enumType.constants()));
      case StructType struct -> message.setStruct(fields(struct.fields()));
      case ListType list ->
          message.setList(
              Wire.ListType.newBuilder()
                  .setElement(type(list.element()))
                  .setElementNullable(list.elementNullable()));
      case MapType map ->
          message.setMap(
              Wire.MapType.newBuilder()
                  .setKey(type(map.key()))
                  .setValue(type(map.value()))
                  .setValueNullable(map.valueNullable()));
    }
    return message.build();
  }

  Wire.Schema fields(List<Field> fields) {
    Wire.Schema.Builder message = Wire.Schema.newBuilder();
    for (Field field : fields) {
      message.addNames(name(field.name()));
      message.addTypes(type(field.type()));
      message.addNullable(field.nullable());
    }
    return message.build();
  }
}
