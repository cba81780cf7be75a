package io.recordframe.processor.validation;

import io.recordframe.processor.diagnostic.ConstraintDiagnostics;
import io.recordframe.processor.diagnostic.ConstraintTarget;
import io.recordframe.processor.diagnostic.Diagnostic;
import io.recordframe.processor.model.ComponentDeclaration;
import io.recordframe.processor.model.ComponentType;
import io.recordframe.processor.model.ConstraintAnnotation;
import io.recordframe.processor.model.ElementType;
import io.recordframe.processor.model.Part;
import io.recordframe.processor.model.RuleModel;
import io.recordframe.processor.model.ScalarKind;
import io.recordframe.processor.model.SchemaDeclaration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the constraints of one component, and says which rules they make. */
final class ConstraintRules {

  /** Beyond, a bound is no number that anybody has, and its digits would fill the memory. */
  private static final int LARGEST_EXPONENT = 400;

  private static final String NUMBERS = "numbers";
  private static final String EXACT_NUMBERS = "BigDecimal, byte, short, int or long";
  private static final String TEXT = "String";
  private static final String SIZED = "String, List, Map or byte[]";
  private static final String TIMES = "LocalDate, LocalTime, LocalDateTime or Instant";
  private static final String BOOLEANS = "boolean";

  /**
   * What was found.
   *
   * @param rules what the values must meet
   * @param valid where nested records must meet the rules of their own components
   * @param faults the faults, if there are any
   */
  record Found(List<RuleModel> rules, List<List<Part>> valid, List<Diagnostic> faults) {
    private Found() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private final List<Part> path;
  private final ComponentType type;
  private final ConstraintTarget target;
  private final Found found;

  private ConstraintRules(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      List<Part> path,
      ComponentType type,
      Found found) {
    this.path = path;
    this.type = type;
    this.target = new ConstraintTarget(schema, component, path);
    this.found = found;
  }

  static Found of(SchemaDeclaration schema, ComponentDeclaration component, ComponentType type) {
    Found found = new Found();
    for (ConstraintAnnotation constraint : component.constraints()) {
      judge(schema, component, type, constraint, found);
    }
    return found;
  }

  /** Follows the arguments of the type to what the constraint is for, and judges it there. */
  private static void judge(
      SchemaDeclaration schema,
      ComponentDeclaration component,
      ComponentType whole,
      ConstraintAnnotation constraint,
      Found found) {
    List<Part> path = new ArrayList<>();
    ComponentType type = whole;
    for (int argument : constraint.arguments()) {
      switch (type) {
        case ComponentType.ListOf(ElementType element) -> {
          path.add(Part.ELEMENT);
          type = element.type();
        }
        case ComponentType.MapOf(ComponentType key, ElementType value) -> {
          path.add(argument == 0 ? Part.KEY : Part.VALUE);
          type = argument == 0 ? key : value.type();
        }
        case ComponentType.Scalar _,
            ComponentType.DecimalNumber _,
            ComponentType.Enumeration _,
            ComponentType.Struct _ -> {
          found
              .faults()
              .add(
                  ConstraintDiagnostics.onBytes(
                      new ConstraintTarget(schema, component, path), constraint));
          return;
        }
      }
    }
    new ConstraintRules(schema, component, path, type, found).judge(constraint);
  }

  private void judge(ConstraintAnnotation constraint) {
    if (constraint.isOfGroups()) {
      found.faults().add(ConstraintDiagnostics.otherGroups(target, constraint));
    } else if (constraint.unwraps()) {
      found.faults().add(ConstraintDiagnostics.unwrapping(target, constraint));
    } else if (!constraint.sequences().isEmpty()) {
      found.faults().add(ConstraintDiagnostics.inSequence(target, constraint));
    } else if (constraint.isValid()) {
      valid(constraint);
    } else if (!constraint.isStandard()) {
      found.faults().add(ConstraintDiagnostics.unknown(target, constraint));
    } else {
      judgeStandard(constraint);
    }
  }

