package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.Diagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.DeclarationReader;
import io.recordframe.processor.model.DeclaredName;
import io.recordframe.processor.model.SchemaDeclaration;
import io.recordframe.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Checks that no component leads back to the record that it belongs to. */
final class RecursionValidator {

  private record Step(SchemaDeclaration schema, List<String> path) {}

  private final DeclarationReader reader;
  private final SchemaDeclaration schema;

  private RecursionValidator(DeclarationReader reader, SchemaDeclaration schema) {
    this.reader = reader;
    this.schema = schema;
  }

  static ValidationReport validate(DeclarationReader reader, SchemaDeclaration schema) {
    RecursionValidator validator = new RecursionValidator(reader, schema);
    List<Diagnostic> faults = new ArrayList<>();
    for (ComponentDeclaration component : schema.components()) {
      validator
          .pathBack(component)
          .map(path -> Diagnostics.recursiveRecord(schema, component, path))
          .ifPresent(faults::add);
    }
    return new ValidationReport(faults);
  }

  /** The shortest way from a component back to its record. */
  private Optional<List<String>> pathBack(ComponentDeclaration start) {
    Deque<Step> open = new ArrayDeque<>();
    Set<DeclaredName> seen = new HashSet<>();
    follow(start, schema, List.of(), open);
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      if (step.schema().name().equals(schema.name())) {
        List<String> path = new ArrayList<>(step.path());
        path.add(schema.name().nested());
        return Optional.of(path);
      }
      if (seen.add(step.schema().name())) {
        for (ComponentDeclaration component : step.schema().components()) {
          follow(component, step.schema(), step.path(), open);
        }
      }
    }
    return Optional.empty();
  }

  private void follow(
      ComponentDeclaration component,
      SchemaDeclaration owner,
      List<String> pathSoFar,
      Deque<Step> open) {
    List<String> path = new ArrayList<>(pathSoFar);
    path.add(owner.name().nested() + "." + component.name());
    types(component.type())
        .flatMap(type -> reader.read(type).stream())
        .forEach(next -> open.addLast(new Step(next, path)));
  }

  private static Stream<TypeElement> types(TypeUse type) {
    return switch (type) {
      case TypeUse.Declared declared ->
          Stream.concat(
              Stream.of(declared.element()),
              declared.arguments().stream().flatMap(RecursionValidator::types));
      case TypeUse.Array array -> types(array.element());
      case TypeUse.Wildcard wildcard ->
          wildcard.bound().stream().flatMap(RecursionValidator::types);
      case TypeUse.Primitive _, TypeUse.Variable _, TypeUse.Unresolved _ -> Stream.empty();
    };
  }
}
