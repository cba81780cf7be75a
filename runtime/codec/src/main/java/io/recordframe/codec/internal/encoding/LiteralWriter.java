package io.recordframe.codec.internal.encoding;

import io.recordframe.codec.internal.value.ValueWriter;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.value.TypedValue;

/** Writes values with their types. */
final class LiteralWriter {

  private final TypeWriter types;

  LiteralWriter(TypeWriter types) {
    this.types = types;
  }

  Wire.Literal message(TypedValue content) {
    Wire.Literal.Builder message = Wire.Literal.newBuilder().setType(types.type(content.type()));
    Object value = content.value();
    if (value != null) {
      message.setValue(ValueWriter.write(value, content.type()));
    }
    return message.build();
  }
}