  /** On a component that is a list or map, it is for the records that this holds. */
  private void valid(ConstraintAnnotation constraint) {
    List<Part> records = new ArrayList<>(path);
    ComponentType judged = type;
    if (path.isEmpty()) {
      if (judged instanceof ComponentType.ListOf(ElementType element)) {
        records.add(Part.ELEMENT);
        judged = element.type();
      } else if (judged instanceof ComponentType.MapOf(ComponentType _, ElementType value)) {
        records.add(Part.VALUE);
        judged = value.type();
      }
    }
    if (!(judged instanceof ComponentType.Struct)) {
      found
          .faults()
          .add(
              holdsRecords(judged)
                  ? ConstraintDiagnostics.beforeRecord(target, type, constraint)
                  : ConstraintDiagnostics.unfit(target, type, constraint, "@Schema records"));
    } else if (!found.valid().contains(records)) {
      found.valid().add(records);
    }
  }

  private static boolean holdsRecords(ComponentType type) {
    return switch (type) {
      case ComponentType.Struct _ -> true;
      case ComponentType.ListOf(ElementType element) -> holdsRecords(element.type());
      case ComponentType.MapOf(ComponentType _, ElementType value) -> holdsRecords(value.type());
      case ComponentType.Scalar _, ComponentType.DecimalNumber _, ComponentType.Enumeration _ ->
          false;
    };
  }

  private void judgeStandard(ConstraintAnnotation constraint) {
    switch (constraint.simpleName()) {
      case "NotNull" -> add(constraint, "Present");
      case "Null" -> add(constraint, "Absent");
      case "NotBlank" -> addFor(isText(), TEXT, constraint, "NotBlank");
      case "NotEmpty" -> addFor(isSized(), SIZED, constraint, "NotEmpty");
      case "Size" -> size(constraint);
      case "Min" -> whole(constraint, "AtLeast");
      case "Max" -> whole(constraint, "AtMost");
      case "DecimalMin" -> decimal(constraint, "AtLeast");
      case "DecimalMax" -> decimal(constraint, "AtMost");
      case "Positive" -> addFor(isNumber(), NUMBERS, constraint, "AtLeast", "0", false);
      case "PositiveOrZero" -> addFor(isNumber(), NUMBERS, constraint, "AtLeast", "0", true);
      case "Negative" -> addFor(isNumber(), NUMBERS, constraint, "AtMost", "0", false);
      case "NegativeOrZero" -> addFor(isNumber(), NUMBERS, constraint, "AtMost", "0", true);
      case "Digits" -> digits(constraint);
      case "Pattern" -> {
        if (requires(isText(), TEXT, constraint)) {
          pattern(constraint, constraint.setting("regexp", String.class).orElse(""));
        }
      }
      case "Email" -> email(constraint);
      case "Past" -> addFor(isTime(), TIMES, constraint, "Timely", true, false);
      case "PastOrPresent" -> addFor(isTime(), TIMES, constraint, "Timely", true, true);
      case "Future" -> addFor(isTime(), TIMES, constraint, "Timely", false, false);
      case "FutureOrPresent" -> addFor(isTime(), TIMES, constraint, "Timely", false, true);
      case "AssertTrue" -> addFor(is(ScalarKind.BOOLEAN), BOOLEANS, constraint, "Truth", true);
      case "AssertFalse" -> addFor(is(ScalarKind.BOOLEAN), BOOLEANS, constraint, "Truth", false);
      default -> found.faults().add(ConstraintDiagnostics.unknown(target, constraint));
    }
  }

  private void size(ConstraintAnnotation constraint) {
    int min = constraint.setting("min", Integer.class).orElse(0);
    int max = constraint.setting("max", Integer.class).orElse(Integer.MAX_VALUE);
    if (!requires(isSized(), SIZED, constraint)) {
      return;
    }
    if (min < 0 || max < min) {
      impossible(
          constraint,
          min < 0
              ? "a size is never negative"
              : "no size is at least %d and at most %d".formatted(min, max),
          "let 0 <= min <= max");
      return;
    }
    add(constraint, "Size", min, max);
  }

  private void whole(ConstraintAnnotation constraint, String condition) {
    constraint
        .setting("value", Long.class)
        .ifPresent(
            bound -> addFor(isNumber(), NUMBERS, constraint, condition, bound.toString(), true));
  }

