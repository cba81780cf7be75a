package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Decides where unpacked libraries are kept, and keeps that place private. */
final class CacheDirectory {

  /** The system property that names another directory. */
  static final String PROPERTY = "recordframe.duckdb.cacheDirectory";

  private CacheDirectory() {}

  /**
   * The directory for the given system properties and environment: the property {@value #PROPERTY},
   * else the place that the operating system has for caches of a user.
   *
   * @throws NativeLibraryException if the property does not name a path
   */
  static Path choose(Properties properties, Map<String, String> environment) {
    String configured = properties.getProperty(PROPERTY);
    if (configured != null && !configured.isBlank()) {
      try {
        return Path.of(configured).toAbsolutePath();
      } catch (InvalidPathException failure) {
        throw new NativeLibraryException(
            "The system property "
                + PROPERTY
                + " must name a directory, and is '"
                + configured
                + "'.",
            failure);
      }
    }
    Path home = Path.of(properties.getProperty("user.home", "."));
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path caches;
    if (system.startsWith("windows")) {
      caches = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
    } else if (system.startsWith("mac")) {
      caches = home.resolve("Library").resolve("Caches");
    } else {
      caches = absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"));
    }
    return caches.resolve("recordframe").toAbsolutePath();
  }

  /**
   * Creates a directory that only its owner may enter, or accepts one that is so.
   *
   * @throws IOException if it cannot be created, or others could write to it
   */
  static void prepare(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath(), FileProtection.privateDirectory(directory));
    FileProtection.requirePrivateDirectory(directory);
  }

  private static Path absolute(@Nullable String configured, Path otherwise) {
    if (configured == null || configured.isBlank()) {
      return otherwise;
    }
    try {
      Path path = Path.of(configured);
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException notAPath) {
      return otherwise;
    }
  }
}
