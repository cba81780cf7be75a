package io.recordframe.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessTest {

  @TempDir private Path folder = Path.of("");

  private CommandProcess process() throws MojoExecutionException {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new CommandProcess(JavaExecutable.choose(null, null), classPath, folder.toFile());
  }

  @Test
  void linesArriveAndPathsBeginInTheFolder() throws Exception {
    Files.writeString(folder.resolve("größen ä.csv"), "name,größe\nä,1\n");
    List<String> lines = new ArrayList<>();
    CommandProcess.Result result =
        process()
            .run(
                new Arguments("record").option("--name", "Size").operand("größen ä.csv").list(),
                lines::add);
    assertThat(result.reason()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(CommandProcess.WELL);
    assertThat(lines)
        .isEqualTo(result.output())
        .contains("public record Size(String name, long größe) {}");
  }

  @Test
  void differencesHaveAnExitCodeOfTheirOwn() throws Exception {
    Files.writeString(folder.resolve("left.csv"), "a\n1\n");
    Files.writeString(folder.resolve("right.csv"), "b\n1\n");
    CommandProcess.Result result =
        process()
            .run(new Arguments("diff").operand("left.csv").operand("right.csv").list(), line -> {});
    assertThat(result.exitCode()).isEqualTo(CommandProcess.DIFFERENT);
    assertThat(result.output())
        .anyMatch(line -> line.matches(".*\\ba\\b.*\\bint64\\b.*\\bnull\\b.*"));
  }

  @Test
  void aFailureHasItsReason() throws Exception {
    CommandProcess.Result result =
        process().run(new Arguments("record").operand("missing.csv").list(), line -> {});
    assertThat(result.exitCode()).isGreaterThan(CommandProcess.DIFFERENT);
    assertThat(result.reason()).contains("missing.csv").doesNotContain("\tat ");
  }

  @Test
  void aFolderWithoutJavaIsRefused() {
    assertThatThrownBy(() -> JavaExecutable.choose(folder.toFile(), null))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("There is no bin/java in " + folder + "; name the home of a JDK");
  }
}
