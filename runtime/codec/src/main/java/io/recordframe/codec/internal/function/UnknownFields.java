package io.recordframe.codec.internal.function;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.recordframe.codec.internal.problem.Problem;
import java.util.List;

/** Refuses what another version has written: to leave it out could give another function. */
final class UnknownFields {

  private UnknownFields() {}

  static void refuse(Message message, String function) {
    if (!message.getUnknownFields().asMap().isEmpty()) {
      throw Problem.UNKNOWN_PART.otherVersion(
          "The code of the function %s has fields in the message %s that this version does not know; read the plan with the version that wrote it"
              .formatted(function, message.getDescriptorForType().getName()));
    }
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            return;
          }
          if (value instanceof List<?> list) {
            list.forEach(part -> refuse((Message) part, function));
          } else {
            refuse((Message) value, function);
          }
        });
  }
}
