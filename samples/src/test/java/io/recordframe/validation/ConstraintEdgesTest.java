package io.recordframe.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Fault;
import io.recordframe.Session;
import io.recordframe.Validation;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import io.recordframe.contract.OpenSession;
import jakarta.validation.GroupSequence;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where constraints mean something else, or more, than an implementation of the specification. */
@ExtendWith(OpenSession.class)
class ConstraintEdgesTest {

  /** Values at edges. */
  @Schema
  public record Edge(
      @Size(max = 1) String text,
      @PositiveOrZero double zero,
      @Digits(integer = 1, fraction = 1) @Decimal(precision = 6, scale = 3) BigDecimal digits) {}

  /** An address. */
  @Schema
  public record Address(@Email @Email(regexp = ".*\\.org") String email) {}

  /** What is checked first, and what where that holds. */
  @GroupSequence({Address.class, Default.class})
  public interface InOrder {}

  @Test
  void textsAreAsLongAsTheyHaveCodePoints(Session session) {
    assertThat(faults(session, new Edge("😀", 0, BigDecimal.ONE))).isEmpty();
    assertThat(faults(session, new Edge("😀😀", 0, BigDecimal.ONE)))
        .containsExactly(new Fault(1, "text", "😀😀", "Size(max = 1)"));
  }

  @Test
  void negativeZeroIsZeroAndZerosAtTheEndAreNoDigits(Session session) {
    assertThat(faults(session, new Edge("", -0.0, new BigDecimal("9.900")))).isEmpty();
    assertThat(faults(session, new Edge("", 0, new BigDecimal("9.910"))))
        .containsExactly(new Fault(1, "digits", "9.910", "Digits(integer = 1, fraction = 1)"));
  }

  @Test
  void addresses(Session session) {
    List<String> good =
        List.of(
            "a@b.org",
            "a.b+c@d-e.org",
            "ä@ö.org",
            "a@1.org",
            "x".repeat(64) + "@b.org",
            "a@xn--4ca.org");
    List<String> bad =
        List.of(
            "",
            "a",
            "@b.org",
            "a@",
            "a@b@c.org",
            ".a@b.org",
            "a.@b.org",
            "a..b@c.org",
            "a b@c.org",
            "a@-b.org",
            "a@b-.org",
            "a@b..org",
            "\"a b\"@c.org",
            "x".repeat(65) + "@b.org",
            "a@" + "b".repeat(64) + ".org",
            "a@" + "b.".repeat(127) + "org");
    List<Fault> faults =
        ConstraintEdgesTest_AddressFrame.of(
                session, Stream.concat(good.stream(), bad.stream()).map(Address::new).toList())
            .validate(Validation.strict())
            .faults()
            .sort(fault -> fault.row())
            .collect();
    assertThat(faults)
        .filteredOn(fault -> fault.rule().equals("Email"))
        .extracting(Fault::value)
        .containsExactlyElementsOf(bad);
  }

  @Test
  void aPatternOfAnAddressIsARuleOfItsOwn(Session session) {
    assertThat(
            ConstraintEdgesTest_AddressFrame.of(session, List.of(new Address("a@b.com")))
                .validate(Validation.strict())
                .faults()
                .collect())
        .containsExactly(new Fault(1, "email", "a@b.com", "Email(regexp = \".*\\.org\")"));
  }

  @Test
  void whatIsNotAskedForIsNotChecked(Session session) {
    ConstraintEdgesTest_AddressFrame addresses =
        ConstraintEdgesTest_AddressFrame.of(session, List.of(new Address("none")));

    assertThat(addresses.validate(Validation.shape()).faults().collect()).isEmpty();
    assertThat(addresses.validate(Validation.off()).good().count()).isEqualTo(1);
    assertThatThrownBy(
            () -> addresses.validate(Validation.strict().column("mail", Validation.Level.OFF)))
        .hasMessage(
            "The validation names the column 'mail', but record ConstraintEdgesTest.Address has the columns [email]");
  }

  @Test
  void groupsAreNotCheckedInAnOrder() {
    Validation validation = Validation.strict();

    assertThatThrownBy(() -> validation.groups(InOrder.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The group io.recordframe.validation.ConstraintEdgesTest$InOrder is a sequence, but all groups are checked at once: validate with one of its groups after the other");
  }

  private static List<Fault> faults(Session session, Edge row) {
    return ConstraintEdgesTest_EdgeFrame.of(session, List.of(row))
        .validate(Validation.strict())
        .faults()
        .collect();
  }
}
