package io.recordframe.arrow.internal.format;

import com.google.flatbuffers.FlatBufferBuilder;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.DictionaryKind;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Struct_;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/** Schemas into messages and footers. */
public final class SchemaEncoder {

  private static final int NONE = 0;

  private final FlatBufferBuilder builder;
  private final EnumDictionaries dictionaries;

  /** An encoder into a message that is being built. */
  public SchemaEncoder(FlatBufferBuilder builder, EnumDictionaries dictionaries) {
    this.builder = builder;
    this.dictionaries = dictionaries;
  }

  /** Writes a schema, and tells where it stands. */
  public int schema(Schema schema) {
    int[] fields = fields(schema.fields());
    return org.apache.arrow.flatbuf.Schema.createSchema(
        builder,
        Endianness.Little,
        org.apache.arrow.flatbuf.Schema.createFieldsVector(builder, fields),
        NONE,
        NONE);
  }

  private int[] fields(List<io.recordframe.plan.type.Field> fields) {
    return fields.stream()
        .mapToInt(field -> field(field.name(), field.type(), field.nullable()))
        .toArray();
  }

  private int field(String name, DataType type, boolean nullable) {
    int[] children =
        switch (type) {
          case ScalarType _, DecimalType _, EnumType _ -> new int[0];
          case StructType struct -> fields(struct.fields());
          case ListType list -> new int[] {field("item", list.element(), list.elementNullable())};
          case MapType map -> new int[] {entries(map)};
        };
    int metadata = metadata(type);
    int dictionary = type instanceof EnumType enumType ? dictionary(enumType) : NONE;
    int nameOffset = builder.createString(name);
    int childrenOffset = Field.createChildrenVector(builder, children);
    int typeOffset = type(type);
    return Field.createField(
        builder,
        nameOffset,
        nullable,
        typeNumber(type),
        typeOffset,
        dictionary,
        childrenOffset,
        metadata);
  }

  private int entries(MapType map) {
    int[] children = {
      field("key", map.key(), false), field("value", map.value(), map.valueNullable())
    };
    int name = builder.createString("entries");
    int childrenOffset = Field.createChildrenVector(builder, children);
    return Field.createField(
        builder, name, false, Type.Struct_, struct(), NONE, childrenOffset, NONE);
  }

  private int struct() {
    Struct_.startStruct_(builder);
    return Struct_.endStruct_(builder);
  }

  private int metadata(DataType type) {
    Map<String, String> entries =
        switch (type) {
          case EnumType enumType -> Metadata.of(enumType);
          case ScalarType.UUID ->
              Map.of(Metadata.EXTENSION, "arrow.uuid", "ARROW:extension:metadata", "");
          case ScalarType _, DecimalType _, StructType _, ListType _, MapType _ -> Map.of();
        };
    if (entries.isEmpty()) {
      return NONE;
    }
    int[] pairs =
        entries.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .mapToInt(entry ->
                KeyValue.createKeyValue(
                    builder,
                    builder.createString(entry.getKey()),
                    builder.createString(entry.getValue())))
            .toArray();
    return Field.createCustomMetadataVector(builder, pairs);
  }

  private int dictionary(EnumType type) {
    int index = Int.createInt(builder, EnumDictionaries.indexBits(type), true);
    return DictionaryEncoding.createDictionaryEncoding(
        builder, dictionaries.id(type), index, true, DictionaryKind.DenseArray);
  }

  private static byte typeNumber(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> Type.Bool;
            case INT8, INT16, INT32, INT64 -> Type.Int;
            case FLOAT32, FLOAT64 -> Type.FloatingPoint;
            case STRING -> Type.Utf8;
            case BINARY -> Type.Binary;
            case DATE -> Type.Date;
            case TIME -> Type.Time;
            case TIMESTAMP, INSTANT -> Type.Timestamp;
            case DURATION -> Type.Duration;
            case UUID -> Type.FixedSizeBinary;
          };
      case DecimalType _ -> Type.Decimal;
      case EnumType _ -> Type.Utf8;
      case StructType _ -> Type.Struct_;
      case ListType _ -> Type.List;
      case MapType _ -> Type.Map;
    };
  }

  private int type(DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar(scalar);
      case DecimalType(int precision, int scale) ->
          Decimal.createDecimal(builder, precision, scale, 128);
      case EnumType _ -> utf8();
      case StructType _ -> struct();
      case ListType _ -> {
        org.apache.arrow.flatbuf.List.startList(builder);
        yield org.apache.arrow.flatbuf.List.endList(builder);
      }
      case MapType _ -> org.apache.arrow.flatbuf.Map.createMap(builder, false);
    };
  }

  private int scalar(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> {
        Bool.startBool(builder);
        yield Bool.endBool(builder);
      }
      case INT8 -> Int.createInt(builder, 8, true);
      case INT16 -> Int.createInt(builder, 16, true);
      case INT32 -> Int.createInt(builder, 32, true);
      case INT64 -> Int.createInt(builder, 64, true);
      case FLOAT32 -> FloatingPoint.createFloatingPoint(builder, Precision.SINGLE);
      case FLOAT64 -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
      case STRING -> utf8();
      case BINARY -> {
        Binary.startBinary(builder);
        yield Binary.endBinary(builder);
      }
      case DATE -> Date.createDate(builder, DateUnit.DAY);
      case TIME -> Time.createTime(builder, TimeUnit.MICROSECOND, 64);
      case TIMESTAMP -> Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, NONE);
      case INSTANT ->
          Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, builder.createString("UTC"));
      case DURATION -> Duration.createDuration(builder, TimeUnit.MICROSECOND);
      case UUID -> FixedSizeBinary.createFixedSizeBinary(builder, 16);
    };
  }

  private int utf8() {
    Utf8.startUtf8(builder);
    return Utf8.endUtf8(builder);
  }
}
