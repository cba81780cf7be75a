/** Sessions, frames and typed expressions. */
module io.recordframe {
  requires transitive io.recordframe.annotation;
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;

  exports io.recordframe;
  exports io.recordframe.constraint;
  exports io.recordframe.display;
  exports io.recordframe.expression;
  exports io.recordframe.file;
  exports io.recordframe.function;
  exports io.recordframe.support;

  uses io.recordframe.plan.engine.Engine;

  provides io.recordframe.plan.function.ImplementationAdapter with
      io.recordframe.function.TypedImplementationAdapter;
}
