package io.recordframe.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;

/** The annotations on generated types, as far as the compilation has them. */
final class Marks {

  private static final String PROCESSOR = "io.recordframe.processor.SchemaProcessor";
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private final List<AnnotationSpec> onTypes;
  private final Optional<AnnotationSpec> nullable;

  private Marks(List<AnnotationSpec> onTypes, Optional<AnnotationSpec> nullable) {
    this.onTypes = List.copyOf(onTypes);
    this.nullable = nullable;
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
        onTypes,
        nullness ? Optional.of(AnnotationSpec.builder(NULLABLE).build()) : Optional.empty());
  }

  TypeSpec.Builder on(TypeSpec.Builder type) {
    return type.addAnnotations(onTypes);
  }

  /** The type with {@code @Nullable}, where the compilation has it. */
  TypeName nullable(TypeName type) {
    return nullable.map(annotation -> type.annotated(annotation)).orElse(type);
  }

  private static boolean exists(Elements elements, ClassName type) {
    return elements.getTypeElement(type.canonicalName()) != null;
  }
}
