/** Plans and expressions as bytes. */
module io.recordframe.codec {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;
  requires com.google.protobuf;

  exports io.recordframe.codec;

  uses io.recordframe.plan.codec.LogicalExtensionCodec;
  uses io.recordframe.plan.codec.PhysicalExtensionCodec;
  uses io.recordframe.plan.function.ImplementationAdapter;

  provides io.recordframe.plan.codec.PlanCodec with
      io.recordframe.codec.ProtobufPlanCodec;
}
