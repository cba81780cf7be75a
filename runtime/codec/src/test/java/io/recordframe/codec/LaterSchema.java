package io.recordframe.codec;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.wire.Wire;
import java.util.function.Consumer;

/**
 * The schema of a later minor version: the schema of this one with a field, nodes and constants
 * more, compiled in the test. Numbers are the same in all places, so that messages name them.
 */
final class LaterSchema {

  /** The minor version. */
  static final int MINOR = 7;

  /** The number of what is new. */
  static final int NUMBER = 900;

  private final Descriptor plan;

  LaterSchema() {
    FileDescriptorProto.Builder file = Wire.getDescriptor().toProto().toBuilder();
    for (DescriptorProto.Builder message : file.getMessageTypeBuilderList()) {
      switch (message.getName()) {
        case "Filter" ->
            message.addField(field("part_of_rows").setType(FieldDescriptorProto.Type.TYPE_DOUBLE));
        case "Relation" -> message.addField(node("pattern_match", "Limit"));
        case "Expression" -> message.addField(node("collation", "Cast"));
        default -> {
          // As it is.
        }
      }
    }
    for (EnumDescriptorProto.Builder constants : file.getEnumTypeBuilderList()) {
      constants.addValue(
          EnumValueDescriptorProto.newBuilder()
              .setName("LATER_" + constants.getName())
              .setNumber(NUMBER));
    }
    try {
      plan =
          FileDescriptor.buildFrom(
                  file.build(),
                  Wire.getDescriptor().getDependencies().toArray(FileDescriptor[]::new))
              .findMessageTypeByName("Plan");
    } catch (DescriptorValidationException invalid) {
      throw new AssertionError(invalid);
    }
  }

  private static FieldDescriptorProto.Builder field(String name) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(NUMBER)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }

  /** One more of the nodes, which are the only choice in their message. */
  private static FieldDescriptorProto.Builder node(String name, String message) {
    return field(name)
        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
        .setTypeName(".recordframe.plan.v1." + message)
        .setOneofIndex(0);
  }

  /** A plan as the later version writes it. */
  byte[] write(byte[] bytes, Consumer<DynamicMessage.Builder> change) {
    try {
      DynamicMessage.Builder message =
          DynamicMessage.parseFrom(plan, Bytes.message(bytes).toByteString()).toBuilder();
      message.setField(field(plan, "minor"), MINOR);
      change.accept(message);
      return sealed(bytes, message);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  /** The same with a change to the last entry of a table or arena that has a field set. */
  byte[] writeEntry(
      byte[] bytes, String list, String having, Consumer<DynamicMessage.Builder> change) {
    return write(
        bytes,
        message -> {
          FieldDescriptor entries = field(plan, list);
          for (int i = message.getRepeatedFieldCount(entries) - 1; i >= 0; i--) {
            DynamicMessage entry = (DynamicMessage) message.getRepeatedField(entries, i);
            if (entry.hasField(field(entry.getDescriptorForType(), having))) {
              DynamicMessage.Builder changed = entry.toBuilder();
              change.accept(changed);
              message.setRepeatedField(entries, i, changed.build());
              return;
            }
          }
          throw new AssertionError("No entry of " + list + " has " + having);
        });
  }

  private byte[] sealed(byte[] bytes, DynamicMessage.Builder later) {
    return Bytes.changed(
        bytes,
        message -> {
          try {
            message.clear().mergeFrom(later.build().toByteString());
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** A field of a message by name. */
  static FieldDescriptor field(Descriptor message, String name) {
    FieldDescriptor field = message.findFieldByName(name);
    if (field == null) {
      throw new AssertionError(message.getName() + " has no field " + name);
    }
    return field;
  }
}
