package io.recordframe.arrow.internal.format;

import com.google.flatbuffers.Table;
import io.recordframe.arrow.internal.format.Encoding.Temporal.Kind;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/** Arrow's types as encodings, and as the types of plans that hold their values. */
final class TypeDecoder {

  private static final int UINT64_DIGITS = 20;
  private static final int UUID_BYTES = 16;

  private TypeDecoder() {}

  /** How a field's values are laid out. */
  static Encoding encoding(Field field, String path, boolean uuid) {
    byte type = field.typeType();
    return switch (type) {
      case Type.Bool -> new Encoding.Bits();
      case Type.Int -> {
        Int whole = (Int) type(field, new Int(), path);
        yield whole(whole.bitWidth(), whole.isSigned(), path);
      }
      case Type.FloatingPoint -> floating((FloatingPoint) type(field, new FloatingPoint(), path));
      case Type.Decimal -> decimal((Decimal) type(field, new Decimal(), path), path);
      case Type.Utf8 -> new Encoding.Text(false);
      case Type.LargeUtf8 -> new Encoding.Text(true);
      case Type.Binary -> new Encoding.Binary(false);
      case Type.LargeBinary -> new Encoding.Binary(true);
      case Type.FixedSizeBinary -> {
        int width = ((FixedSizeBinary) type(field, new FixedSizeBinary(), path)).byteWidth();
        if (width < 1) {
          throw Refusals.unsupported(
              "Column %s holds binaries of %d bytes; they must have at least one"
                  .formatted(path, width));
        }
        yield uuid && width == UUID_BYTES ? new Encoding.Uuid() : new Encoding.FixedBinary(width);
      }
      case Type.Date -> {
        short unit = ((Date) type(field, new Date(), path)).unit();
        yield switch (unit) {
          case DateUnit.DAY -> new Encoding.Temporal(Kind.DATE, TimeUnit.MILLISECOND, 32);
          case DateUnit.MILLISECOND -> new Encoding.Temporal(Kind.DATE, TimeUnit.MILLISECOND, 64);
          default ->
              throw Refusals.malformed("Column %s has dates of unit %d".formatted(path, unit));
        };
      }
      case Type.Time -> time((Time) type(field, new Time(), path), path);
      case Type.Timestamp -> {
        Timestamp timestamp = (Timestamp) type(field, new Timestamp(), path);
        String zone = timestamp.timezone();
        yield new Encoding.Temporal(
            zone == null || zone.isEmpty() ? Kind.TIMESTAMP : Kind.INSTANT,
            unit(timestamp.unit(), path),
            64);
      }
      case Type.Duration ->
          new Encoding.Temporal(
              Kind.DURATION, unit(((Duration) type(field, new Duration(), path)).unit(), path), 64);
      case Type.List -> new Encoding.Lists(false);
      case Type.LargeList -> new Encoding.Lists(true);
      case Type.FixedSizeList -> {
        int size = ((FixedSizeList) type(field, new FixedSizeList(), path)).listSize();
        if (size < 1) {
          throw Refusals.unsupported(
              "Column %s holds lists of %d elements; they must have at least one"
                  .formatted(path, size));
        }
        yield new Encoding.FixedLists(size);
      }
      case Type.Struct_ -> new Encoding.Struct();
      case Type.Map -> new Encoding.Maps();
      case Type.Null -> throw unsupported("Null", path, "give it a type");
      case Type.Interval -> throw unsupported("Interval", path, "write it as a duration");
      case Type.Union -> throw unsupported("Union", path, "write its members as columns");
      case Type.RunEndEncoded -> throw unsupported("RunEndEncoded", path, "write plain values");
      case Type.Utf8View -> new Encoding.Views(true);
      case Type.BinaryView -> new Encoding.Views(false);
      case Type.ListView, Type.LargeListView -> throw unsupported("ListView", path, "write List");
      default -> throw Refusals.malformed("Column %s has the type number %d".formatted(path, type));
    };
  }

  private static Table type(Field field, Table type, String path) {
    Table found = field.type(type);
    if (found == null) {
      throw Refusals.malformed("Column %s has no type".formatted(path));
    }
    return found;
  }

  /** Integers, as values and as references to dictionaries. */
  static Encoding.Whole whole(int bits, boolean signed, String path) {
    return switch (bits) {
      case 8, 16, 32, 64 -> new Encoding.Whole(bits, signed);
      default ->
          throw Refusals.malformed("Column %s has integers of %d bits".formatted(path, bits));
    };
  }

  private static Encoding floating(FloatingPoint type) {
    return new Encoding.Floating(
        switch (type.precision()) {
          case Precision.HALF -> 16;
          case Precision.SINGLE -> 32;
          case Precision.DOUBLE -> 64;
          default ->
              throw Refusals.malformed(
                  "Floating point of precision %d".formatted(type.precision()));
        });
  }

