package io.recordframe.inference.command;

import io.recordframe.inference.Nullability;
import io.recordframe.inference.RecordSource;
import io.recordframe.inference.SchemaInference;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the source of a record for a file or a query. */
@Command(
    name = "record",
    description = "Writes the source of a record for a file or a query.",
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

  /** What the record is for: one of the two. */
  static final class Data {
    @Parameters(paramLabel = "FILE", description = "A file; *, ? and ** stand for any characters.")
    private @Nullable String file;

    @Option(names = "--query", description = "A query in the engine's own SQL.")
    private @Nullable String query;
  }

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Data data = new Data();

  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--name", description = "The record's name; by default after the file's.")
  private @Nullable String name;

  @Option(names = "--package", description = "The record's package; by default none.")
  private String packageName = "";

  @Option(
      names = "--columns",
      split = ",",
      description = "The columns to take, in this order; all by default.")
  private List<String> columns = List.of();

  @Option(
      names = "--nulls",
      description =
          "${COMPLETION-CANDIDATES}: which components can be null, those that are declared so, or those that hold a null now; DECLARED by default. Those of text files are always measured.")
  private Nullability nullability = Nullability.DECLARED;

  @Option(
      names = "--output",
      description = "The root of the sources to write to; by default the source is printed.")
  private @Nullable Path output;

  @Option(names = "--replace", description = "Replaces a source that is there already.")
  private boolean replace;

  /** Called by picocli. */
  RecordCommand() {}

  @Override
  public Integer call() {
    String query = data.query;
    String file = data.file;
    Source source;
    String description;
    String chosenName;
    if (query != null) {
      source = new QuerySource(query, List.of());
      description = "A row of the query " + query.strip();
      chosenName = name == null ? "Result" : name;
    } else if (file != null) {
      source = files.reading(file).source();
      description = "A row of " + Path.of(file).getFileName();
      chosenName = name == null ? RecordSource.nameFor(file) : name;
    } else {
      throw new IllegalArgumentException("Name a file, or a query with --query");
    }
    Schema schema;
    try (EngineSession engine = RunningEngine.open()) {
      schema = new SchemaInference(engine).infer(source, columns, nullability);
    }
    RecordSource record = RecordSource.of(schema, packageName, chosenName, description);
    if (output == null) {
      Output.of(spec).print(record.text());
    } else {
      Output.of(spec).println(record.writeTo(output, replace));
    }
    Output.of(spec).flush();
    return 0;
  }
}
