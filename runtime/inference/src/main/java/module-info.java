/** Records from data, and the command line for them. */
module io.recordframe.inference {
  requires transitive io.recordframe;
  requires info.picocli;
  requires java.compiler;
  requires static transitive org.jspecify;

  exports io.recordframe.inference;

  opens io.recordframe.inference.command to
      info.picocli,
      io.recordframe;

  uses io.recordframe.plan.engine.Engine;
}
