package io.recordframe.arrow.internal.format;

import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.ArrowField.DictionaryIndex;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** Schemas out of messages and footers. Memory is taken in proportion to the message's bytes. */
final class SchemaDecoder {

  /** What stands in paths for the name of elements and entries, which may have any. */
  private static final String ELEMENT = "[]";

  /** How many characters of a path are kept for the columns within. */
  private static final int LONGEST_PATH = 250;

  private final ArrowLimits limits;
  private final int bytes;
  private long texts;
  private int columns;

  private SchemaDecoder(ArrowLimits limits, int bytes) {
    this.limits = limits;
    this.bytes = bytes;
  }

  /** The columns of a schema that stands in so many bytes of metadata. */
  static ArrowColumns decode(@Nullable Schema schema, ArrowLimits limits, int bytes) {
    if (schema == null) {
      throw Refusals.malformed("There is no schema");
    }
    if (schema.endianness() != Endianness.Little) {
      throw Refusals.unsupported(
          "Arrow data is read in little-endian order only, but this is in another (%d); write it so"
              .formatted(schema.endianness()));
    }
    SchemaDecoder decoder = new SchemaDecoder(limits, bytes);
    List<ArrowField> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      ArrowField field = decoder.field(schema.fields(i), "", 1);
      if (!names.add(field.name())) {
        throw Refusals.unsupported(
            "Two columns have the name %s; rename one of them".formatted(field.name()));
      }
      fields.add(field);
    }
    return ArrowColumns.of(fields);
  }

  private ArrowField field(@Nullable Field field, String outer, int depth) {
    if (field == null) {
      throw Refusals.malformed("A field of the schema is missing");
    }
    columns++;
    limits.require(ArrowLimit.COLUMNS, columns, "the Arrow schema");
    limits.require(ArrowLimit.TYPE_DEPTH, depth, "the Arrow schema");
    String name = text(field.name());
    boolean element = outer.endsWith(ELEMENT);
    String path = element ? outer : outer + name;
    if (name.indexOf('\0') >= 0 || (name.isEmpty() && !element)) {
      throw Refusals.unsupported(
          "A column must have a name, without NUL characters, but there is one named '%s' in '%s'"
              .formatted(name.replace("\0", "\\0"), outer));
    }
    Map<String, String> metadata = metadata(field);
    boolean uuid = "arrow.uuid".equals(metadata.get(Metadata.EXTENSION));
    Encoding encoding = TypeDecoder.encoding(field, path, uuid);
    List<ArrowField> children = children(field, encoding, path, depth);
    DataType type = TypeDecoder.type(encoding, children, path);
    DictionaryIndex index = index(field.dictionary(), type, children, path);
    if (index != null && encoding instanceof Encoding.Text) {
      EnumType declared = Metadata.enumType(metadata, path);
      type = declared == null ? type : declared;
    }
    return new ArrowField(path, name, field.nullable(), encoding, children, index, type);
  }

  private List<ArrowField> children(Field field, Encoding encoding, String path, int depth) {
    int found = field.childrenLength();
    int wanted =
        switch (encoding) {
          case Encoding.Lists _, Encoding.FixedLists _, Encoding.Maps _ -> 1;
          case Encoding.Struct _ -> found;
          case Encoding.Bits _,
              Encoding.Whole _,
              Encoding.Floating _,
              Encoding.Decimal _,
              Encoding.Text _,
              Encoding.Binary _,
              Encoding.Views _,
              Encoding.FixedBinary _,
              Encoding.Uuid _,
              Encoding.Temporal _ ->
              0;
        };
    if (found != wanted) {
      throw Refusals.malformed(
          "Column %s has the type %s and %d children"
              .formatted(path, Type.name(field.typeType()), found));
    }
    if (found == 0) {
      return List.of();
    }
    String outer = shortened(path) + (encoding instanceof Encoding.Struct ? "." : ELEMENT);
    List<ArrowField> children = new ArrayList<>();
    for (int i = 0; i < found; i++) {
      children.add(field(field.children(i), outer, depth + 1));
    }
    return children;
  }

  /** A long name would stand in the path of every column within, whose bytes are few. */
  private static String shortened(String path) {
    return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...";
  }

  private static @Nullable DictionaryIndex index(
      @Nullable DictionaryEncoding dictionary,
      DataType type,
      List<ArrowField> children,
      String path) {
    if (dictionary == null) {
      return null;
    }
    if (!children.isEmpty()) {
      throw Refusals.unsupported(
          "Column %s has a dictionary of %s; dictionaries of nested values are not read here, write the values in place"
              .formatted(path, type.displayName()));
    }
    Int index = dictionary.indexType();
    if (index == null) {
      return new DictionaryIndex(dictionary.id(), Integer.SIZE, true);
    }
    Encoding.Whole whole = TypeDecoder.whole(index.bitWidth(), index.isSigned(), path);
    return new DictionaryIndex(dictionary.id(), whole.bits(), whole.signed());
  }

  private Map<String, String> metadata(Field field) {
    Map<String, String> metadata = new HashMap<>();
    for (int i = 0; i < field.customMetadataLength(); i++) {
      KeyValue entry = field.customMetadata(i);
      if (entry != null) {
        String key = text(entry.key());
        if (Metadata.isOurs(key)) {
          metadata.put(key, text(entry.value()));
        }
      }
    }
    return metadata;
  }

  /** Many fields may refer to one text, which would cost its length each time. */
  private String text(@Nullable String text) {
    if (text == null) {
      return "";
    }
    texts += text.length();
    if (texts > 8L * bytes) {
      throw Refusals.malformed(
          "The names in a schema of %d bytes have more than %d characters"
              .formatted(bytes, 8L * bytes));
    }
    return text;
  }
}
