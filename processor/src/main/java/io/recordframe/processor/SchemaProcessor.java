package io.recordframe.processor;

import com.google.auto.service.AutoService;
import io.recordframe.processor.diagnostic.DiagnosticReporter;
import io.recordframe.processor.generation.SourceWriter;
import io.recordframe.processor.model.ParsedSources;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor for {@code @Schema} and {@code @Function}.
 *
 * <p>Compilers create it through its public constructor; nobody else needs to.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({SchemaProcessor.SCHEMA, SchemaProcessor.FUNCTION})
public final class SchemaProcessor extends AbstractProcessor {

  static final String SCHEMA = "io.recordframe.annotation.Schema";

  static final String FUNCTION = "io.recordframe.annotation.Function";

  private @Nullable SchemaStep schemas;
  private @Nullable FunctionStep functions;

  /** Creates a processor that is yet to be initialised. */
  public SchemaProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    ParsedSources sources = new ParsedSources(environment);
    DiagnosticReporter reporter = new DiagnosticReporter(environment.getMessager(), sources);
    SourceWriter writer = new SourceWriter(environment);
    schemas = new SchemaStep(environment, sources, reporter, writer);
    functions = new FunctionStep(environment, reporter, writer);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (schemas == null || functions == null) {
      throw new IllegalStateException("process was called before init");
    }
    schemas.process(round);
    functions.process(round);
    return false;
  }
}
