package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.TableFunctions;
import java.lang.foreign.Arena;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sources that queries of one database can read. Safe for use by many threads.
 *
 * <p>DuckDB keeps a registered function until the database closes. So one function serves all
 * sources: its argument tells which. That number is random, so that no SQL from elsewhere reads a
 * source it was not told about.
 */
public final class TableSources {
  private static final String FUNCTION = "recordframe_source";

  private final Map<Long, Registration> registrations = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  TableSources() {}

  /** Makes a source readable until the registration is closed. */
  public Registration register(TableSource source) {
    while (true) {
      long id = random.nextLong() & Long.MAX_VALUE;
      var registration = new Registration(this, id, source);
      if (registrations.putIfAbsent(id, registration) == null) {
        return registration;
      }
    }
  }

  /** How many sources are registered at the moment. */
  public int size() {
    return registrations.size();
  }

  @Nullable Registration find(long id) {
    return registrations.get(id);
  }

  /** Defines the function in the database of a connection; called once for each database. */
  void install(long connection) {
    long function = TableFunctions.createTableFunction();
    try (Arena arena = Arena.ofConfined()) {
      TableFunctions.setName(
          function, NativeMemory.cString(arena, FUNCTION, "A function's name").address());
      TypeWriter.with(
          NativeType.of(TypeId.BIGINT), type -> TableFunctions.addParameter(function, type));
      TableFunctions.setExtraInfo(function, Tokens.create(this), TableFunctionUpcalls.RELEASE);
      TableFunctions.setBind(function, TableFunctionUpcalls.BIND);
      TableFunctions.setInit(function, TableFunctionUpcalls.INIT);
      TableFunctions.setLocalInit(function, TableFunctionUpcalls.LOCAL_INIT);
      TableFunctions.setFunction(function, TableFunctionUpcalls.FILL);
      TableFunctions.supportsProjectionPushdown(function, true);
      if (TableFunctions.registerTableFunction(connection, function) != 0) {
        throw new NativeException(
            ErrorType.CATALOG, "DuckDB refuses to register the function " + FUNCTION + ".");
      }
    } finally {
      NativeMemory.destroy(function, TableFunctions::destroyTableFunction);
    }
  }

  /**
   * Makes one source readable. Closing it makes it unreadable for queries that begin later, and is
   * idempotent.
   */
  public static final class Registration implements AutoCloseable {
    private final TableSources owner;
    private final long id;
    private final TableSource source;
    private volatile @Nullable Throwable failure;

    private Registration(TableSources owner, long id, TableSource source) {
      this.owner = owner;
      this.id = id;
      this.source = source;
    }

    /**
     * The SQL that stands for the source in a FROM clause. A statement that reads it looks for the
     * source whenever it is executed.
     */
    public String sql() {
      return FUNCTION + "(" + id + ")";
    }

    /** What the source threw last, or null: a query that failed for it reports its message only. */
    public @Nullable Throwable failure() {
      return failure;
    }

    TableSource source() {
      return source;
    }

    void failed(Throwable thrown) {
      failure = thrown;
    }

    @Override
    public void close() {
      owner.registrations.remove(id, this);
    }
  }
}
