package io.recordframe.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** The annotations on generated types, as far as the compilation has them. */
final class Marks {

  private static final String PROCESSOR = "io.recordframe.processor.SchemaProcessor";
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");

  private final List<AnnotationSpec> onTypes;
  private final List<AnnotationSpec> onCode;

  private Marks(List<AnnotationSpec> onTypes, List<AnnotationSpec> onCode) {
    this.onTypes = List.copyOf(onTypes);
    this.onCode = List.copyOf(onCode);
  }

  static Marks of(Elements elements) {
    boolean nullness = exists(elements, NULL_MARKED);
    AnnotationSpec generated =
        AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build();
    List<AnnotationSpec> onTypes = new ArrayList<>();
    if (exists(elements, GENERATED)) {
      onTypes.add(generated);
    }
    if (nullness) {
      onTypes.add(AnnotationSpec.builder(NULL_MARKED).build());
    }
    return new Marks(
        onTypes, nullness ? List.of(AnnotationSpec.builder(NULL_UNMARKED).build()) : List.of());
  }

  TypeSpec.Builder on(TypeSpec.Builder type) {
    return type.addAnnotations(onTypes);
  }

  /** Marks a nested class that tells nothing about what can be null, as nobody sees it. */
  TypeSpec.Builder onCodeWithoutNullness(TypeSpec.Builder type) {
    return type.addAnnotations(onCode);
  }

  private static boolean exists(Elements elements, ClassName type) {
    return elements.getTypeElement(type.canonicalName()) != null;
  }
}
