package io.recordframe.engine.duckdb.internal.nativeapi.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {

  @Test
  void followsTheCustomOfTheOperatingSystem() {
    assertThat(choose("Linux", Map.of())).isEqualTo(Path.of("/home/u/.cache/recordframe"));
    assertThat(choose("Linux", Map.of("XDG_CACHE_HOME", "/var/caches")))
        .isEqualTo(Path.of("/var/caches/recordframe"));
    assertThat(choose("Linux", Map.of("XDG_CACHE_HOME", "relative")))
        .isEqualTo(Path.of("/home/u/.cache/recordframe"));
    assertThat(choose("Mac OS X", Map.of("XDG_CACHE_HOME", "/var/caches")))
        .isEqualTo(Path.of("/home/u/Library/Caches/recordframe"));
    assertThat(choose("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/recordframe"));
    assertThat(choose("Windows 11", Map.of()))
        .isEqualTo(Path.of("/home/u/AppData/Local/recordframe"));
  }

  @Test
  void prefersTheProperty() {
    Properties properties = properties("Linux");
    properties.setProperty(CacheDirectory.PROPERTY, "/elsewhere");
    assertThat(CacheDirectory.choose(properties, Map.of("XDG_CACHE_HOME", "/var/caches")))
        .isEqualTo(Path.of("/elsewhere"));
    properties.setProperty(CacheDirectory.PROPERTY, " ");
    assertThat(CacheDirectory.choose(properties, Map.of()))
        .isEqualTo(Path.of("/home/u/.cache/recordframe"));
    properties.setProperty(CacheDirectory.PROPERTY, "a\0b");
    assertThatThrownBy(() -> CacheDirectory.choose(properties, Map.of()))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageStartingWith(
            "The system property recordframe.duckdb.cacheDirectory must name a directory");
  }

  @Test
  void knowsThePlatforms() {
    assertThat(Platform.of("Linux", "amd64").resourceName())
        .isEqualTo("libduckdb_java.so_linux_amd64");
    assertThat(Platform.of("Linux", "aarch64").resourceName())
        .isEqualTo("libduckdb_java.so_linux_arm64");
    assertThat(Platform.of("Mac OS X", "aarch64").resourceName())
        .isEqualTo("libduckdb_java.so_macos_arm64");
    assertThat(Platform.of("Windows 11", "x86_64").resourceName())
        .isEqualTo("libduckdb_java.so_windows_amd64");
    assertThat(Platform.WINDOWS_AMD64.fileName(new LibraryContent(12, 255)))
        .isEqualTo("duckdb-windows_amd64-000000ff-12.dll");
    assertThatThrownBy(() -> Platform.of("Mac OS X", "x86_64"))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessage(
            "The embedded engine needs a DuckDB library for this platform, and there is none for Mac"
                + " OS X on x86_64. Supported are linux_amd64, linux_arm64, macos_arm64,"
                + " windows_amd64. Use another engine here, or one of these platforms.");
  }

  private static Path choose(String system, Map<String, String> environment) {
    return CacheDirectory.choose(properties(system), environment);
  }

  private static Properties properties(String system) {
    var properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", "/home/u");
    return properties;
  }
}
