package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.DatabaseFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.StatementFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a database, which runs one query at a time.
 *
 * <p>Safe for use by many threads: preparing, executing and fetching wait for each other,
 * interrupting and asking for progress do not. For queries at the same time, {@link #duplicate} the
 * connection. Closing it interrupts what runs on it.
 *
 * <p>A connection has an interrupt status like a thread: {@link #interrupt} stops what runs, or, if
 * nothing does, the next thing that would.
 */
public final class Connection extends Handle {
  private final Database database;
  private final long address;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean interrupted;

  /** The execution or streaming result that occupies the connection; guarded by the lock. */
  private @Nullable Handle occupant;

  Connection(Database database, long address) {
    super(
        HandleKind.CONNECTION,
        database.lifetime(),
        () -> DatabaseFunctions.interrupt(address),
        () -> NativeMemory.destroy(address, DatabaseFunctions::disconnect));
    this.database = database;
    this.address = address;
  }

  /** The database of this connection. */
  public Database database() {
    return database;
  }

  /**
   * Opens another connection to the same database.
   *
   * @throws IllegalStateException if the database was closed
   */
  public Connection duplicate() {
    return database.connect();
  }

  /**
   * Prepares one SQL statement.
   *
   * <p>Planning reacts to interrupts late, if at all: {@link EngineThreads} is for callers that
   * cannot wait.
   *
   * @throws IllegalArgumentException if the text has a NUL character or half a surrogate pair
   * @throws NativeException if it is not one valid statement, or this connection was interrupted
   * @throws IllegalStateException if this connection was closed
   */
  public PreparedStatement prepare(String sql) {
    return exclusively(
        this,
        () -> {
          requireNotInterrupted();
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = NativeMemory.cString(arena, sql, "SQL");
            MemorySegment statement = NativeMemory.pointer(arena, 0);
            int state = StatementFunctions.prepare(address, text.address(), statement.address());
            long prepared = statement.get(JAVA_LONG, 0);
            if (state != 0) {
              String message = NativeMemory.string(StatementFunctions.prepareError(prepared));
              NativeMemory.destroy(prepared, StatementFunctions::destroyPrepare);
              throw failure(message);
            }
            return new PreparedStatement(this, prepared);
          }
        });
  }

  /**
   * Parses a text, without looking at what its names stand for.
   *
   * @return how many statements it has; none where it is empty or a comment
   * @throws IllegalArgumentException as for {@link #prepare}
   * @throws NativeException if it cannot be parsed
   * @throws IllegalStateException if this connection was closed
   */
  public int countStatements(String sql) {
    return exclusively(
        this,
        () -> {
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = NativeMemory.cString(arena, sql, "SQL");
            MemorySegment pointer = NativeMemory.pointer(arena, 0);
            long count =
                StatementFunctions.extractStatements(address, text.address(), pointer.address());
            long extracted = pointer.get(JAVA_LONG, 0);
            try {
              String message =
                  NativeMemory.string(StatementFunctions.extractStatementsError(extracted));
              if (message != null && !message.isEmpty()) {
                throw failure(message);
              }
              return Math.toIntExact(count);
            } finally {
              NativeMemory.destroy(extracted, StatementFunctions::destroyExtracted);
            }
          }
        });
  }

  /**
   * Runs one SQL statement without parameters and discards its rows.
   *
   * @throws IllegalArgumentException as for {@link #prepare}
   * @throws NativeException if the statement fails
   * @throws IllegalStateException if this connection was closed, or a streaming result of it is
   *     open
   */
  public void execute(String sql) {
    try (PreparedStatement statement = prepare(sql)) {
      statement.execute(ResultMode.MATERIALIZED).close();
    }
  }

  /**
   * Stops what runs on this connection, from any thread, and returns at once. What runs fails with
   * {@link ErrorType#INTERRUPT}, some time later while it is planning or inside of one function
   * call. If nothing runs, what runs next fails so. On a closed connection this does nothing.
   */
  public void interrupt() {
    try {
      use(() -> {
        interrupted = true;
        DatabaseFunctions.interrupt(address);
        return true;
      });
    } catch (IllegalStateException closed) {
      // Closing interrupts as well.
      return;
    }
  }

  /** Forgets an interrupt that came too late to stop anything, and tells whether there was one. */
  public boolean clearInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    return was;
  }

  /**
   * How far the running query is, from any thread.
   *
   * @throws IllegalStateException if this connection was closed
   */
  public Progress progress() {
    return use(() -> {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment progress = DatabaseFunctions.queryProgress(arena, address);
        return new Progress(
            progress.get(JAVA_DOUBLE, 0), progress.get(JAVA_LONG, 8), progress.get(JAVA_LONG, 16));
      }
    });
  }

  /** Defines the function that reads sources, in the database. */
  void install(TableSources sources) {
    exclusively(
        this,
        () -> {
          sources.install(address);
          return sources;
        });
  }

  /** Defines something in the database, given the address of this connection. */
  void define(LongConsumer definition) {
    exclusively(
        this,
        () -> {
          definition.accept(address);
          return definition;
        });
  }

  /** Does something with a handle of this connection while nobody else uses the connection. */
  <T extends @Nullable Object> T exclusively(Handle handle, Supplier<T> body) {
    lock.lock();
    try {
      return handle.use(body);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes a handle the only one that may execute until it is closed or {@link #vacate} is called.
   */
  void occupy(Handle newOccupant) {
    occupant = newOccupant;
  }

  void vacate(Handle formerOccupant) {
    if (occupant == formerOccupant) {
      occupant = null;
    }
  }

  /** A second execution would silently end the first one's stream of rows. */
  void requireVacant() {
    if (occupant != null && !occupant.isClosed()) {
      throw new IllegalStateException(
          "This connection is still reading the result of another query. Close that result first, or use a duplicate of the"
              + " connection.");
    }
  }

  /** Fails, once, if this connection was interrupted. */
  void requireNotInterrupted() {
    if (clearInterrupt()) {
      throw new NativeException(ErrorType.INTERRUPT, "INTERRUPT Error: Interrupted!");
    }
  }

  /** What DuckDB reported with nothing but a message. */
  NativeException failure(@Nullable String message) {
    return failure(ErrorType.ofMessage(message), message);
  }

  NativeException failure(ErrorType type, @Nullable String message) {
    if (type == ErrorType.INTERRUPT) {
      interrupted = false;
    }
    return new NativeException(
        type, Objects.requireNonNullElse(message, "DuckDB failed and did not say why."));
  }
}
