package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.Application;

/** What a later version may say in a plan, wherever it may stand. */
class UnknownFieldsTest {

  private static final PlanCodec CODEC =
      new ProtobufPlanCodec()
          .withExtension(new ExtensionTravelTest.RepeatedCodec())
          .withPhysicalExtension(new PartitionTravelTest.StretchCodec())
          .withFunctions(tableFunctions());

  private static final UnknownFieldSet LATER =
      UnknownFieldSet.newBuilder()
          .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
          .build();

  /** A copy of a message with a field more in one of the messages within it. */
  private record Changed(Message message, Descriptor where) {}

  private static List<Changed> changed(Message message) {
    List<Changed> all = new ArrayList<>();
    all.add(
        new Changed(
            message.toBuilder().setUnknownFields(LATER).build(), message.getDescriptorForType()));
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
        continue;
      }
      if (!field.isRepeated()) {
        for (Changed below : changed((Message) entry.getValue())) {
          all.add(
              new Changed(
                  message.toBuilder().setField(field, below.message()).build(), below.where()));
        }
        continue;
      }
      for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
        for (Changed below : changed((Message) message.getRepeatedField(field, i))) {
          all.add(
              new Changed(
                  message.toBuilder().setRepeatedField(field, i, below.message()).build(),
                  below.where()));
        }
      }
    }
    return all;
  }

  private static FunctionRegistry tableFunctions() {
    FunctionRegistry registry = new FunctionRegistry();
    registry.register(((FunctionSource) SourceTravelTest.tableFunction().source()).function());
    return registry;
  }

  private static List<Relation> plans() {
    List<Relation> plans = new ArrayList<>(Samples.relations());
    Samples.expressions().stream()
        .filter(expression ->
            !(expression instanceof AggregateCall) && !(expression instanceof OuterReference))
        .forEach(expression ->
            plans.add(new Project(Samples.ORDERS, List.of(Samples.named("value", expression)))));
    plans.add(ExtensionTravelTest.sample());
    plans.add(SourceTravelTest.tableFunction());
    Schema numbers = Schema.of(Field.required("argument1", ScalarType.INT64));
    Relation rows =
        new Scan(
            new RowsSource(
                new BatchRows(numbers, new HeapBatch(2, List.of(FunctionTravelTest.longs(1, 2)))),
                "rows"),
            numbers);
    plans.add(
        new Project(
            rows, List.of(Samples.named("value", FunctionTravelTest.call(Application.plain())))));
    return plans;
  }

  @Test
  @DisplayName("codec 44: a field of a later version is refused in every message of a plan")
  void everyMessage() {
    Set<String> tried = new TreeSet<>();
    for (Relation plan : plans()) {
      byte[] bytes = CODEC.encode(plan);
      for (Changed changed : changed(Bytes.message(bytes))) {
        tried.add(changed.where().getName());
        byte[] later =
            Bytes.changed(bytes, message -> message.clear().mergeFrom(changed.message()));
        assertThatThrownBy(() -> CODEC.decodePlan(later))
            .as("a field more in %s of %s", changed.where().getName(), plan)
            .isInstanceOf(PlanVersionException.class)
            .hasMessageContaining("fields that this version does not know: [99]");
      }
    }
    for (PhysicalPlan plan : List.of(PhysicalTravelTest.sample(), PartitionTravelTest.sample())) {
      byte[] physical = CODEC.encode(plan);
      for (Changed changed : changed(Bytes.message(physical))) {
        tried.add(changed.where().getName());
        byte[] later =
            Bytes.changed(physical, message -> message.clear().mergeFrom(changed.message()));
        assertThatThrownBy(() -> CODEC.decodePhysicalPlan(later))
            .isInstanceOf(PlanVersionException.class)
            .hasMessageContaining("fields that this version does not know: [99]");
      }
    }
    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            Wire.getDescriptor().getMessageTypes().stream().map(Descriptor::getName).toList());
  }

  @Test
  @DisplayName("codec 44: a field of a later version is refused in rows that travel by value")
  void rows() throws InvalidProtocolBufferException {
    byte[] bytes = CODEC.encode(plans().getLast());
    List<ByteString> payloads = Bytes.message(bytes).getPayloadsList();
    assertThat(payloads).hasSize(2);
    Wire.Column column = Wire.Column.parseFrom(payloads.getFirst());
    List<Changed> all = changed(column);
    assertThat(all).hasSize(2);
    for (Changed changed : all) {
      byte[] later =
          Bytes.changed(bytes, message -> message.setPayloads(0, changed.message().toByteString()));
      assertThatThrownBy(() -> CODEC.decodePlan(later))
          .isInstanceOf(PlanVersionException.class)
          .hasMessageContaining("[99]");
    }
  }
}
