package io.recordframe.inference.command;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import io.recordframe.Session;
import io.recordframe.file.Reading;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that a file can be read as a record. */
@Command(
    name = "check",
    description =
        "Checks that a file can be read as a record: its columns, and with --rows every value.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RECORD", description = "The record's qualified name.")
  private String recordName = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
  private String file = "";

  @Option(
      names = "--class-path",
      description =
          "Folders and jars with the record and what was generated for it, separated as in a class path of Java.")
  private String classPath = "";

  @Option(names = "--rows", description = "Reads every row, so that values are checked too.")
  private boolean rows;

  @Option(
      names = "--require-non-null",
      description = "Checks each value where null is not allowed.")
  private boolean requireNonNull;

  @Option(names = "--strict", description = "Refuses columns that the record does not have.")
  private boolean strict;

  @Mixin private FileOptions files = new FileOptions();

  /** Called by picocli. */
  CheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Output.of(spec);
    Reading reading = files.reading(file, strict, requireNonNull);
    try (SchemaClasses classes = new SchemaClasses(classPath);
        Session session = Session.builder().showProgress(false).open()) {
      RecordSchema<?, ?> schema = classes.schema(recordName);
      Frame<?, ?, ?, ?> frame = (Frame<?, ?, ?, ?>) session.read(schema, reading);
      if (!rows) {
        out.println("The columns of %s can be read as %s".formatted(file, recordName));
        return 0;
      }
      return readRows(frame, out);
    } catch (SchemaMismatchException different) {
      out.println(different.getMessage());
      return RecordframeCommand.DIFFERENT;
    } finally {
      out.flush();
    }
  }

  private int readRows(Frame<?, ?, ?, ?> frame, PrintWriter out) {
    LongAdder count = new LongAdder();
    try {
      frame.forEachBatch(batch -> count.add(batch.size()));
    } catch (InvalidDataException | QueryFailedException misfit) {
      out.println(misfit.getMessage());
      return RecordframeCommand.DIFFERENT;
    }
    out.println(
        "%s can be read as %s: %,d %s"
            .formatted(file, recordName, count.sum(), count.sum() == 1 ? "row" : "rows"));
    return 0;
  }
}
