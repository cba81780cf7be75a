package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.DatabaseFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open database, in memory or in a file. Safe for use by many threads.
 *
 * <p>Closing it interrupts and closes its connections and all that came from them.
 */
public final class Database extends Handle {
  /** Nothing is downloaded or loaded behind the user's back. What is built in needs neither. */
  private static final Map<String, String> FIXED_SETTINGS =
      Map.of("autoinstall_known_extensions", "false", "autoload_known_extensions", "false");

  private final long address;
  private @Nullable TableSources sources;
  private final FunctionSlots functions = new FunctionSlots(this);

  private Database(long address) {
    super(HandleKind.DATABASE, null, () -> NativeMemory.destroy(address, DatabaseFunctions::close));
    this.address = address;
  }

  /**
   * Opens a new database in memory, which no other database shares.
   *
   * @param settings DuckDB's settings by name, such as {@code memory_limit} = {@code 2GB} and
   *     {@code threads} = {@code 4}
   * @throws IllegalArgumentException if a setting has a NUL character, or is one that is fixed here
   *     (installing and loading extensions on demand, both off)
   * @throws NativeException if DuckDB does not know a setting or refuses its value
   */
  public static Database inMemory(Map<String, String> settings) {
    return open(null, settings);
  }

  /**
   * Opens a database file, creating it unless the setting {@code access_mode} says otherwise.
   *
   * @throws IllegalArgumentException as for {@link #inMemory}
   * @throws NativeException as for {@link #inMemory}, and if the file cannot be opened or is in use
   *     by another process
   */
  public static Database file(Path file, Map<String, String> settings) {
    // A relative path could begin like an address that DuckDB wants an extension for.
    return open(file.toAbsolutePath().toString(), settings);
  }

  /** The version of DuckDB, such as {@code v2.0.0}. */
  public static String libraryVersion() {
    return Objects.requireNonNullElse(NativeMemory.string(DatabaseFunctions.libraryVersion()), "");
  }

  /**
   * Opens another connection; that takes some microseconds.
   *
   * @throws IllegalStateException if this database was closed
   */
  public Connection connect() {
    return use(() -> {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment connection = NativeMemory.pointer(arena, 0);
        if (DatabaseFunctions.connect(address, connection.address()) != 0) {
          throw new NativeException(
              ErrorType.CONNECTION,
              "DuckDB refused another connection; the database may have failed fatally before.");
        }
        return new Connection(this, connection.get(JAVA_LONG, 0));
      }
    });
  }

  /**
   * The sources outside of DuckDB that queries of this database can read.
   *
   * @throws IllegalStateException if this database was closed
   */
  public synchronized TableSources sources() {
    if (sources == null) {
      var created = new TableSources();
      try (Connection connection = connect()) {
        connection.install(created);
      }
      sources = created;
    }
    return sources;
  }

  /** The Java functions that queries of this database can call. */
  public FunctionSlots functions() {
    return functions;
  }

  private static Database open(@Nullable String path, Map<String, String> settings) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment configuration = NativeMemory.pointer(arena, 0);
      if (DatabaseFunctions.createConfig(configuration.address()) != 0) {
        throw new NativeException(ErrorType.OUT_OF_MEMORY, "DuckDB created no configuration.");
      }
      try {
        configure(arena, configuration.get(JAVA_LONG, 0), settings);
        return open(arena, path, configuration.get(JAVA_LONG, 0));
      } finally {
        DatabaseFunctions.destroyConfig(configuration.address());
      }
    }
  }

  private static Database open(Arena arena, @Nullable String path, long configuration) {
    MemorySegment database = NativeMemory.pointer(arena, 0);
    MemorySegment error = NativeMemory.pointer(arena, 0);
    long file = path == null ? 0 : NativeMemory.cString(arena, path, "A database file").address();
    int state = DatabaseFunctions.openExt(file, database.address(), configuration, error.address());
    String message = NativeMemory.takeString(error.get(JAVA_LONG, 0));
    if (state != 0) {
      String reason = Objects.requireNonNullElse(message, "DuckDB did not say why.");
      throw new NativeException(
          ErrorType.ofMessage(reason), "The database did not open. " + reason);
    }
    return new Database(database.get(JAVA_LONG, 0));
  }

  private static void configure(Arena arena, long configuration, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(FIXED_SETTINGS);
    settings.forEach((name, value) -> {
      String fixed = FIXED_SETTINGS.get(name);
      if (fixed != null && !fixed.equals(value)) {
        throw new IllegalArgumentException(
            "The setting " + name + " is always " + fixed + " here, and was to be " + value + ".");
      }
      all.put(name, value);
    });
    all.forEach((name, value) -> {
      long nameAddress = NativeMemory.cString(arena, name, "A setting's name").address();
      long valueAddress = NativeMemory.cString(arena, value, "A setting's value").address();
      if (DatabaseFunctions.setConfig(configuration, nameAddress, valueAddress) != 0) {
        throw new NativeException(
            ErrorType.SETTINGS,
            "DuckDB has no setting '" + name + "', or refuses the value '" + value + "' for it.");
      }
    });
  }
}
