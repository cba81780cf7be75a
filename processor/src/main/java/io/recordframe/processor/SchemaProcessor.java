package io.recordframe.processor;

import com.google.auto.service.AutoService;
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
 * The annotation processor for {@code @Schema}.
 *
 * <p>Compilers create it through its public constructor; nobody else needs to.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes(SchemaProcessor.SCHEMA)
public final class SchemaProcessor extends AbstractProcessor {

  static final String SCHEMA = "io.recordframe.annotation.Schema";

  private @Nullable SchemaStep step;

  /** Creates a processor that is yet to be initialised. */
  public SchemaProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    step = new SchemaStep(environment);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (step == null) {
      throw new IllegalStateException("process was called before init");
    }
    step.process(round);
    return false;
  }
}
