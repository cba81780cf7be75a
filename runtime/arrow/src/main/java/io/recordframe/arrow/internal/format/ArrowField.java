package io.recordframe.arrow.internal.format;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an Arrow schema, with the type of a plan that holds its values.
 *
 * @param path its name behind those of the columns that hold it, for messages
 * @param name its own name
 * @param nullable whether a value may be null
 * @param encoding how values are laid out; those of the dictionary where there is one
 * @param children the columns that its values are made of
 * @param index how values refer to a dictionary, or null where they stand for themselves
 * @param type the type of a plan
 */
public record ArrowField(
    String path,
    String name,
    boolean nullable,
    Encoding encoding,
    List<ArrowField> children,
    @Nullable DictionaryIndex index,
    DataType type) {

  /** Copies. */
  public ArrowField {
    children = List.copyOf(children);
  }

  /**
   * How values refer to a dictionary.
   *
   * @param id which dictionary
   * @param bits of each reference, 8 to 64
   * @param signed whether references are signed
   */
  public record DictionaryIndex(long id, int bits, boolean signed) {}

  /** The field of a plan. */
  public Field field() {
    return new Field(name, type, nullable);
  }

  /** The same column with its values in place of references to them, as dictionaries hold them. */
  public ArrowField values() {
    return new ArrowField(path, name, true, encoding, children, null, type);
  }

  /** How many nodes of a batch it takes, with those of its children. */
  public int nodes() {
    return index != null ? 1 : 1 + children.stream().mapToInt(ArrowField::nodes).sum();
  }

  /** How many columns by views it has, itself and its children, whose buffers the batch counts. */
  public int views() {
    if (index != null) {
      return 0;
    }
    int own = encoding instanceof Encoding.Views ? 1 : 0;
    return own + children.stream().mapToInt(ArrowField::views).sum();
  }

  /**
   * How many buffers of a batch it takes, with those of its children, apart from those that views
   * lead to.
   */
  public int buffers() {
    return index != null
        ? 2
        : encoding.buffers() + children.stream().mapToInt(ArrowField::buffers).sum();
  }
}
