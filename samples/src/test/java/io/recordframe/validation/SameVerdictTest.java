package io.recordframe.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Fault;
import io.recordframe.Session;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.contract.OpenSession;
import io.recordframe.engine.tck.reference.ReferenceEngine;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hibernate Validator finds the same faults in the same rows. */
@ExtendWith(OpenSession.class)
class SameVerdictTest {

  private static final Clock CLOCK = Clock.fixed(ConstrainedRows.NOW, ZoneOffset.UTC);

  /** Nobody reads them, and they would need a library for expressions. */
  private static final MessageInterpolator WITHOUT_MESSAGES =
      new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
          return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
          return template;
        }
      };

  /** The row from 1, the property, and the constraint without what is written in it. */
  private record Verdict(long row, String property, String constraint) {}

  @Test
  void onDuckDb(Session session) {
    requireSameVerdicts(session, 4_000);
  }

  @Test
  void onTheReference() {
    try (Session session = Session.builder().engine(new ReferenceEngine()).open()) {
      requireSameVerdicts(session, 500);
    }
  }

  private static void requireSameVerdicts(Session session, int count) {
    List<Constrained> rows = ConstrainedRows.of(20_260_203, count);
    Map<Verdict, Long> expected = expected(rows);
    Validated<ConstrainedFrame, ConstrainedFrame> validated =
        ConstrainedFrame.of(session, rows).validate(Validation.strict().clock(CLOCK));

    List<Fault> faults = validated.faults().collect();

    Map<Verdict, Long> found = tally(faults.stream().map(SameVerdictTest::verdict).toList());
    assertThat(without(expected, found)).as("what only Hibernate Validator finds").isEmpty();
    assertThat(without(found, expected)).as("what only the engine finds").isEmpty();
    long bad = expected.keySet().stream().map(Verdict::row).distinct().count();
    assertThat(bad).isPositive();
    assertThat(validated.bad().count()).isEqualTo(bad);
    assertThat(validated.good().count()).isEqualTo(count - bad);
    assertThat(expected.keySet().stream().map(Verdict::constraint).distinct()).hasSize(21);
    assertThat(expected.keySet().stream().map(Verdict::property).toList())
        .contains("writtenElements[0]", "counts<K>[abc]", "counts[ab]", "lists[1][0]")
        .contains("innersByName[b c].name", "outer.nested[0][1].number");
  }

  private static Map<Verdict, Long> expected(List<Constrained> rows) {
    List<Verdict> verdicts = new ArrayList<>();
    try (ValidatorFactory factory =
        jakarta.validation.Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(WITHOUT_MESSAGES)
            .clockProvider(() -> CLOCK)
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      for (int i = 0; i < rows.size(); i++) {
        for (ConstraintViolation<Constrained> violation : validator.validate(rows.get(i))) {
          verdicts.add(
              new Verdict(
                  i + 1,
                  // Where it lies in a list or map is told, but not what such places are called.
                  violation.getPropertyPath().toString().replaceAll("\\.<[a-z ]+>", ""),
                  violation
                      .getConstraintDescriptor()
                      .getAnnotation()
                      .annotationType()
                      .getSimpleName()));
        }
      }
    }
    return tally(verdicts);
  }

  private static Map<Verdict, Long> without(Map<Verdict, Long> some, Map<Verdict, Long> others) {
    Map<Verdict, Long> left = new HashMap<>(some);
    left.entrySet().removeAll(others.entrySet());
    return left;
  }

  private static Verdict verdict(Fault fault) {
    return new Verdict(fault.row(), fault.column(), fault.rule().replaceFirst("(?s)\\(.*", ""));
  }

  private static Map<Verdict, Long> tally(List<Verdict> verdicts) {
    return verdicts.stream()
        .collect(Collectors.groupingBy(verdict -> verdict, HashMap::new, Collectors.counting()));
  }
}
