package io.recordframe.processor.generation;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.FunctionClassModel;
import io.recordframe.processor.model.SchemaModel;
import io.recordframe.processor.model.StubModel;
import io.recordframe.processor.model.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the types that are generated for a schema or a class of functions, each to a file with one
 * originating element.
 */
public final class SourceWriter {

  private final Filer filer;
  private final Marks marks;

  /** Writes to the filer of a compilation. */
  public SourceWriter(ProcessingEnvironment environment) {
    this.filer = environment.getFiler();
    this.marks = Marks.of(environment.getElementUtils());
  }

  /**
   * Writes what a valid schema stands for.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(SchemaModel model) throws IOException {
    ColumnsGenerator columns = new ColumnsGenerator(model.name(), model.components(), marks);
    for (TypeSpec type :
        List.of(
            columns.nullableColumns(),
            columns.columns(),
            new FrameGenerator(model, marks).frame())) {
      write(type, model.name(), model.visibility(), model.origin());
    }
  }

  /**
   * Writes what keeps code that uses a schema in error from errors of its own.
   *
   * @param free tells whether there is no type yet with a qualified name; the others are left out
   * @throws IOException if a file cannot be written
   */
  public void write(StubModel model, Predicate<String> free) throws IOException {
    ColumnsGenerator columns = new ColumnsGenerator(model.name(), model.components(), marks);
    for (TypeSpec type :
        List.of(
            columns.nullableColumns(),
            columns.columns(),
            new StubGenerator(model, marks).frame())) {
      if (free.test(model.name().inPackage(type.name()))) {
        write(type, model.name(), model.visibility(), model.origin());
      }
    }
  }

  /**
   * Writes what calls the functions of a class.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(FunctionClassModel model) throws IOException {
    write(
        new FunctionsGenerator(model, marks).functions(),
        model.name(),
        model.visibility(),
        model.origin());
  }

  private void write(TypeSpec type, DeclaredName schema, Visibility visibility, TypeElement origin)
      throws IOException {
    TypeSpec.Builder complete = type.toBuilder().addOriginatingElement(origin);
    if (visibility == Visibility.PUBLIC) {
      complete.addModifiers(Modifier.PUBLIC);
    }
    JavaFile.builder(schema.packageName(), complete.build()).indent("  ").build().writeTo(filer);
  }
}