  private void decimal(ConstraintAnnotation constraint, String condition) {
    String bound = constraint.setting("value", String.class).orElse("");
    boolean inclusive = constraint.setting("inclusive", Boolean.class).orElse(true);
    if (!requires(isNumber(), NUMBERS, constraint)) {
      return;
    }
    Optional<BigDecimal> number = number(bound);
    if (number.isEmpty()) {
      impossible(
          constraint,
          "\"%s\" is no number of at most %d digits".formatted(bound, LARGEST_EXPONENT),
          "write the bound in digits, such as \"0.5\"");
      return;
    }
    add(constraint, condition, number.orElseThrow().toPlainString(), inclusive);
  }

  /** The number in a text, unless its digits would be too many. */
  private static Optional<BigDecimal> number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      long magnitude = (long) number.precision() - number.scale();
      return Math.abs(magnitude) > LARGEST_EXPONENT || Math.abs(number.scale()) > LARGEST_EXPONENT
          ? Optional.empty()
          : Optional.of(number);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private void digits(ConstraintAnnotation constraint) {
    int integer = constraint.setting("integer", Integer.class).orElse(0);
    int fraction = constraint.setting("fraction", Integer.class).orElse(0);
    if (!requires(isExactNumber(), EXACT_NUMBERS, constraint)) {
      return;
    }
    if (integer < 0 || fraction < 0) {
      impossible(constraint, "no number has fewer than 0 digits", "state 0 digits or more");
      return;
    }
    add(constraint, "Digits", integer, fraction);
  }

  private void email(ConstraintAnnotation constraint) {
    if (!requires(isText(), TEXT, constraint)) {
      return;
    }
    add(constraint, "Email");
    constraint
        .setting("regexp", String.class)
        .filter(regex -> !regex.equals(".*"))
        .ifPresent(regex -> pattern(constraint, regex));
  }

  private void pattern(ConstraintAnnotation constraint, String regex) {
    switch (RegexTranslation.translate(regex, constraint.names("flags"))) {
      case RegexTranslation.Translated(String translated) -> add(constraint, "Matches", translated);
      case RegexTranslation.Foreign(String construct) ->
          found.faults().add(ConstraintDiagnostics.foreignPattern(target, constraint, construct));
      case RegexTranslation.Invalid(String fault) ->
          impossible(constraint, fault, "mend the regular expression");
    }
  }

  private void impossible(ConstraintAnnotation constraint, String fault, String remedy) {
    found.faults().add(ConstraintDiagnostics.impossible(target, constraint, fault, remedy));
  }

  private boolean requires(boolean fits, String types, ConstraintAnnotation constraint) {
    if (!fits) {
      found.faults().add(ConstraintDiagnostics.unfit(target, type, constraint, types));
    }
    return fits;
  }

  private void addFor(
      boolean fits,
      String types,
      ConstraintAnnotation constraint,
      String condition,
      Object... arguments) {
    if (requires(fits, types, constraint)) {
      add(constraint, condition, arguments);
    }
  }

  private void add(ConstraintAnnotation constraint, String condition, Object... arguments) {
    found
        .rules()
        .add(
            new RuleModel(
                path,
                constraint.text(),
                condition,
                List.of(arguments),
                constraint.names("groups")));
  }

  private boolean is(ScalarKind kind) {
    return type instanceof ComponentType.Scalar(ScalarKind found) && found == kind;
  }

  private boolean isText() {
    return is(ScalarKind.STRING);
  }

  private boolean isSized() {
    return switch (type) {
      case ComponentType.Scalar(ScalarKind kind) ->
          kind == ScalarKind.STRING || kind == ScalarKind.BINARY;
      case ComponentType.ListOf _, ComponentType.MapOf _ -> true;
      case ComponentType.DecimalNumber _, ComponentType.Enumeration _, ComponentType.Struct _ ->
          false;
    };
  }

  private boolean isExactNumber() {
    return type instanceof ComponentType.DecimalNumber
        || is(ScalarKind.BYTE)
        || is(ScalarKind.SHORT)
        || is(ScalarKind.INT)
        || is(ScalarKind.LONG);
  }

  private boolean isNumber() {
    return isExactNumber() || is(ScalarKind.FLOAT) || is(ScalarKind.DOUBLE);
  }

  private boolean isTime() {
    return is(ScalarKind.LOCAL_DATE)
        || is(ScalarKind.LOCAL_TIME)
        || is(ScalarKind.LOCAL_DATE_TIME)
        || is(ScalarKind.INSTANT);
  }
}
