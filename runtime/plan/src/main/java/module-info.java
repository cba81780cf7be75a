/** The engine-neutral plan and the interface that engines implement. */
module io.recordframe.plan {
  requires static transitive org.jspecify;

  exports io.recordframe.plan.algebra;
  exports io.recordframe.plan.batch;
  exports io.recordframe.plan.binding;
  exports io.recordframe.plan.codec;
  exports io.recordframe.plan.engine;
  exports io.recordframe.plan.error;
  exports io.recordframe.plan.function;
  exports io.recordframe.plan.physical;
  exports io.recordframe.plan.print;
  exports io.recordframe.plan.rewrite;
  exports io.recordframe.plan.source;
  exports io.recordframe.plan.type;
  exports io.recordframe.plan.value;

  uses io.recordframe.plan.codec.PlanCodec;
}
