package io.recordframe.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWidthTest {

  @ParameterizedTest(name = "{1} takes {0}")
  @CsvSource({
    "1, a",
    "1, é",
    "1, e\u0301",
    "1, Ж",
    "1, ا",
    "1, ½",
    "1, ↵",
    "2, 中",
    "2, あ",
    "2, ㍿",
    "2, 한",
    "2, \u1112\u1161\u11AB",
    "2, Ａ",
    "1, ｱ",
    "2, \uD840\uDC00",
    "2, 😀",
    "2, 👍🏽",
    "2, 👨\u200D👩\u200D👧",
    "2, 🇫🇷",
    "1, ❤",
    "2, ❤\uFE0F",
    "2, ❤\u200D🔥",
    "2, 1\uFE0F\u20E3",
    "0, \u0301",
  })
  void cellsOfOneCharacter(int width, String character) {
    assertThat(CellWidth.of(character)).isEqualTo(width);
  }
}
