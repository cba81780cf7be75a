package io.recordframe.arrow.internal.format;

import io.recordframe.arrow.internal.format.ArrowField.DictionaryIndex;
import io.recordframe.plan.type.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of an Arrow schema.
 *
 * @param fields the columns
 * @param schema the same as a plan's
 * @param dictionaries what each dictionary holds, by its id
 */
public record ArrowColumns(
    List<ArrowField> fields, Schema schema, Map<Long, ArrowField> dictionaries) {

  /** The columns with the dictionaries that they refer to. */
  static ArrowColumns of(List<ArrowField> fields) {
    Map<Long, ArrowField> dictionaries = new HashMap<>();
    fields.forEach(field -> collect(field, dictionaries));
    return new ArrowColumns(
        List.copyOf(fields),
        new Schema(fields.stream().map(ArrowField::field).toList()),
        Map.copyOf(dictionaries));
  }

  private static void collect(ArrowField field, Map<Long, ArrowField> dictionaries) {
    DictionaryIndex index = field.index();
    if (index != null) {
      ArrowField values = field.values();
      ArrowField other = dictionaries.putIfAbsent(index.id(), values);
      if (other != null
          && !(other.encoding().equals(values.encoding()) && other.type().equals(values.type()))) {
        throw Refusals.malformed(
            "Columns %s and %s have the dictionary %d in common, but not the type of its values"
                .formatted(other.path(), values.path(), index.id()));
      }
    }
    field.children().forEach(child -> collect(child, dictionaries));
  }

  /** What a dictionary holds. */
  public ArrowField dictionary(long id) {
    ArrowField values = dictionaries.get(id);
    if (values == null) {
      throw Refusals.malformed("No column of the schema has the dictionary %d".formatted(id));
    }
    return values;
  }
}
