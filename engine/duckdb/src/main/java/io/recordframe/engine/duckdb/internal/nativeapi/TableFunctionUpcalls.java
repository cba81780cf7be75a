package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.TableSources.Registration;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ParameterFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.TableFunctionCallbacks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DuckDB calls when a query reads a {@link TableSource}.
 *
 * <p>An exception that left one of these methods would end the process. So each catches everything,
 * and reports it as the error of the query in a way that still works when memory or stack is
 * exhausted.
 */
final class TableFunctionUpcalls {
  /** The addresses of the methods below, as C functions. */
  static final long BIND = Upcall.stub(TableFunctionUpcalls::bind);

  static final long INIT = Upcall.stub(TableFunctionUpcalls::init);
  static final long LOCAL_INIT = Upcall.stub(TableFunctionUpcalls::localInit);
  static final long FILL = Upcall.stub(TableFunctionUpcalls::fill);
  static final long RELEASE = Upcall.stub(TableFunctionUpcalls::release);

  private static final Logger LOGGER = System.getLogger(TableFunctionUpcalls.class.getName());

  private TableFunctionUpcalls() {}

  /** Declares the columns of the source that the argument names. */
  private static void bind(long info) {
    try {
      Registration registration = registration(info);
      try {
        TableSource source = registration.source();
        List<ColumnDescription> columns = List.copyOf(source.columns());
        try (Arena arena = Arena.ofConfined()) {
          for (ColumnDescription column : columns) {
            long name =
                NativeMemory.cString(arena, column.name(), "The name of a column").address();
            TypeWriter.with(
                column.type(),
                type -> TableFunctionCallbacks.bindAddResultColumn(info, name, type));
          }
        }
        long rows = source.rowCount();
        if (rows != TableSource.UNKNOWN) {
          TableFunctionCallbacks.bindSetCardinality(info, rows, true);
        }
        TableFunctionCallbacks.bindSetBindData(
            info, Tokens.create(new BoundSource(registration, columns)), RELEASE);
      } catch (Throwable thrown) {
        registration.failed(thrown);
        throw thrown;
      }
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, TableFunctionCallbacks::bindSetError);
    }
  }

  /** Begins a scan. */
  private static void init(long info) {
    try {
      BoundSource bound =
          Tokens.get(TableFunctionCallbacks.initGetBindData(info), BoundSource.class);
      try {
        Projection projection = Projection.of(info, bound.columns());
        TableScan scan = bound.registration().source().scan(projection.columns());
        long token = Tokens.create(new RunningScan(bound.registration(), scan, projection));
        TableFunctionCallbacks.initSetInitData(info, token, RELEASE);
        TableFunctionCallbacks.initSetMaxThreads(info, Math.max(1, scan.maximumThreads()));
      } catch (Throwable thrown) {
        bound.registration().failed(thrown);
        throw thrown;
      }
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, TableFunctionCallbacks::initSetError);
    }
  }

  /**
   * Gives a thread a place for its worker, which begins when the scan is known: with the first
   * chunk.
   */
  private static void localInit(long info) {
    try {
      TableFunctionCallbacks.initSetInitData(info, Tokens.create(new WorkerSlot()), RELEASE);
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, TableFunctionCallbacks::initSetError);
    }
  }

  /** Fills a chunk. */
  private static void fill(long info, long chunk) {
    try {
      RunningScan scan =
          Tokens.get(TableFunctionCallbacks.functionGetInitData(info), RunningScan.class);
      WorkerSlot slot =
          Tokens.get(TableFunctionCallbacks.functionGetLocalInitData(info), WorkerSlot.class);
      try {
        slot.fill(scan, chunk);
      } catch (Throwable thrown) {
        scan.registration().failed(thrown);
        throw thrown;
      }
    } catch (Throwable thrown) {
      UpcallErrors.report(thrown, info, TableFunctionCallbacks::functionSetError);
    }
  }

  /**
   * Forgets what a token stands for, and closes it. Nobody is there to be told of a failure but the
   * log.
   */
  private static void release(long token) {
    try {
      if (Tokens.remove(token) instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Throwable thrown) {
      log(thrown);
    }
  }

  private static Registration registration(long info) {
    TableSources sources =
        Tokens.get(TableFunctionCallbacks.bindGetExtraInfo(info), TableSources.class);
    long argument = TableFunctionCallbacks.bindGetParameter(info, 0);
    try {
      Registration registration = sources.find(ParameterFunctions.getInt64(argument));
      if (registration == null) {
        throw new IllegalStateException(
            "A query reads a source of rows that is not registered, or no longer.");
      }
      return registration;
    } finally {
      NativeMemory.destroy(argument, ParameterFunctions::destroyValue);
    }
  }

  private static void log(Throwable thrown) {
    try {
      LOGGER.log(Level.WARNING, "A source of rows failed to close.", thrown);
    } catch (Throwable exhausted) {
      // Not even the log works: there is nobody left to tell, and DuckDB must not see it.
      return;
    }
  }

  /** A source in a query that was planned. */
  private record BoundSource(Registration registration, List<ColumnDescription> columns) {}

  /** A scan, in a query that runs. */
  private record RunningScan(Registration registration, TableScan scan, Projection projection)
      implements AutoCloseable {
    @Override
    public void close() {
      scan.close();
    }
  }

  /** The worker of one thread. */
  private static final class WorkerSlot implements AutoCloseable {
    private TableScan.@Nullable Worker worker;
    private @Nullable ChunkWriter writer;

    void fill(RunningScan scan, long chunk) {
      if (worker == null) {
        worker = scan.scan().worker();
      }
      if (writer == null) {
        writer = new ChunkWriter(scan.projection());
      }
      writer.begin(chunk);
      try {
        worker.fill(writer);
        writer.finish();
      } finally {
        writer.end();
      }
    }

    @Override
    public void close() {
      if (worker != null) {
        worker.close();
      }
    }
  }
}
