package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.WorkerSession;
import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.ReplayGuard;
import io.recordframe.plan.value.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents have a section for each error, which the messages name, and no section more. */
class PlanFormatDocumentTest {

  private static final String FORMAT = "docs/plan-format.md";
  private static final String DISTRIBUTING = "docs/distributing.md";
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

  /** Errors of other modules than the codec's, each with what brings it about. */
  private static final List<Outside> OUTSIDE =
      List.of(
          new Outside("no-session", () -> io.recordframe.UntypedFrame.fromBytes(new byte[0])),
          new Outside("no-codec", PlanFormatDocumentTest::lookWhereNoCodecIs),
          new Outside(
              "full-replay-guard",
              () -> {
                ReplayGuard guard = ReplayGuard.inMemory(1);
                for (byte i = 0; i < 2; i++) {
                  Bytes nonce = Bytes.copyOf(new byte[] {i});
                  guard.admit("key", nonce, Instant.MAX, Instant.EPOCH);
                }
              }));

  private record Outside(String anchor, ThrowingCallable cause) {}

  private static void lookWhereNoCodecIs() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      PlanCodec.installed();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Set<String> anchors(String document) throws IOException {
    return ANCHOR
        .matcher(Files.readString(Path.of("../..", document)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> anchorsOfProblems(String document) {
    return Stream.of(Problem.values())
        .filter(problem -> problem.document().equals(document))
        .map(Problem::anchor);
  }

  @Test
  void everyErrorHasASectionAndEverySectionAnError() throws IOException {
    assertThat(anchors(DISTRIBUTING))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(anchorsOfProblems(DISTRIBUTING), OUTSIDE.stream().map(Outside::anchor))
                .toList());
    assertThat(anchors(FORMAT))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    anchorsOfProblems(FORMAT),
                    Stream.of(DecodingLimit.values()).map(Excess::anchor))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitIsNamedInItsSection(DecodingLimit limit) throws IOException {
    assertThat(Files.readString(Path.of("../..", FORMAT)))
        .contains("<a id=\"" + Excess.anchor(limit) + "\"></a>`" + limit + "`");
  }

  /** Every error is made by the enum, which puts the place behind the message. */
  @ParameterizedTest
  @EnumSource
  void messagesNameTheirSection(Problem problem) {
    assertThat(problem.malformed("Why"))
        .hasMessage("Why (see " + problem.document() + "#" + problem.anchor() + ")");
  }

  @Test
  void messagesOfOtherModulesNameTheirSection() {
    assertThat(WorkerSession.current()).isEmpty();
    for (Outside outside : OUTSIDE) {
      assertThatThrownBy(outside.cause())
          .hasMessageContaining("(see docs/distributing.md#" + outside.anchor() + ")");
    }
  }

  @Test
  @DisplayName("codec 40: the document says what Java's own serialization risks")
  void serializationIsWarnedOf() throws IOException {
    String trust =
        Files.readString(Path.of("../..", DISTRIBUTING))
            .split("## What to trust", 2)[1]
            .split("\n## ", 2)[0]
            .replace('\n', ' ');
    assertThat(trust)
        .contains("`ObjectInputStream`")
        .contains("can run code of any class on the class path before anybody looks at them")
        .contains("Use `toBytes` and `fromBytes` wherever the bytes come from outside");
  }

  /** A problem that nothing reports any more has no place in the documents. */
  @ParameterizedTest
  @EnumSource
  void everyProblemIsReportedSomewhere(Problem problem) throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(sources.filter(path -> path.toString().endsWith(".java")))
          .anySatisfy(path ->
              assertThat(Files.readString(path)).contains("Problem." + problem.name() + "."));
    }
  }
}
