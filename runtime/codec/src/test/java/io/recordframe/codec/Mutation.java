package io.recordframe.codec;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a number, a flag or a constant somewhere in a message. */
final class Mutation {

  private Mutation() {}

  static void change(Message.Builder message, Random random) {
    List<FieldDescriptor> set = new ArrayList<>(message.getAllFields().keySet());
    if (set.isEmpty()) {
      return;
    }
    FieldDescriptor field = set.get(random.nextInt(set.size()));
    if (!field.isRepeated()) {
      message.setField(field, changed(message, field, message.getField(field), random));
      return;
    }
    int index = random.nextInt(message.getRepeatedFieldCount(field));
    message.setRepeatedField(
        field, index, changed(message, field, message.getRepeatedField(field, index), random));
  }

  private static Object changed(
      Message.Builder owner, FieldDescriptor field, Object value, Random random) {
    return switch (field.getJavaType()) {
      case INT -> random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(12);
      case LONG -> random.nextInt(8) == 0 ? random.nextLong() : (long) random.nextInt(12);
      case BOOLEAN -> !(Boolean) value;
      case ENUM -> {
        List<EnumValueDescriptor> constants = field.getEnumType().getValues();
        yield constants.get(random.nextInt(constants.size()));
      }
      case MESSAGE -> {
        Message.Builder part = owner.newBuilderForField(field);
        part.mergeFrom((Message) value);
        change(part, random);
        yield part.build();
      }
      case FLOAT, DOUBLE, STRING, BYTE_STRING -> value;
    };
  }
}
