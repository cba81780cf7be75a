package io.recordframe.inference;

import io.recordframe.inference.TypeOutline.EnumOutline;
import io.recordframe.inference.TypeOutline.RecordOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes outlines as Java. */
final class RecordText {

  private static final int WIDEST_LINE = 100;

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

  private final StringBuilder body = new StringBuilder();
  private final Set<String> imports = new TreeSet<>();

  private RecordText() {}

  /** A compilation unit. */
  static String of(RecordOutline outline, String packageName, String description) {
    RecordText text = new RecordText();
    text.body.append("/** ").append(comment(description)).append(" */\n");
    text.write(outline, "public ", "");
    StringBuilder unit = new StringBuilder();
    if (!packageName.isEmpty()) {
      unit.append("package ").append(packageName).append(";\n\n");
    }
    text.imports.forEach(name -> unit.append("import ").append(name).append(";\n"));
    return unit.append("\n").append(text.body).toString();
  }

  private void write(TypeOutline outline, String modifiers, String indent) {
    switch (outline) {
      case RecordOutline declared -> writeRecord(declared, modifiers, indent);
      case EnumOutline(String name, List<String> constants) ->
          body.append(indent)
              .append(modifiers)
              .append("enum ")
              .append(name)
              .append(" {\n")
              .append(indent)
              .append("  ")
              .append(String.join(",\n  " + indent, constants))
              .append("\n")
              .append(indent)
              .append("}\n");
    }
  }

  private void writeRecord(RecordOutline outline, String modifiers, String indent) {
    List<String> components = new ArrayList<>();
    for (ComponentOutline component : outline.components()) {
      components.add(declaration(component));
    }
    String header = indent + modifiers + "record " + outline.name() + "(";
    String tail = outline.nested().isEmpty() ? ") {}\n" : ") {\n";
    String line = header + String.join(", ", components) + tail;
    use("Schema");
    body.append(indent).append("@Schema\n");
    boolean annotated = outline.components().stream().anyMatch(it -> it.decimal() != null);
    if (line.length() - 1 <= WIDEST_LINE && !annotated) {
      body.append(line);
    } else {
      body.append(header).append("\n");
      body.append(indent).append("    ").append(String.join(",\n    " + indent, components));
      body.append(tail);
    }
    for (TypeOutline nested : outline.nested()) {
      body.append("\n");
      write(nested, "public ", indent + "  ");
    }
    if (!outline.nested().isEmpty()) {
      body.append(indent).append("}\n");
    }
  }

  private String declaration(ComponentOutline component) {
    StringBuilder text = new StringBuilder();
    if (!component.name().equals(component.column())) {
      use("Column");
      text.append("@Column(name = ").append(literal(component.column())).append(") ");
    }
    if (component.decimal() != null) {
      use("Decimal");
      text.append(
          "@Decimal(precision = %d, scale = %d) "
              .formatted(component.decimal().precision(), component.decimal().scale()));
    }
    Matcher names = NAME.matcher(component.type());
    while (names.find()) {
      use(names.group());
    }
    return text.append(component.type()).append(" ").append(component.name()).toString();
  }

  private void use(String name) {
    String qualified = RecordDesign.IMPORTABLE.get(name);
    if (qualified != null) {
      imports.add(qualified);
    }
  }

  private static String literal(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(isPlain(character) ? character : unicode(character));
      }
    }
    return text.append('"').toString();
  }

  /** Text within a comment, which nothing in it can end or disguise. */
  private static String comment(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '@' -> safe.append("&#64;");
        case '*' -> safe.append("&#42;");
        case '\\' -> safe.append("&#92;");
        case '{' -> safe.append("&#123;");
        default -> safe.append(isPlain(character) ? character : '?');
      }
    }
    return safe.toString();
  }

  /** Whether a character shows as itself wherever the source is read. */
  private static boolean isPlain(char character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String unicode(char character) {
    return "\\u%04x".formatted((int) character);
  }
}
