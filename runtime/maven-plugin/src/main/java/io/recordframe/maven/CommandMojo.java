package io.recordframe.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * A goal that runs a command of {@code recordframe-inference}, in a process of its own: Maven may
 * run on an older JDK than the command needs, and the native engine stays out of Maven's JVM.
 */
abstract class CommandMojo extends AbstractMojo {

  /** What the files' format is: PARQUET, CSV, NDJSON or JSON. By default what their names say. */
  @Parameter(property = "recordframe.format")
  private @Nullable String format;

  /** What stands between the values of CSV. By default a comma. */
  @Parameter(property = "recordframe.delimiter")
  private @Nullable String delimiter;

  /** What stands for null in CSV. By default nothing. */
  @Parameter(property = "recordframe.nullText")
  private @Nullable String nullText;

  /** Whether folders named column=value are taken as columns. */
  @Parameter(property = "recordframe.hivePartitioned", defaultValue = "false")
  private boolean hivePartitioned;

  /**
   * The home of the JDK, 25 or later, that runs the command. By default that of the toolchain that
   * the build selects, and else Maven's own.
   */
  @Parameter(property = "recordframe.jdk")
  private @Nullable File jdk;

  /** Whether this goal does nothing. */
  @Parameter(property = "recordframe.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts = List.of();

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private @Nullable File directory;

  private final ToolchainManager toolchains;

  CommandMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  /** The command and what it is told, its files' options left out. */
  abstract Arguments arguments() throws MojoExecutionException;

  /** What it means that the command found differences. */
  abstract void onDifferences(List<String> output) throws MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped");
      return;
    }
    Arguments arguments =
        arguments()
            .option("--format", format)
            .option("--delimiter", delimiter)
            .option("--null-text", nullText)
            .flag("--hive-partitioned", hivePartitioned);
    List<Path> classPath =
        pluginArtifacts.stream().map(artifact -> artifact.getFile().toPath()).toList();
    CommandProcess.Result result;
    try {
      result =
          new CommandProcess(JavaExecutable.choose(jdk, toolchain()), classPath, directory)
              .run(arguments.list(), getLog()::info);
    } catch (IOException failed) {
      throw new MojoExecutionException("The command cannot be run: " + failed.getMessage(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Maven was interrupted", interrupted);
    }
    switch (result.exitCode()) {
      case CommandProcess.WELL -> {}
      case CommandProcess.DIFFERENT -> onDifferences(result.output());
      default -> throw new MojoExecutionException(result.reason());
    }
  }

  private @Nullable Toolchain toolchain() {
    return toolchains.getToolchainFromBuildContext("jdk", session);
  }
}
