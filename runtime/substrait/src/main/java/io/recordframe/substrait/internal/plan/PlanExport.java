package io.recordframe.substrait.internal.plan;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.TypeMessages;
import io.recordframe.substrait.internal.wire.Algebra.RelRoot;
import io.recordframe.substrait.internal.wire.Plans.Plan;
import io.recordframe.substrait.internal.wire.Plans.PlanRel;
import io.recordframe.substrait.internal.wire.Plans.Version;
import java.util.List;

/**
 * A plan as a message, or why it cannot be one.
 *
 * @param bytes the bytes of a plan; empty where there are reasons
 * @param reasons what cannot be exported, each part once
 */
public record PlanExport(ByteString bytes, List<String> reasons) {

  private static final int MAJOR = 0;
  private static final int MINOR = 87;
  private static final int PATCH = 0;

  /** The version of the specification, that of the schema beside this code. */
  public static final String VERSION = MAJOR + "." + MINOR + "." + PATCH;

  private static final String PRODUCER = "recordframe";

  /** Copies. */
  public PlanExport {
    reasons = List.copyOf(reasons);
  }

  /**
   * Writes a plan.
   *
   * @param relation the plan
   * @return the plan, or the reasons against it
   */
  public static PlanExport of(Relation relation) {
    Messages messages = new Messages();
    Extent extent = new Extent(messages.refusals());
    ExportedRelation root = new RelationExport(messages, extent).relation(relation);
    if (!messages.refusals().reasons().isEmpty()) {
      return new PlanExport(ByteString.EMPTY, messages.refusals().reasons());
    }
    Plan.Builder plan =
        Plan.newBuilder()
            .setVersion(
                Version.newBuilder()
                    .setMajorNumber(MAJOR)
                    .setMinorNumber(MINOR)
                    .setPatchNumber(PATCH)
                    .setProducer(PRODUCER));
    messages.declareFunctions(plan);
    plan.addRelations(
        PlanRel.newBuilder()
            .setRoot(
                RelRoot.newBuilder()
                    .setInput(root.message())
                    .addAllNames(TypeMessages.names(relation.schema()))));
    ByteString bytes = plan.build().toByteString();
    if (isReadable(bytes)) {
      return new PlanExport(bytes, List.of());
    }
    extent.refuseDepth();
    return new PlanExport(ByteString.EMPTY, messages.refusals().reasons());
  }

  /** Whether the bytes are not too deep for those who read them as protobuf does by itself. */
  private static boolean isReadable(ByteString bytes) {
    try {
      return Plan.parseFrom(bytes).isInitialized();
    } catch (InvalidProtocolBufferException tooDeep) {
      return false;
    }
  }
}
