package io.recordframe.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands by itself in the code of a fence: a type, a member of a class, or a statement.
 *
 * @param kind which of these
 * @param document the name of the document
 * @param line the line of the part's first line in the document
 * @param text the part as it stands there
 */
record Part(Kind kind, String document, int line, String text) {

  /** What a part is. */
  enum Kind {
    TYPE,
    MEMBER,
    STATEMENT
  }

  private static final Pattern TYPE =
      Pattern.compile(
          "(?s)\\s*(@\\w+(\\([^)]*\\))?\\s*)*((public|final|sealed|abstract)\\s+)*(record|enum|class|interface)\\s.*");
  private static final Pattern MEMBER = Pattern.compile("(?s)\\s*(static|private|public)\\s.*");
  private static final Pattern CONTINUED =
      Pattern.compile("(?s)\\s*(else|catch|finally|while)\\b.*");

  /** The parts of a fence, in order. */
  static List<Part> of(Fence fence) {
    List<Part> parts = new ArrayList<>();
    String code = fence.code();
    int depth = 0;
    int start = 0;
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      int next = afterToken(code, i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      boolean ends =
          depth == 0
              && (c == ';'
                  || (c == '}' && endsBlock(code.substring(start, i), code.substring(next))));
      if (ends) {
        parts.add(part(fence, start, next));
        start = next;
      }
      i = next;
    }
    if (!code.substring(start).replaceAll("(?m)//.*$", "").isBlank()) {
      parts.add(part(fence, start, code.length()));
    }
    return parts;
  }

  /**
   * Whether a brace ends a block of its own, and no body of a lambda or a block to be continued.
   */
  private static boolean endsBlock(String before, String rest) {
    boolean initialised = before.replaceAll("\\{(?s).*", "").matches("(?s)[^({]*=.*");
    return !initialised
        && !rest.stripLeading().startsWith(";")
        && !rest.stripLeading().startsWith(".")
        && !CONTINUED.matcher(rest).matches();
  }

  /**
   * Where the text in quotes or the comment ends that begins at an index, or the next character.
   */
  private static int afterToken(String code, int index) {
    if (code.startsWith("\"\"\"", index)) {
      return after(code, "\"\"\"", index + 3);
    }
    if (code.startsWith("//", index)) {
      return after(code, "\n", index);
    }
    char quote = code.charAt(index);
    if (quote != '"' && quote != '\'') {
      return index + 1;
    }
    int i = index + 1;
    while (i < code.length() && code.charAt(i) != quote) {
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, code.length());
  }

  private static int after(String code, String end, int from) {
    int at = code.indexOf(end, from);
    return at < 0 ? code.length() : at + end.length();
  }

  private static Part part(Fence fence, int start, int end) {
    String text = fence.code().substring(start, end);
    int blank = text.length() - text.stripLeading().length();
    String before = fence.code().substring(0, start + blank);
    int line = fence.line() + (int) before.chars().filter(c -> c == '\n').count();
    String code = text.substring(blank);
    String plain = code.replaceAll("(?m)^\\s*//.*\n", "");
    Kind kind =
        TYPE.matcher(plain).matches()
            ? Kind.TYPE
            : MEMBER.matcher(plain).matches() ? Kind.MEMBER : Kind.STATEMENT;
    return new Part(kind, fence.document(), line, code);
  }
}
