package io.recordframe.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "80, 80",
    "' 200 ', 200",
    "5, 20",
    "0, 120",
    "-80, 120",
    "'', 120",
    "wide, 120",
    "99999, 120"
  })
  void widthFromTheEnvironment(String columns, int width) {
    assertThat(Terminal.width(Map.of("COLUMNS", columns))).isEqualTo(width);
  }

  @Test
  void widthWhereTheEnvironmentTellsNothing() {
    assertThat(Terminal.width(Map.of())).isEqualTo(120);
  }

  @Test
  void onlyATerminalThatAPersonWatchesIsRedrawn() {
    assertThat(Terminal.canRedraw(Map.of())).isTrue();
    assertThat(Terminal.canRedraw(Map.of("TERM", "xterm-256color"))).isTrue();
    assertThat(Terminal.canRedraw(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.canRedraw(Map.of("CI", "true"))).isFalse();
    assertThat(Terminal.canRedraw(Map.of("CI", "1"))).isFalse();
    assertThat(Terminal.canRedraw(Map.of("CI", "false"))).isTrue();
    assertThat(Terminal.canRedraw(Map.of("CI", ""))).isTrue();
  }
}
