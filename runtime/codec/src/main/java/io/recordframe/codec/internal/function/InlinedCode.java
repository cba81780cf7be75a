package io.recordframe.codec.internal.function;

import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.codec.DecodingLimits;
import java.lang.classfile.ClassFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A function with its code, checked but not yet defined: that is done when it is called first. So
 * whoever only reads, changes or hands on a plan runs nothing. Two are equal when their bytes are.
 */
final class InlinedCode {

  private static final int CLASS_FILE_OFFSET = 44;

  private final String function;
  private final byte[] bytes;
  private final FunctionWire.InlinedFunction message;
  private final SortedMap<String, byte[]> classes;

  private InlinedCode(
      String function,
      byte[] bytes,
      FunctionWire.InlinedFunction message,
      SortedMap<String, byte[]> classes) {
    this.function = function;
    this.bytes = bytes;
    this.message = message;
    this.classes = classes;
  }

  /**
   * Checks message and classes, behind a header that was checked.
   *
   * @throws io.recordframe.plan.error.RecordframeException if something is wrong with them
   */
  static InlinedCode read(byte[] bytes, String function, DecodingLimits limits) {
    FunctionInliner.checkSize(bytes.length, limits);
    FunctionWire.InlinedFunction message;
    try {
      message =
          FunctionWire.InlinedFunction.parseFrom(
              com.google.protobuf.ByteString.copyFrom(
                  bytes, FunctionHeader.SIZE, bytes.length - FunctionHeader.SIZE));
    } catch (InvalidProtocolBufferException malformed) {
      throw Problem.MALFORMED_CODE.malformed(
          "The code of the function %s cannot be read: %s"
              .formatted(function, malformed.getMessage()),
          malformed);
    }
    UnknownFields.refuse(message, function);
    if (!message.hasFunction()) {
      throw Problem.MALFORMED_CODE.malformed(
          "The code of the function %s has no function".formatted(function));
    }
    SortedMap<String, byte[]> classes = classes(message, function);
    requireReadable(classes, FunctionHeader.javaVersion(bytes), function);
    requireAllowed(classes, message, function);
    return new InlinedCode(function, bytes, message, classes);
  }

  private static SortedMap<String, byte[]> classes(
      FunctionWire.InlinedFunction message, String function) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (FunctionWire.ClassFile file : message.getClassesList()) {
      if (classes.put(file.getName(), file.getContent().toByteArray()) != null) {
        throw Problem.MALFORMED_CODE.malformed(
            "The code of the function %s has the class %s twice"
                .formatted(function, file.getName()));
      }
    }
    return classes;
  }

  /** Before anything else is read of them: their form may be another. */
  private static void requireReadable(Map<String, byte[]> classes, int writer, String function) {
    int most = ClassFile.latestMajorVersion() - CLASS_FILE_OFFSET;
    classes.forEach((name, file) -> {
      int version =
          file.length < 8
              ? 0
              : (Byte.toUnsignedInt(file[6]) << 8 | Byte.toUnsignedInt(file[7]))
                  - CLASS_FILE_OFFSET;
      if (version > most) {
        throw Problem.NEWER_JAVA.otherVersion(
            "The class %s of the function %s is for Java %d (written with Java %d), but this is Java %d; compile it with --release %d, or run the plan with Java %d"
                .formatted(name, function, version, writer, most, most, version));
      }
    });
  }

  private static void requireAllowed(
      SortedMap<String, byte[]> files, FunctionWire.InlinedFunction message, String function) {
    ClassInspection classes;
    Optional<ClassInspection.Fault> fault;
    try {
      classes = ClassInspection.of(files);
      fault = classes.fault();
    } catch (UnreadableClassException unreadable) {
      throw Problem.MALFORMED_CODE.malformed(
          "The class %s of the function %s is no class file: %s"
              .formatted(unreadable.className(), function, unreadable.getMessage()),
          unreadable);
    }
    Optional<String> reason =
        fault
            .map(it -> "its class %s %s".formatted(it.className(), it.reason()))
            .or(() -> new CaptureInspection(classes).fault(message).map("what it holds "::concat));
    if (reason.isPresent()) {
      throw Problem.FORBIDDEN_CODE.refused(
          "The function %s is refused: %s; functions that travel compute, and reach no files, networks, processes, threads or settings"
              .formatted(function, reason.get()));
    }
  }

  String function() {
    return function;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  FunctionWire.InlinedFunction message() {
    return message;
  }

  SortedMap<String, byte[]> classes() {
    return classes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InlinedCode code && Arrays.equals(bytes, code.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "code of " + function;
  }
}
