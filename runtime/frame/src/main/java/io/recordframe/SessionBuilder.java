package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.plan.binding.SessionIdentity;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.error.EngineUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings for a {@link Session}. Used by one thread. */
public final class SessionBuilder {

  private static final AtomicLong UNNAMED = new AtomicLong();

  private @Nullable String name;
  private @Nullable Engine engine;
  private @Nullable String engineName;
  private long memoryLimitBytes;
  private int threads;
  private @Nullable Path spillDirectory;
  private boolean showProgress = true;
  private Supplier<@Nullable ProgressBar> progressBars = ProgressBar::onTerminal;

  SessionBuilder() {}

  /**
   * What messages call the session; by default its number in this process.
   *
   * @param value such as {@code reports}
   * @return this
   */
  public SessionBuilder name(String value) {
    this.name = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Chooses an engine of the class path by name.
   *
   * @param value such as {@code duckdb}
   * @return this
   */
  public SessionBuilder engine(String value) {
    this.engineName = Objects.requireNonNull(value, "value");
    this.engine = null;
    return this;
  }

  /**
   * Uses this engine.
   *
   * @param value the engine
   * @return this
   */
  public SessionBuilder engine(Engine value) {
    this.engine = Objects.requireNonNull(value, "value");
    this.engineName = null;
    return this;
  }

  /**
   * About how much memory the engine may use; by default what the engine chooses.
   *
   * @param bytes a number of bytes, at least 1
   * @return this
   */
  public SessionBuilder memoryLimit(long bytes) {
    this.memoryLimitBytes = requirePositive(bytes, "The memory limit");
    return this;
  }

  /**
   * How many threads the engine may use; by default as many as there are processors.
   *
   * @param count a number of threads, 1 to {@value
   *     io.recordframe.plan.engine.EngineConfiguration#MAX_THREADS}
   * @return this
   */
  public SessionBuilder threads(int count) {
    this.threads = (int) requirePositive(count, "The number of threads");
    return this;
  }

  /**
   * Where the engine may put what does not fit in memory; by default what the engine chooses.
   *
   * @param directory a directory
   * @return this
   */
  public SessionBuilder spillDirectory(Path directory) {
    this.spillDirectory = Objects.requireNonNull(directory, "directory");
    return this;
  }

  /**
   * Whether long work shows a progress bar when a person watches a terminal; by default it does.
   *
   * @param show whether to show it
   * @return this
   */
  public SessionBuilder showProgress(boolean show) {
    this.showProgress = show;
    return this;
  }

  /** Where bars are drawn, in place of the terminal. */
  SessionBuilder progressBars(Supplier<@Nullable ProgressBar> bars) {
    this.progressBars = bars;
    return this;
  }

  /**
   * Opens the session.
   *
   * @return the session, to be closed
   * @throws EngineUnavailableException if there is no such engine, none is named and there are
   *     several, or it cannot start
   */
  public Session open() {
    Engine chosen = engine == null ? find() : engine;
    return new Session(
        new SessionIdentity(
            name == null ? "session " + UNNAMED.incrementAndGet() : "session '" + name + "'"),
        chosen.name(),
        chosen.open(new EngineConfiguration(memoryLimitBytes, threads, spillDirectory)),
        showProgress ? progressBars : () -> null);
  }

  private Engine find() {
    List<Engine> engines =
        ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::get).toList();
    List<Engine> matching =
        engineName == null
            ? engines
            : engines.stream().filter(found -> found.name().equals(engineName)).toList();
    if (matching.size() == 1) {
      return matching.getFirst();
    }
    String names = engines.stream().map(Engine::name).sorted().collect(Collectors.joining(", "));
    if (engines.isEmpty()) {
      throw new EngineUnavailableException(
          "No engine is on the class path; add io.recordframe:recordframe-engine-duckdb as a dependency");
    }
    throw new EngineUnavailableException(
        engineName == null
            ? "Several engines are on the class path; choose one with engine(name): " + names
            : "There is no engine '%s' on the class path; there are: %s"
                .formatted(engineName, names));
  }

  private static long requirePositive(long number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be at least 1: " + number);
    }
    return number;
  }
}
