package io.recordframe.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.Toolchain;
import org.jspecify.annotations.Nullable;

/** The {@code java} that runs the commands. */
final class JavaExecutable {

  /** The class files of the commands are of this feature release. */
  static final int OLDEST = 25;

  private JavaExecutable() {}

  /**
   * Chooses one: that of the JDK that is asked for, of the selected toolchain, or of this process.
   *
   * @throws MojoExecutionException if the JDK that is asked for has none, or this process runs on a
   *     release that is too old
   */
  static Path choose(@Nullable File jdk, @Nullable Toolchain toolchain)
      throws MojoExecutionException {
    if (jdk != null) {
      return in(jdk.toPath());
    }
    String found = toolchain == null ? null : toolchain.findTool("java");
    if (found != null) {
      return Path.of(found);
    }
    if (Runtime.version().feature() < OLDEST) {
      throw new MojoExecutionException(
          "Recordframe needs JDK %d or later, and Maven runs on %d. Name one with -Drecordframe.jdk=<its home>, let the build select one with maven-toolchains-plugin:select-jdk-toolchain, or run Maven on it"
              .formatted(OLDEST, Runtime.version().feature()));
    }
    return in(Path.of(System.getProperty("java.home")));
  }

  private static Path in(Path home) throws MojoExecutionException {
    for (String name : new String[] {"java", "java.exe"}) {
      Path java = home.resolve("bin").resolve(name);
      if (Files.isExecutable(java)) {
        return java;
      }
    }
    throw new MojoExecutionException(
        "There is no bin/java in " + home + "; name the home of a JDK");
  }
}
