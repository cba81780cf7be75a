package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.diagnostic.FunctionDiagnostics;
import io.recordframe.processor.diagnostic.ValidationReport;
import io.recordframe.processor.model.FunctionClassModel;
import io.recordframe.processor.model.FunctionDeclaration;
import io.recordframe.processor.model.FunctionModel;
import io.recordframe.processor.model.ValueDeclaration;
import io.recordframe.processor.model.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Judges the functions of a class: all faults at once, and a model for each function. */
public final class FunctionValidator {

  /**
   * What was found.
   *
   * @param model the functions, those in error among them
   * @param report the faults
   */
  public record Outcome(FunctionClassModel model, ValidationReport report) {}

  private static final int MAXIMUM_PARAMETERS = 4;
  private static final Pattern DOT = Pattern.compile("\\.");

  private final Visibility visibility;
  private final List<Diagnostic> faults = new ArrayList<>();

  private FunctionValidator(Visibility visibility) {
    this.visibility = visibility;
  }

  /** Judges the functions of a class, at least one. */
  public static Outcome validate(TypeElement owner, List<FunctionDeclaration> functions) {
    FunctionValidator validator = new FunctionValidator(Visibility.of(owner));
    List<FunctionModel> models = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FunctionDeclaration function : functions) {
      if (names.add(function.name())) {
        models.add(validator.model(function));
      } else {
        validator.faults.add(FunctionDiagnostics.sameName(function));
      }
    }
    return new Outcome(
        new FunctionClassModel(owner, functions.getFirst().owner(), validator.visibility, models),
        new ValidationReport(validator.faults));
  }

  private FunctionModel model(FunctionDeclaration function) {
    int before = faults.size();
    checkCallable(function);
    Optional<FunctionModel> model =
        function.result().expression()
            ? Optional.of(new FunctionModel.Inlined(function.element()))
            : overValues(function);
    return model
        .filter(_ -> faults.size() == before)
        .orElseGet(() -> new FunctionModel.Refused(function.name()));
  }

  private void checkCallable(FunctionDeclaration function) {
    Set<Modifier> modifiers = function.element().getModifiers();
    String name = function.name();
    if (!modifiers.contains(Modifier.STATIC)) {
      refuse(function, " is not static", "make " + name + " static");
    } else if (modifiers.contains(Modifier.PRIVATE)) {
      refuse(function, " is private", "remove 'private' from " + name);
    } else if (visibility == Visibility.PRIVATE) {
      refuse(
          function,
          " is declared in %s, which is private or within a private type"
              .formatted(function.owner().nested()),
          "remove 'private' from the type, or move the method out of it");
    } else if (!function.element().getTypeParameters().isEmpty()) {
      refuse(
          function,
          " has type parameters",
          "write a function for each type that is needed, or call the method without @Function");
    }
  }

  private void refuse(FunctionDeclaration function, String found, String remedy) {
    faults.add(FunctionDiagnostics.notCallable(function, found, remedy));
  }

  private Optional<FunctionModel> overValues(FunctionDeclaration function) {
    int count = function.parameters().size();
    if (count == 0 || count > MAXIMUM_PARAMETERS) {
      faults.add(FunctionDiagnostics.parameterCount(function));
    }
    if (!isFunctionName(function.functionName())) {
      faults.add(FunctionDiagnostics.functionName(function));
    }
    List<FunctionModel.Value> parameters = new ArrayList<>();
    for (ValueDeclaration parameter : function.parameters()) {
      if (parameter.expression()) {
        faults.add(FunctionDiagnostics.expressionAmongValues(function, parameter));
      } else {
        FunctionTypes.judge(function.owner(), parameter, faults).ifPresent(parameters::add);
      }
    }
    return FunctionTypes.judge(function.owner(), function.result(), faults)
        .map(result ->
            new FunctionModel.OverValues(
                function.element(),
                function.functionName(),
                function.annotation().pure(),
                parameters,
                result));
  }

  private static boolean isFunctionName(String name) {
    List<String> parts = DOT.splitAsStream(name).toList();
    return name.contains(".")
        && !name.endsWith(".")
        && parts.stream().allMatch(SourceVersion::isIdentifier);
  }
}
