package io.recordframe.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.expression.Agg;
import io.recordframe.expression.Expressions;
import io.recordframe.expression.Lists;
import io.recordframe.expression.Maps;
import io.recordframe.expression.Term;
import io.recordframe.expression.Texts;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide names every operation of the typed expressions. */
class GuideOfExpressionsTest {

  private static final Path GUIDE = Path.of("..", "docs", "guide.md");
  private static final Path EXPRESSIONS =
      Path.of("..", "runtime", "frame", "src", "main", "java", "io", "recordframe", "expression");
  private static final Pattern CODE = Pattern.compile("`[^`\n]+`");
  private static final Pattern WORD = Pattern.compile("\\w+");

  @Test
  void everyOperationStandsInTheGuide() throws Exception {
    Set<String> ofEveryObject =
        Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    Set<String> operations = new TreeSet<>();
    kinds()
        .flatMap(kind -> Arrays.stream(kind.getMethods()))
        .map(Method::getName)
        .filter(name -> !ofEveryObject.contains(name))
        .forEach(operations::add);
    assertThat(operations).hasSizeGreaterThan(250);
    operations.removeAll(namedInTheGuide());
    assertThat(operations).isEmpty();
  }

  /** The kinds of expressions, and what has functions that are no methods of one. */
  private static Stream<Class<?>> kinds() throws IOException, ClassNotFoundException {
    Stream.Builder<Class<?>> kinds = Stream.builder();
    try (Stream<Path> files = Files.list(EXPRESSIONS)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.endsWith("Expr")) {
          Class<?> kind = Class.forName(Term.class.getPackageName() + "." + name);
          kinds.add(kind);
        }
      }
    }
    return Stream.concat(
        kinds.build(),
        Stream.of(Agg.class, Expressions.class, Lists.class, Maps.class, Texts.class));
  }

  private static Set<String> namedInTheGuide() throws IOException {
    Set<String> words = new TreeSet<>();
    Matcher code = CODE.matcher(Files.readString(GUIDE));
    while (code.find()) {
      Matcher word = WORD.matcher(code.group());
      while (word.find()) {
        words.add(word.group());
      }
    }
    return words;
  }
}
