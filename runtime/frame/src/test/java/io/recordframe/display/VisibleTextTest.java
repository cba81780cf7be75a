package io.recordframe.display;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  private final VisibleText unicode = new VisibleText(UTF_8);

  @Test
  void whatTerminalsActOnIsEscaped() {
    assertThat(VisibleText.of("a\nb\r\n\tc")).isEqualTo("a\\nb\\r\\n\\tc");
    assertThat(VisibleText.of("\u001B[31mred\u001B[0m\u0007"))
        .isEqualTo("\\u001B[31mred\\u001B[0m\\u0007");
    assertThat(VisibleText.of("\u009B2J\u007F\0")).isEqualTo("\\u009B2J\\u007F\\u0000");
    assertThat(VisibleText.of("\b\f\u000B\u2028\u2029\u0085"))
        .isEqualTo("\\b\\f\\u000B\\u2028\\u2029\\u0085");
  }

  @Test
  void whatHidesOrTurnsTextIsEscaped() {
    assertThat(VisibleText.of("invoice\u202Efdp.exe")).isEqualTo("invoice\\u202Efdp.exe");
    assertThat(VisibleText.of("\u2066a\u2069\u200F")).isEqualTo("\\u2066a\\u2069\\u200F");
    assertThat(VisibleText.of("pay\u200Bpal\uFEFF\u00AD\u3164"))
        .isEqualTo("pay\\u200Bpal\\uFEFF\\u00AD\\u3164");
    assertThat(VisibleText.of("\uDB40\uDC41")).isEqualTo("\\uDB40\\uDC41");
  }

  @Test
  void halvesOfCharactersAndCodePointsOfNobodyAreEscaped() {
    assertThat(VisibleText.of("a\uD83D")).isEqualTo("a\\uD83D");
    assertThat(VisibleText.of("\uDE00a")).isEqualTo("\\uDE00a");
    assertThat(VisibleText.of("\uDE00\uD83D")).isEqualTo("\\uDE00\\uD83D");
    assertThat(VisibleText.of("\uFFFF")).isEqualTo("\\uFFFF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C:\\new\\table",
        "e\u0301",
        "सा\u200Dथ",
        "می\u200Cخواهم",
        "עברית",
        "👨\u200D👩\u200D👧 🇫🇷 ❤\uFE0F",
        "中文，한국어",
        "\u00A0",
        "\u0600١"
      })
  void whatPeopleWriteStays(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void marksPiledUpAreEscaped() {
    assertThat(VisibleText.of("a" + "\u0301".repeat(17) + "b"))
        .isEqualTo("a" + "\u0301".repeat(15) + "\\u0301\\u0301b");
  }

  @Test
  void whatTheCharsetLacksIsEscaped() {
    assertThat(new VisibleText(US_ASCII).cut("né 😀", 80).text())
        .isEqualTo("n\\u00E9 \\uD83D\\uDE00");
    assertThat(new VisibleText(ISO_8859_1).cut("né 中", 80).text()).isEqualTo("né \\u4E2D");
  }

  @Test
  void textThatFitsIsNotCut() {
    assertThat(unicode.cut("abc", 3)).isEqualTo(new Cell("abc", 3));
    assertThat(unicode.cut("中文", 4)).isEqualTo(new Cell("中文", 4));
    assertThat(unicode.cut("", 0)).isEqualTo(new Cell("", 0));
  }

  @Test
  void textIsCutBetweenCharacters() {
    assertThat(unicode.cut("abcd", 3)).isEqualTo(new Cell("ab…", 3));
    assertThat(unicode.cut("中文字", 5)).isEqualTo(new Cell("中文…", 5));
    assertThat(unicode.cut("中文字", 4)).isEqualTo(new Cell("中…", 3));
    assertThat(unicode.cut("👨\u200D👩\u200D👧!!", 3))
        .isEqualTo(new Cell("👨\u200D👩\u200D👧…", 3));
    assertThat(unicode.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo(new Cell("e\u0301…", 2));
  }

  @Test
  void escapesAreNotCutInTwo() {
    assertThat(unicode.cut("a\u001Bb", 7)).isEqualTo(new Cell("a…", 2));
    assertThat(unicode.cut("a\u001Bbc", 8)).isEqualTo(new Cell("a\\u001B…", 8));
  }

  @Test
  void theEllipsisFitsTheCharsetAndTheRoom() {
    assertThat(unicode.cut("abcd", 1)).isEqualTo(new Cell("…", 1));
    assertThat(new VisibleText(US_ASCII).cut("abcdef", 5)).isEqualTo(new Cell("ab...", 5));
    assertThat(new VisibleText(US_ASCII).cut("abcdef", 2)).isEqualTo(new Cell("..", 2));
  }

  @Test
  void megabytesAreNotLookedAt() {
    assertThat(unicode.cut("x".repeat(1 << 20), 10)).isEqualTo(new Cell("x".repeat(9) + "…", 10));
    assertThat(unicode.cut("a" + "\u0301".repeat(1 << 20), 20).width()).isEqualTo(20);
    assertThat(unicode.cut("\u0301".repeat(1 << 20), 20).width()).isEqualTo(19);
  }

  @Test
  void whateverTheTextNoMoreCellsThanAllowedAreTaken() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int[] interesting = {
      0x301, 0x200D, 0xFE0F, 0x1F468, 0x1F1EB, 0x4E2D, 0x1B, 0x1161, 0x11A8, 'a'
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(
            random.nextBoolean()
                ? interesting[random.nextInt(interesting.length)]
                : random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      int cells = random.nextInt(30);
      Cell cell = unicode.cut(text.toString(), cells);
      assertThat(cell.width()).as("seed %d, text %s", seed, text).isLessThanOrEqualTo(cells);
      assertThat(cell.text())
          .as("seed %d", seed)
          .doesNotContainPattern("\\p{Cntrl}|\\p{Cs}|\\p{Cn}");
    }
  }
}
