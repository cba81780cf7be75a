package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import io.recordframe.plan.codec.PlanCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process with this version says of plans that a later minor version wrote. */
class LaterVersionTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();
  private static final LaterSchema LATER = new LaterSchema();

  private static final String VERSIONS =
      " PlanVersionException: The plan is of version 1.7, and this library reads 1.0 and before. ";

  @TempDir private Path directory;

  private static Consumer<DynamicMessage.Builder> setting(String field, Object value) {
    return message ->
        message.setField(LaterSchema.field(message.getDescriptorForType(), field), value);
  }

  /** Changes the message in a field. */
  private static Consumer<DynamicMessage.Builder> within(
      String name, Consumer<DynamicMessage.Builder> change) {
    return message -> {
      FieldDescriptor field = LaterSchema.field(message.getDescriptorForType(), name);
      DynamicMessage.Builder inner = ((DynamicMessage) message.getField(field)).toBuilder();
      change.accept(inner);
      message.setField(field, inner.build());
    };
  }

  /** Gives a field the constant that only the later version has. */
  private static Consumer<DynamicMessage.Builder> laterConstant(String name) {
    return message -> {
      FieldDescriptor field = LaterSchema.field(message.getDescriptorForType(), name);
      message.setField(field, field.getEnumType().findValueByNumber(LaterSchema.NUMBER));
    };
  }

  /** Makes a node one that only the later version has. */
  private static Consumer<DynamicMessage.Builder> laterNode(String name) {
    return message -> {
      FieldDescriptor field = LaterSchema.field(message.getDescriptorForType(), name);
      message.setField(field, DynamicMessage.getDefaultInstance(field.getMessageType()));
    };
  }

  @Test
  @DisplayName("codec 45: an older process names what it does not understand, and both versions")
  void anOlderProcessNamesWhatIsLater() throws Exception {
    byte[] plan = CODEC.encode(Samples.yardstick());
    byte[] expression = CODEC.encode(Samples.LARGE);
    byte[] physical = CODEC.encode(PhysicalTravelTest.sample());
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> expected = new ArrayList<>();
    files.put("plan-as-before", LATER.write(plan, _ -> {}));
    expected.add(" read Limit");
    files.put(
        "plan-field",
        LATER.writeEntry(
            plan, "relations", "filter", within("filter", setting("part_of_rows", 0.5))));
    expected.add(
        VERSIONS
            + "The message Filter has fields that this version does not know: [900]; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    files.put("plan-node", LATER.writeEntry(plan, "relations", "sort", laterNode("pattern_match")));
    expected.add(
        VERSIONS
            + "The message Relation has fields that this version does not know: [900]; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    files.put(
        "plan-constant",
        LATER.writeEntry(plan, "relations", "join", within("join", laterConstant("type"))));
    expected.add(
        VERSIONS
            + "The type of a join has the number 900, which this version does not know; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    files.put("plan-type", LATER.writeEntry(plan, "types", "scalar", laterConstant("scalar")));
    expected.add(
        VERSIONS
            + "The scalar type has the number 900, which this version does not know; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    files.put(
        "plan-function", LATER.writeEntry(plan, "functions", "name", setting("name", "soundex")));
    expected.add(
        VERSIONS
            + "The plan calls the function 'soundex', which this version does not have; run it with the version that wrote it (see docs/plan-format.md#unknown-function)");
    files.put(
        "plan-feature", LATER.write(plan, setting("required_features", List.of("rows-in-order"))));
    expected.add(
        VERSIONS
            + "The plan needs [rows-in-order], which this version does not know; read it with the version that wrote it (see docs/plan-format.md#unknown-feature)");
    files.put(
        "expression-node",
        LATER.writeEntry(expression, "expressions", "function_call", laterNode("collation")));
    expected.add(
        VERSIONS
            + "The message Expression has fields that this version does not know: [900]; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    files.put(
        "physical-node",
        LATER.writeEntry(physical, "relations", "scan", laterNode("pattern_match")));
    expected.add(
        VERSIONS
            + "The message Relation has fields that this version does not know: [900]; read the plan with the version that wrote it (see docs/plan-format.md#unknown-part)");
    List<String> arguments = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.write(path, file.getValue());
      arguments.add(path.toString());
      lines.add(file.getKey() + expected.get(lines.size()));
    }
    try (LibraryProcess older =
        LibraryProcess.start("OlderReader.java", directory, arguments.toArray(String[]::new))) {
      assertThat(older.lines()).containsExactlyElementsOf(lines);
    }
  }
}
