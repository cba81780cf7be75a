package io.recordframe.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.processor.validation.RegexTranslation.Foreign;
import io.recordframe.processor.validation.RegexTranslation.Invalid;
import io.recordframe.processor.validation.RegexTranslation.Translated;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds translated expressions against RE2 for Java, which is not Java's own engine. */
class RegexTranslationTest {

  private static final List<String> TEXTS =
      List.of(
          "", "a", "A", "ab", "AB", "aB", "k", "K", "\u212a", "\u017f", "ß", "ä", "Ä", "0", "9",
          "12", "1٣", "_", "-", "]", "[", "^", "$", ".", "\\", "a\n", "\n", "\r", "\u0085",
          "\u2028", "\u000b", " ", "\t", "\u00a0", "a b", "aab", "aabb", "x\ny", "😀", "ab😀", "{",
          "}", "a{2}", "a-b", "|");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ab|A",
        "[a-c]+",
        "[^a-c]*",
        ".",
        ".*",
        "a.*",
        "\\d+",
        "\\D",
        "\\w*",
        "\\W",
        "\\s",
        "\\S",
        "[\\s]",
        "[\\d_-]+",
        "[]a]|b",
        "\\[",
        "[\\[\\]]",
        "[\\^]",
        "[a^]",
        "\\$",
        "^a$",
        "(a|b)+",
        "(?:a|b){1,2}",
        "(?<x>a)b?",
        "a{2}b{1,}",
        "a*?b",
        "\\Qa{2}\\E",
        "\\Qa",
        "\\x41",
        "\\x{1F600}",
        "\\u0041",
        "\\uD83D\\uDE00",
        ".*😀",
        "\\t|\\n",
        "\\p{L}+",
        "\\P{L}",
        "\\p{Lu}",
        "\\pL",
        "[\\p{Nd}]+",
        "\\{|\\}",
        "a\\-b",
        "\\|",
        "(?i)ab",
        "(?i)[a-k]+",
        "(?i)[^k]",
        "(?i)ä",
        "(?s).",
        "(?s)x.y",
        "\\Aa\\z",
        "\\bab\\b",
        "[.]",
        "[|$.]"
      })
  void matchesTheSameTexts(String java) {
    String re2 =
        switch (RegexTranslation.translate(java, List.of())) {
          case Translated(String regex) -> regex;
          case Foreign(String construct) -> throw new AssertionError(construct);
          case Invalid(String fault) -> throw new AssertionError(fault);
        };
    Pattern pattern = Pattern.compile(java);
    com.google.re2j.Pattern translated = com.google.re2j.Pattern.compile(re2);
    for (String text : TEXTS) {
      assertThat(translated.matches(text))
          .as("%s as %s over '%s'", java, re2, text)
          .isEqualTo(pattern.matcher(text).matches());
    }
  }

  @Test
  void flagsHoldForTheWholeExpression() {
    assertThat(RegexTranslation.translate("a.", List.of("CASE_INSENSITIVE", "DOTALL")))
        .isEqualTo(new Translated("[aA](?s:.)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(?=a)b; groups that begin with (?=",
        "(?<!a)b; groups that begin with (?<",
        "(?>a)b; groups that begin with (?>",
        "a(?i)b; groups that begin with (?i",
        "(a)\\1; \\1 as Java",
        "(?<x>a)\\k<x>; \\k as Java",
        "\\R; \\R as Java",
        "a++; possessive",
        "a{2}+; possessive",
        "[a[b]]; classes within classes",
        "[a-z&&[b]]; classes within classes",
        "[\\S]; \\S in classes",
        "\\p{IsGreek}; general categories",
        "(?i)\\p{Lu}; general categories",
        "(a{40}){40}; at most 1,000 times",
        "a$b; $ before its end",
        "\\x{D800}; surrogate"
      })
  void whatEnginesDoNotHaveIsRefused(String java, String construct) {
    assertThat(RegexTranslation.translate(java, List.of()))
        .isInstanceOfSatisfying(
            Foreign.class, foreign -> assertThat(foreign.construct()).contains(construct));
  }

  @Test
  void whatIsNoExpressionIsRefusedInTheWordsOfJava() {
    assertThat(RegexTranslation.translate("[a", List.of()))
        .isEqualTo(
            new Invalid(
                "the regular expression is none: Unclosed character class near position 1"));
    assertThat(RegexTranslation.translate("a", List.of("COMMENTS")))
        .isEqualTo(new Foreign("engines do not have the flag COMMENTS"));
  }
}