  private static Encoding decimal(Decimal type, String path) {
    int bits = type.bitWidth();
    if (bits != 32 && bits != 64 && bits != 128 && bits != 256) {
      throw Refusals.malformed("Column %s has decimals of %d bits".formatted(path, bits));
    }
    int precision = type.precision();
    int scale = type.scale();
    if (precision < 1 || precision > DecimalType.MAX_PRECISION || scale < 0 || scale > precision) {
      throw Refusals.unsupported(
          "Column %s has the type decimal(%d, %d); decimals here have 1 to %d digits, of which 0 to all stand behind the point"
              .formatted(path, precision, scale, DecimalType.MAX_PRECISION));
    }
    return new Encoding.Decimal(bits, precision, scale);
  }

  private static Encoding time(Time type, String path) {
    TimeUnit unit = unit(type.unit(), path);
    int bits =
        switch (unit) {
          case SECOND, MILLISECOND -> 32;
          case MICROSECOND, NANOSECOND -> 64;
        };
    if (type.bitWidth() != bits) {
      throw Refusals.malformed(
          "Column %s has times in %s of %d bits".formatted(path, unit.plural(), type.bitWidth()));
    }
    return new Encoding.Temporal(Kind.TIME, unit, bits);
  }

  private static TimeUnit unit(short unit, String path) {
    return switch (unit) {
      case org.apache.arrow.flatbuf.TimeUnit.SECOND -> TimeUnit.SECOND;
      case org.apache.arrow.flatbuf.TimeUnit.MILLISECOND -> TimeUnit.MILLISECOND;
      case org.apache.arrow.flatbuf.TimeUnit.MICROSECOND -> TimeUnit.MICROSECOND;
      case org.apache.arrow.flatbuf.TimeUnit.NANOSECOND -> TimeUnit.NANOSECOND;
      default ->
          throw Refusals.malformed("Column %s has the unit of time %d".formatted(path, unit));
    };
  }

  /** The type of a plan; unsigned integers become the next wider signed type. */
  static DataType type(Encoding encoding, List<ArrowField> children, String path) {
    return switch (encoding) {
      case Encoding.Bits _ -> ScalarType.BOOLEAN;
      case Encoding.Whole whole -> whole(whole);
      case Encoding.Floating(int bits) -> bits == 64 ? ScalarType.FLOAT64 : ScalarType.FLOAT32;
      case Encoding.Decimal(int _, int precision, int scale) -> new DecimalType(precision, scale);
      case Encoding.Text _ -> ScalarType.STRING;
      case Encoding.Views(boolean text) -> text ? ScalarType.STRING : ScalarType.BINARY;
      case Encoding.Binary _, Encoding.FixedBinary _ -> ScalarType.BINARY;
      case Encoding.Uuid _ -> ScalarType.UUID;
      case Encoding.Temporal temporal ->
          switch (temporal.kind()) {
            case DATE -> ScalarType.DATE;
            case TIME -> ScalarType.TIME;
            case TIMESTAMP -> ScalarType.TIMESTAMP;
            case INSTANT -> ScalarType.INSTANT;
            case DURATION -> ScalarType.DURATION;
          };
      case Encoding.Lists _, Encoding.FixedLists _ -> {
        ArrowField element = children.getFirst();
        yield new ListType(element.type(), element.nullable());
      }
      case Encoding.Struct _ -> struct(children, path);
      case Encoding.Maps _ -> map(children.getFirst(), path);
    };
  }

  private static DataType whole(Encoding.Whole whole) {
    return switch (whole.bits()) {
      case 8 -> whole.signed() ? ScalarType.INT8 : ScalarType.INT16;
      case 16 -> whole.signed() ? ScalarType.INT16 : ScalarType.INT32;
      case 32 -> whole.signed() ? ScalarType.INT32 : ScalarType.INT64;
      default -> whole.signed() ? ScalarType.INT64 : new DecimalType(UINT64_DIGITS, 0);
    };
  }

  private static DataType struct(List<ArrowField> children, String path) {
    try {
      return new StructType(children.stream().map(ArrowField::field).toList());
    } catch (IllegalArgumentException unfit) {
      throw Refusals.unsupported(
          "Column %s cannot be read: %s".formatted(path, unfit.getMessage()));
    }
  }

  private static DataType map(ArrowField entries, String path) {
    if (!(entries.encoding() instanceof Encoding.Struct)
        || entries.index() != null
        || entries.children().size() != 2) {
      throw Refusals.malformed(
          "The entries of the map %s are no structs of two fields".formatted(path));
    }
    ArrowField value = entries.children().getLast();
    try {
      return new MapType(entries.children().getFirst().type(), value.type(), value.nullable());
    } catch (IllegalArgumentException unfit) {
      throw Refusals.unsupported(
          "Column %s cannot be read: %s".formatted(path, unfit.getMessage()));
    }
  }

  private static RuntimeException unsupported(String type, String path, String remedy) {
    return Refusals.unsupported(
        "Column %s has Arrow's type %s, which is not read here; %s".formatted(path, type, remedy));
  }
}
