package io.recordframe.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;

/** Prints how the columns of two records or files differ, as a table. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DifferenceMojo extends CommandMojo {

  /** A file or a record's qualified name. */
  @Parameter(property = "recordframe.left", required = true)
  private String left = "";

  /** Another one. */
  @Parameter(property = "recordframe.right", required = true)
  private String right = "";

  /** Whether a difference fails the build. */
  @Parameter(property = "recordframe.failOnDifference", defaultValue = "false")
  private boolean failOnDifference;

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  /** Called by Maven. */
  @Inject
  public DifferenceMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  Arguments arguments() {
    return new Arguments("diff").operand(left).operand(right).classPath(classPath);
  }

  @Override
  void onDifferences(List<String> output) throws MojoFailureException {
    if (failOnDifference) {
      throw new MojoFailureException("%s and %s have other columns".formatted(left, right));
    }
  }
}
