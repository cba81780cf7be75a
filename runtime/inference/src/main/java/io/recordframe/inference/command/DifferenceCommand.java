package io.recordframe.inference.command;

import io.recordframe.Session;
import io.recordframe.inference.Nullability;
import io.recordframe.inference.SchemaInference;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.type.Schema;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how the columns of two records or files differ. */
@Command(
    name = "diff",
    description = "Prints how the columns of two records or files differ, as a table.",
    mixinStandardHelpOptions = true)
final class DifferenceCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LEFT",
      description = "A file or a record's qualified name.")
  private String left = "";

  @Parameters(index = "1", paramLabel = "RIGHT", description = "Another one.")
  private String right = "";

  @Option(
      names = "--class-path",
      description =
          "Folders and jars with records and what was generated for them, separated as in a class path of Java.")
  private String classPath = "";

  @Mixin private FileOptions files = new FileOptions();

  /** Called by picocli. */
  DifferenceCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Output.of(spec);
    List<ColumnDifference> differences;
    try (SchemaClasses classes = new SchemaClasses(classPath);
        EngineSession engine = RunningEngine.open()) {
      differences =
          ColumnDifference.between(columns(left, classes, engine), columns(right, classes, engine));
    }
    if (differences.isEmpty()) {
      out.println("%s and %s have the same columns".formatted(left, right));
    } else {
      try (Session session = Session.builder().showProgress(false).open()) {
        out.print(
            ColumnDifferenceFrame.of(session, differences).untyped().toTable(differences.size()));
      }
    }
    out.flush();
    return differences.isEmpty() ? 0 : RecordframeCommand.DIFFERENT;
  }

  private Schema columns(String operand, SchemaClasses classes, EngineSession engine) {
    return files.isFile(operand)
        ? new SchemaInference(engine)
            .infer(files.reading(operand).source(), List.of(), Nullability.DECLARED)
        : classes.schema(operand).schema();
  }
}
