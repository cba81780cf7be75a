package io.recordframe.maven;

import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Writes the source of a record for a file or a query. */
@Mojo(name = "record", threadSafe = true)
public final class RecordMojo extends CommandMojo {

  /** The file; the wildcards *, ? and ** stand for any characters. Either this or a query. */
  @Parameter(property = "recordframe.file")
  private @Nullable String file;

  /** A query in the engine's own SQL. Either this or a file. */
  @Parameter(property = "recordframe.query")
  private @Nullable String query;

  /** The record's name. By default after the file's. */
  @Parameter(property = "recordframe.name")
  private @Nullable String name;

  /** The record's package. By default the project's group. */
  @Parameter(property = "recordframe.package", defaultValue = "${project.groupId}")
  private @Nullable String packageName;

  /** The columns to take, in this order. By default all. */
  @Parameter(property = "recordframe.columns")
  private @Nullable List<String> columns;

  /**
   * Which components can be null: those that are DECLARED so, or those that hold a null now
   * (MEASURED). Those of text files are always measured.
   */
  @Parameter(property = "recordframe.nulls", defaultValue = "DECLARED")
  private @Nullable String nulls;

  /** The root of the sources to write to. */
  @Parameter(property = "recordframe.output", defaultValue = "${project.build.sourceDirectory}")
  private @Nullable File output;

  /** Whether the source is printed and not written. */
  @Parameter(property = "recordframe.print", defaultValue = "false")
  private boolean print;

  /** Whether a source that is there already is replaced. */
  @Parameter(property = "recordframe.replace", defaultValue = "false")
  private boolean replace;

  /** Called by Maven. */
  @Inject
  public RecordMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  Arguments arguments() throws MojoExecutionException {
    if ((file == null) == (query == null)) {
      throw new MojoExecutionException(
          "Name either a file with -Drecordframe.file or a query with -Drecordframe.query");
    }
    Arguments arguments =
        new Arguments("record")
            .option("--query", query)
            .option("--name", name)
            .option("--package", packageName)
            .option(
                "--columns",
                columns == null || columns.isEmpty() ? null : String.join(",", columns))
            .option("--nulls", nulls)
            .option("--output", print ? null : output)
            .flag("--replace", replace);
    return file == null ? arguments : arguments.operand(file);
  }

  @Override
  void onDifferences(List<String> printed) {
    throw new IllegalStateException("Nothing is compared, yet there are differences: " + printed);
  }
}
