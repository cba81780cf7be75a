package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The platforms that DuckDB's driver brings a library for. */
enum Platform {
  LINUX_AMD64("linux", "amd64", ".so"),
  LINUX_ARM64("linux", "arm64", ".so"),
  MACOS_ARM64("macos", "arm64", ".dylib"),
  WINDOWS_AMD64("windows", "amd64", ".dll");

  private final String system;
  private final String architecture;
  private final String fileExtension;

  Platform(String system, String architecture, String fileExtension) {
    this.system = system;
    this.architecture = architecture;
    this.fileExtension = fileExtension;
  }

  /**
   * The platform that the values of the system properties {@code os.name} and {@code os.arch} name.
   *
   * @throws NativeLibraryException if DuckDB's driver has no library for it
   */
  static Platform of(String systemName, String architectureName) {
    String system = system(systemName.toLowerCase(Locale.ROOT));
    String architecture = architecture(architectureName.toLowerCase(Locale.ROOT));
    for (Platform platform : values()) {
      if (platform.system.equals(system) && platform.architecture.equals(architecture)) {
        return platform;
      }
    }
    String supported =
        Arrays.stream(values()).map(Platform::label).collect(Collectors.joining(", "));
    throw new NativeLibraryException(
        "The embedded engine needs a DuckDB library for this platform, and there is none for "
            + systemName
            + " on "
            + architectureName
            + ". Supported are "
            + supported
            + ". Use another engine here, or one of these platforms.");
  }

  /** The name of the library in the driver's jar. */
  String resourceName() {
    return "libduckdb_java.so_" + label();
  }

  /** The name of an unpacked library of the given content. */
  String fileName(LibraryContent content) {
    return "duckdb-%s-%08x-%d%s"
        .formatted(label(), content.checksum(), content.size(), fileExtension);
  }

  private String label() {
    return system + "_" + architecture;
  }

  private static String system(String name) {
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return "macos";
    }
    return name.startsWith("windows") ? "windows" : name;
  }

  private static String architecture(String name) {
    return switch (name) {
      case "x86_64", "x64" -> "amd64";
      case "aarch64" -> "arm64";
      default -> name;
    };
  }
}
