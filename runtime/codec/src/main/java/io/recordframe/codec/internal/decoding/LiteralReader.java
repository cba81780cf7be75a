package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.value.ValueReader;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Reads values with their types. */
final class LiteralReader {

  private final TypeReader types;
  private final Budget budget;

  LiteralReader(TypeReader types, Budget budget) {
    this.types = types;
    this.budget = budget;
  }

  TypedValue typedValue(Wire.Literal message) {
    Parts.requireKnown(message);
    DataType type = types.type(message.getType());
    @Nullable Object value = null;
    if (message.hasValue()) {
      Parts.requireKnown(message.getValue());
      requireKnown(message.getValue().getElements());
      budget.charge(steps(message.getValue().getElements(), type));
      value = ValueReader.read(message.getValue(), type);
    }
    return new TypedValue(value, type);
  }

  /** Refuses unknown fields at any depth, which the limit of nested messages bounds. */
  static void requireKnown(Wire.Column column) {
    Parts.requireKnown(column);
    column.getChildrenList().forEach(LiteralReader::requireKnown);
  }

  /** What it takes to check the values: an enum's are looked for among its constants. */
  private static long steps(Wire.Column elements, DataType type) {
    return switch (type) {
      case ScalarType _, DecimalType _, StructType _, MapType _ -> 1;
      case EnumType enumType -> (elements.getSize() + 1L) * enumType.constants().size();
      case ListType list ->
          elements.getChildrenCount() == 0
              ? Budget.add(steps(elements, innermost(list)), 1)
              : steps(elements.getChildren(0), list.element());
    };
  }

  private static DataType innermost(ListType list) {
    return list.element() instanceof ListType ? ScalarType.BOOLEAN : list.element();
  }
}
