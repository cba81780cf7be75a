package io.recordframe.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Checks that a file can be read as a record of this project or of its dependencies, and fails the
 * build if it cannot.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckMojo extends CommandMojo {

  /** The record's qualified name. */
  @Parameter(property = "recordframe.record", required = true)
  private String record = "";

  /** The file; the wildcards *, ? and ** stand for any characters. */
  @Parameter(property = "recordframe.file", required = true)
  private String file = "";

  /** Whether every row is read, so that values are checked too. */
  @Parameter(property = "recordframe.rows", defaultValue = "false")
  private boolean rows;

  /** Whether each value is checked where null is not allowed. */
  @Parameter(property = "recordframe.requireNonNull", defaultValue = "false")
  private boolean requireNonNull;

  /** Whether columns that the record does not have are refused. */
  @Parameter(property = "recordframe.strict", defaultValue = "false")
  private boolean strict;

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  /** Called by Maven. */
  @Inject
  public CheckMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  Arguments arguments() {
    return new Arguments("check")
        .operand(record)
        .operand(file)
        .classPath(classPath)
        .flag("--rows", rows)
        .flag("--require-non-null", requireNonNull)
        .flag("--strict", strict);
  }

  @Override
  void onDifferences(List<String> output) throws MojoFailureException {
    throw new MojoFailureException(String.join(System.lineSeparator(), output));
  }
}
