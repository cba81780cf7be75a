package io.recordframe.display;

/** How many cells of a terminal a character takes that a reader sees as one. */
final class CellWidth {

  private static final int VARIATION_SELECTOR_EMOJI = 0xFE0F;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /**
   * First and last code points of East Asian wide and full-width characters, apart from emoji,
   * which {@link Character#isEmojiPresentation} knows. Gaps that Unicode keeps for such characters
   * are included.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul, leading consonants
    0x2329, 0x232A, // angle brackets
    0x2E80, 0x303E, // CJK radicals to symbols
    0x3041, 0x3247, // kana to enclosed letters
    0x3250, 0x4DBF, // enclosed letters to ideographs, extension A
    0x4E00, 0xA4CF, // ideographs, Yi
    0xA960, 0xA97F, // Hangul, further leading consonants
    0xAC00, 0xD7A3, // Hangul, syllables
    0xF900, 0xFAFF, // compatibility ideographs
    0xFE10, 0xFE19, // vertical forms
    0xFE30, 0xFE6F, // compatibility and small forms
    0xFF01, 0xFF60, // full-width forms
    0xFFE0, 0xFFE6, // full-width signs
    0x16FE0, 0x18DFF, // Tangut, Khitan
    0x1AFF0, 0x1B2FF, // further kana, Nushu
    0x1F200, 0x1F265, // enclosed ideographs
    0x20000, 0x3FFFD // ideographs, extension B and later
  };

  private CellWidth() {}

  /**
   * The cells of a grapheme cluster.
   *
   * @param cluster what a reader sees as one character: a base with its marks, or an emoji sequence
   * @return 0 to 2 for most; the sum of its parts where a cluster has several bases
   */
  static int of(String cluster) {
    int first = cluster.codePointAt(0);
    if (Character.isEmojiPresentation(first)
        || cluster.indexOf(VARIATION_SELECTOR_EMOJI) >= 0
        || (Character.isExtendedPictographic(first) && cluster.indexOf(ZERO_WIDTH_JOINER) >= 0)) {
      return 2;
    }
    int firstWidth = isMark(first) ? 0 : baseWidth(first);
    return firstWidth
        + cluster
            .codePoints()
            .skip(1)
            .map(part -> isMark(part) || isHangulVowelOrTail(part) ? 0 : baseWidth(part))
            .sum();
  }

  private static int baseWidth(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint < WIDE[i]) {
        return 1;
      }
      if (codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == 0x200C;
      default -> false;
    };
  }

  private static boolean isHangulVowelOrTail(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }
}
