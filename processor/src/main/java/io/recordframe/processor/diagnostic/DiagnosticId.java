package io.recordframe.processor.diagnostic;

/**
 * The stable ids of the diagnostics, each with the rule that was broken.
 *
 * <p>An id never changes its meaning, and has a page of its own in {@code docs/diagnostics}.
 */
public enum DiagnosticId {
  RF101("@Schema stands on records only."),
  RF102("A @Schema record, and every type around it, is visible in its package."),
  RF103("A @Schema record is not declared inside a method or another block of code."),
  RF104("A @Schema record has no type parameters."),
  RF105("A @Schema record has at least one component."),
  RF106("The components of a record fit into the parameters of its constructor."),
  RF107("A @Schema record does not contain itself."),
  RF108("No two types of a package have the same name, generated types included."),

  RF201("The type of a component is one that a column can have."),
  RF202("A component of a boxed type can be null, and says so with @Nullable."),
  RF203("A primitive is never null."),
  RF204("A record that is the type of a component is a @Schema record itself."),
  RF205("The key of a map is a scalar that is never null."),
  RF206("The type of a component is visible in the package of the record."),
  RF207("An enum that is the type of a component has at least one constant."),

  RF301("A component of type BigDecimal states precision and scale with @Decimal."),
  RF302("@Decimal stands on components whose type contains BigDecimal."),
  RF303("The precision of @Decimal is between 1 and 38."),
  RF304("The scale of @Decimal is between 0 and the precision."),

  RF401("Every column of a record has a name of its own."),
  RF402("The names of a record's columns differ by more than upper and lower case."),
  RF403("The name of a column is not empty."),
  RF404("The name of a column is text that files and engines can hold."),

  RF501("The class named by 'from' is another @Schema record."),
  RF502("A record shares at least one component with its 'from' record."),
  RF503("A component shared with the 'from' record has the same type in both."),
  RF504("A component shared with the 'from' record can be null in both or in neither."),

  RF601("The types that are generated for a record can be written to files."),

  RF701("A constraint stands on a component whose values it can judge."),
  RF702("A constraint is one that an engine can check."),
  RF703("The values of a constraint are ones that it can have."),
  RF704("The regular expression of @Pattern means the same in Java and in engines."),
  RF705("A constraint judges what it stands on, whenever a group is checked that it names."),

  RF801("@Function stands on a static method that its package can call."),
  RF802("A function over values has one to four parameters."),
  RF803("The parameters and the result of a function are values, or its result is an expression."),
  RF804("A boxed parameter or result can be null, and says so with @Nullable; a primitive is not."),
  RF805("A parameter or result of type BigDecimal states precision and scale with @Decimal."),
  RF806("The functions of a class have a name each."),
  RF807("The name of a function is at least two Java identifiers with dots between them.");

  private final String rule;

  DiagnosticId(String rule) {
    this.rule = rule;
  }

  /** The rule, as one sentence. */
  public String rule() {
    return rule;
  }
}
