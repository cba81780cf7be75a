package io.recordframe.inference.command;

import io.recordframe.plan.error.RecordframeException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. It exits with 0 when all is well, with 1 when differences were found, and with
 * 2 when it was called wrongly or could not do its work.
 */
@Command(
    name = "recordframe",
    description = "Writes records for data, checks them and compares them.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RecordCommand.class, CheckCommand.class, DifferenceCommand.class})
public final class RecordframeCommand {

  static final int DIFFERENT = 1;
  static final int FAILED = 2;

  /** Called by picocli and {@link #main}. */
  public RecordframeCommand() {}

  /**
   * Runs a command and exits.
   *
   * @param arguments the command and what it is told; {@code --help} lists them
   */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, whose failures are told in one line. */
  static CommandLine commandLine() {
    return new CommandLine(new RecordframeCommand())
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof RecordframeException
              || failure instanceof IllegalArgumentException
              || failure instanceof UncheckedIOException) {
            command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
          } else {
            failure.printStackTrace(command.getErr());
          }
          return FAILED;
        });
  }
}
