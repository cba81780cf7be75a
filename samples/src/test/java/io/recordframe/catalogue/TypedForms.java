package io.recordframe.catalogue;

import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.FunctionCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that the code of the typed expressions calls. */
final class TypedForms {

  private static final Path CLASSES =
      Path.of("..", "runtime", "frame", "target", "classes", "io", "recordframe", "expression");

  private TypedForms() {}

  static Set<Function> functions() throws IOException {
    Map<String, Function> constants =
        FunctionCatalogue.functions().stream()
            .collect(
                Collectors.toMap(
                    function -> constant(function.getClass(), ((Enum<?>) function).name()),
                    function -> function));
    Set<Function> called = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(CLASSES)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .flatMap(file -> readFields(file).stream())
          .map(constants::get)
          .filter(function -> function != null)
          .forEach(called::add);
    }
    return called;
  }

  private static String constant(Class<?> family, String name) {
    return family.getName().replace('.', '/') + "." + name;
  }

  private static Set<String> readFields(Path file) {
    try {
      ClassModel model = ClassFile.of().parse(file);
      return model.methods().stream()
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .filter(FieldInstruction.class::isInstance)
          .map(FieldInstruction.class::cast)
          .map(field -> field.owner().asInternalName() + "." + field.name().stringValue())
          .collect(Collectors.toSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
