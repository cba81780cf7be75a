package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database of a session. After some faults of its own DuckDB lets nothing be done with a
 * database any more. Then a fresh one takes its place, which loses nothing: a database holds what
 * plans that are prepared need, and they make that anew. Safe for use by many threads.
 */
final class SessionDatabase implements AutoCloseable {

  /** What DuckDB says of a database that it has given up before. */
  private static final String GIVEN_UP_BEFORE = "database has been invalidated";

  private final Supplier<Database> opening;
  private final Consumer<Database> closing;

  /** Guarded by this, as what follows. */
  private Database current;

  private boolean closed;
  private String lastFault = "";

  /**
   * Opens the first database.
   *
   * @param opening opens a database
   * @param closing closes one that DuckDB has given up
   */
  SessionDatabase(Supplier<Database> opening, Consumer<Database> closing) {
    this.opening = opening;
    this.closing = closing;
    this.current = opening.get();
  }

  /**
   * Opens a connection.
   *
   * @throws IllegalStateException if this was closed
   * @throws NativeException if DuckDB refuses it
   */
  Connection connect() {
    while (true) {
      Database database = current();
      try {
        return database.connect();
      } catch (IllegalStateException gone) {
        if (isCurrent(database)) {
          throw gone;
        }
      } catch (NativeException refusal) {
        if (afterFailure(refusal, database) == null) {
          throw refusal;
        }
      }
    }
  }

  synchronized boolean isCurrent(Database database) {
    return database == current;
  }

  private synchronized Database current() {
    return current;
  }

  /**
   * Looks after the database when something has failed in it, and has a fresh one take its place if
   * it is good for nothing any more.
   *
   * @param failure what failed
   * @param database where
   * @return what users are told if the database was given up, by this failure or before; null where
   *     the failure is one of its own
   */
  @Nullable RecordframeException afterFailure(RuntimeException failure, Database database) {
    if (isCurrent(database)) {
      if (!(failure instanceof NativeException error) || !isSuspect(error) || answers(database)) {
        return null;
      }
      boolean former = String.valueOf(error.getMessage()).contains(GIVEN_UP_BEFORE);
      replace(database, NativeErrors.clean(error.getMessage()));
      return former ? endedWithOthers(failure) : cause(error);
    }
    return endedWithOthers(failure);
  }

  private static RecordframeException cause(NativeException error) {
    return new QueryFailedException(
        "DuckDB failed with an internal error, which is a fault of its own, and gave up its database: %s. The session goes on with a fresh one, in which this query would fail again; write it in another way, and report the SQL of its plan to DuckDB"
            .formatted(NativeErrors.clean(error.getMessage())),
        error);
  }

  private synchronized RecordframeException endedWithOthers(RuntimeException failure) {
    return new QueryFailedException(
        "The query ended because DuckDB gave up its database on an internal error of another query; run it again, for which the session has a fresh database. The error was: "
            + lastFault,
        failure);
  }

  /** Whether the database may have been given up. */
  private static boolean isSuspect(NativeException error) {
    return switch (error.type()) {
      case INTERNAL, FATAL, CONNECTION -> true;
      default -> String.valueOf(error.getMessage()).contains(GIVEN_UP_BEFORE);
    };
  }

  private static boolean answers(Database database) {
    try (Connection connection = database.connect()) {
      connection.execute("SELECT 1");
      return true;
    } catch (NativeException | IllegalStateException refusal) {
      return false;
    }
  }

  private void replace(Database given, String fault) {
    synchronized (this) {
      if (given != current || closed) {
        return;
      }
      lastFault = fault;
      current = opening.get();
    }
    closing.accept(given);
  }

  @Override
  public void close() {
    Database last;
    synchronized (this) {
      closed = true;
      last = current;
    }
    last.close();
  }
}
