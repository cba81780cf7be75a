package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;

/** DuckDB's native library, loaded into this process once and never unloaded. */
public final class NativeLibrary {
  private final Path path;
  private final SymbolLookup symbols;

  private NativeLibrary(Path path, SymbolLookup symbols) {
    this.path = path;
    this.symbols = symbols;
  }

  /**
   * The library of this process, unpacked and loaded by the first call.
   *
   * @throws NativeLibraryException if this platform has none, or it cannot be found, unpacked or
   *     loaded
   */
  public static NativeLibrary loaded() {
    return Loading.result();
  }

  /** The file that was loaded. */
  public Path path() {
    return path;
  }

  /** The functions of the library. */
  public SymbolLookup symbols() {
    return symbols;
  }

  private static NativeLibrary load() {
    Platform platform =
        Platform.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    LibraryResource resource = LibraryResource.find(platform.resourceName());
    String fileName = platform.fileName(resource.content());
    Path cache = CacheDirectory.choose(System.getProperties(), System.getenv());
    try {
      return open(new LibraryCache(cache).provide(resource, fileName));
    } catch (IOException notInCache) {
      return loadFromTemporaryDirectory(resource, fileName, cache, notInCache);
    }
  }

  private static NativeLibrary loadFromTemporaryDirectory(
      LibraryResource resource, String fileName, Path cache, IOException notInCache) {
    Path directory = null;
    try {
      directory =
          Files.createTempDirectory(
              "recordframe-duckdb-", FileProtection.privateDirectory(Path.of("")));
      Path library = new LibraryCache(directory).provide(resource, fileName);
      NativeLibrary loaded = open(library);
      TemporaryFiles.deleteWherePossible(directory);
      return loaded;
    } catch (IOException failure) {
      failure.addSuppressed(notInCache);
      throw new NativeLibraryException(
          "DuckDB's native library needs about 70 MB of disk in a directory that this process can write to. Neither the cache "
              + cache
              + " ("
              + notInCache.getMessage()
              + ") nor "
              + (directory == null ? "a temporary directory" : directory)
              + " ("
              + failure.getMessage()
              + ") would do. Set the system property "
              + CacheDirectory.PROPERTY
              + " to a writable directory.",
          failure);
    }
  }

  private static NativeLibrary open(Path library) {
    try {
      return new NativeLibrary(library, SymbolLookup.libraryLookup(library, Arena.global()));
    } catch (IllegalArgumentException failure) {
      throw new NativeLibraryException(
          "The operating system refuses to load "
              + library
              + ". If that place does not allow execution, set the system property "
              + CacheDirectory.PROPERTY
              + " to one that does; if the system is too old for this version of DuckDB, use another.",
          failure);
    } catch (IllegalCallerException failure) {
      throw new NativeLibraryException(
          "The embedded engine calls native code, which this JVM was told to deny. Start it with"
              + " --enable-native-access=io.recordframe.engine.duckdb (on a class path: ALL-UNNAMED).",
          failure);
    }
  }

  /**
   * Loads once, and remembers a failure so that every later use reports it as the first one did.
   */
  private static final class Loading {
    private static final Object LOADED = attempt();

    private static Object attempt() {
      try {
        return load();
      } catch (NativeLibraryException failure) {
        return failure;
      }
    }

    static NativeLibrary result() {
      if (LOADED instanceof NativeLibraryException failure) {
        throw new NativeLibraryException(String.valueOf(failure.getMessage()), failure);
      }
      return (NativeLibrary) LOADED;
    }
  }
}
