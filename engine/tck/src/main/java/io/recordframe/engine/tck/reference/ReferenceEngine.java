package io.recordframe.engine.tck.reference;

import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.CapabilityCheck;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.engine.Gap;

/**
 * Runs every plan over rows in memory, one row at a time, in plain Java. It reads no files, tables
 * or queries of its own and writes nothing. Its settings are understood and make no difference. It
 * is no service of the class path: an engine found by itself is one that applications use. Safe for
 * use by several threads.
 */
public final class ReferenceEngine implements Engine {

  /** The engine's name. */
  public static final String NAME = "reference";

  private static final Gap NO_FILES =
      Gap.never("it reads rows of this process alone, and writes nothing");

  private static final Capabilities CAPABILITIES =
      Capabilities.all()
          .without(
              NO_FILES,
              Feature.READ_PARQUET,
              Feature.READ_CSV,
              Feature.READ_JSON,
              Feature.WRITE_PARQUET,
              Feature.WRITE_CSV,
              Feature.WRITE_JSON)
          .without(Gap.never("it has no tables"), Feature.NAMED_TABLE)
          .without(Gap.never("it has no language of its own"), Feature.NATIVE_QUERY);

  /** Creates an engine; that starts nothing. */
  public ReferenceEngine() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public EngineSession open(EngineConfiguration configuration) {
    return new ReferenceSession(CapabilityCheck.of(this));
  }
}
