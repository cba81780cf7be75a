package io.recordframe.engine.duckdb.internal.nativeapi.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryProcessesTest {

  @Test
  void unpacksOnceForSeveralProcessesThatStartTogether(@TempDir Path directory) throws Exception {
    Path cache = directory.resolve("cache");
    List<Path> outputs = new ArrayList<>();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      outputs.add(directory.resolve("output" + i));
      processes.add(LibraryProbe.start(outputs.get(i), property(cache)));
    }
    for (int i = 0; i < 4; i++) {
      assertThat(exitCode(processes.get(i))).as(Files.readString(outputs.get(i))).isZero();
      List<String> lines = Files.readAllLines(outputs.get(i));
      assertThat(Path.of(lines.getFirst()).getParent()).isEqualTo(cache);
      assertThat(lines.getLast()).startsWith("v2.");
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.map(file -> suffix(file.getFileName().toString())))
          .containsExactlyInAnyOrder("library", "lock", "stamp");
    }
  }

  @Test
  void fallsBackToATemporaryDirectoryAndLeavesNothingThere(@TempDir Path directory)
      throws Exception {
    Path notADirectory = Files.writeString(directory.resolve("file"), "in the way");
    Path temporary = Files.createDirectory(directory.resolve("temporary"));
    Path output = directory.resolve("output");
    Process process =
        LibraryProbe.start(
            output, property(notADirectory.resolve("cache")), "java.io.tmpdir=" + temporary);
    assertThat(exitCode(process)).as(Files.readString(output)).isZero();
    List<String> lines = Files.readAllLines(output);
    assertThat(lines.getFirst()).startsWith(temporary.resolve("recordframe-duckdb-").toString());
    assertThat(lines.getLast()).startsWith("v2.");
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void saysWhatToDoWhereNoDirectoryIsWritable(@TempDir Path directory) throws Exception {
    Path notADirectory = Files.writeString(directory.resolve("file"), "in the way");
    Path output = directory.resolve("output");
    Process process =
        LibraryProbe.start(
            output,
            property(notADirectory.resolve("cache")),
            "java.io.tmpdir=" + notADirectory.resolve("temporary"));
    assertThat(exitCode(process)).isEqualTo(3);
    assertThat(Files.readString(output))
        .contains("DuckDB's native library needs about 70 MB of disk")
        .contains(notADirectory.resolve("cache").toString())
        .contains(
            "Set the system property recordframe.duckdb.cacheDirectory to a writable directory.");
  }

  @Test
  void saysThatThePlatformIsNotSupported(@TempDir Path directory) throws Exception {
    Path output = directory.resolve("output");
    Process process =
        LibraryProbe.start(output, property(directory.resolve("cache")), "os.arch=riscv64");
    assertThat(exitCode(process)).isEqualTo(3);
    assertThat(Files.readString(output)).contains(" on riscv64. Supported are linux_amd64, ");
  }

  private static String property(Path cache) {
    return CacheDirectory.PROPERTY + "=" + cache;
  }

  private static String suffix(String fileName) {
    return fileName.endsWith(".lock") ? "lock" : fileName.endsWith(".stamp") ? "stamp" : "library";
  }

  private static int exitCode(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
