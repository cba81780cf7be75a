package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.EnumType;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enum constants, which columns hold by name.
 *
 * @param <E> the enum
 */
final class EnumCodec<E extends Enum<E>> extends VectorCodec<E> {

  private static final int MOST_LISTED = 50;

  private final Class<E> enumClass;
  private final Map<String, E> constants = new HashMap<>();

  EnumCodec(Class<E> enumClass) {
    super(VectorCodecs.enumType(enumClass));
    this.enumClass = enumClass;
    for (E constant : enumClass.getEnumConstants()) {
      constants.put(constant.name(), constant);
    }
  }

  @Override
  public @Nullable E[] read(ColumnVector vector, Place place, long firstRow) {
    @Nullable String[] names = vector.strings();
    boolean[] nulls = vector.nulls();
    @Nullable E[] values = newArray(vector.size());
    String lastName = null;
    E last = null;
    for (int i = 0; i < values.length; i++) {
      String name = names[i];
      if (name == null || (nulls != null && nulls[i])) {
        continue;
      }
      // Equal names often follow each other, and comparing costs less than looking up.
      if (!name.equals(lastName)) {
        last = constants.get(name);
        lastName = name;
        if (last == null) {
          throw RefusedValueException.at(
              place,
              firstRow + i,
              "the text %s is no constant of the enum %s, which has %s; add the constant, or replace the text before it is read"
                  .formatted(Quoted.text(name), enumClass.getSimpleName(), listed()));
        }
      }
      values[i] = last;
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable E[] values, Place place, long firstRow) {
    @Nullable String[] names = new String[values.length];
    for (int i = 0; i < names.length; i++) {
      E value = values[i];
      if (value != null) {
        names[i] = value.name();
      }
    }
    return new HeapVector(type(), names.length, names, Nulls.of(names));
  }

  @Override
  @SuppressWarnings("unchecked") // An array of a class token's type is an array of that type.
  public @Nullable E[] newArray(int length) {
    return (E[]) Array.newInstance(enumClass, length);
  }

  private String listed() {
    List<String> names = ((EnumType) type()).constants();
    return names.size() <= MOST_LISTED
        ? String.join(", ", names)
        : "%s and %d more"
            .formatted(
                String.join(", ", names.subList(0, MOST_LISTED)), names.size() - MOST_LISTED);
  }
}
