package io.recordframe.codec.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API that functions may use hands on: it shall not lead out of what is allowed. */
class AllowedApiTest {

  /**
   * Types that allowed methods take or give and of which functions may use no member. None of them
   * does anything in the hands of who cannot call it, and none is a collection of shared state.
   */
  private static final Set<String> WITHOUT_USE =
      Set.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.lang.AbstractStringBuilder",
          "java.lang.Appendable",
          "java.lang.Class",
          "java.lang.constant.ClassDesc",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.nio.ByteBuffer",
          "java.nio.CharBuffer",
          "java.nio.LongBuffer",
          "java.security.Provider",
          "java.util.Formatter");

  @Test
  void allowedMethodsLeadNowhereElse() throws Exception {
    Set<String> found = new TreeSet<>();
    for (Class<?> type : allowedClasses()) {
      for (Executable member : members(type)) {
        reached(member).forEach(found::add);
      }
    }
    assertThat(found).contains("java.io.InputStream");
    assertThat(found).isSubsetOf(WITHOUT_USE);
  }

  /** Its entries are settings of the JVM, and whoever has it has a map. */
  @Test
  void noProviderIsGiven() throws Exception {
    for (Class<?> type : allowedClasses()) {
      assertThat(members(type))
          .noneMatch(member ->
              member instanceof Method method
                  && Provider.class.isAssignableFrom(method.getReturnType()));
    }
  }

  @Test
  void whatIsClosedIsClosedInSubclasses() {
    assertThat(Platform.allowsMember("java.util.SimpleTimeZone", "getOffset")).isTrue();
    assertThat(Platform.allowsMember("java.util.SimpleTimeZone", "setDefault")).isFalse();
    assertThat(Platform.allowsMember("java.util.ArrayList", "parallelStream")).isFalse();
    assertThat(Platform.allowsMember("java.util.stream.LongStream", "parallel")).isFalse();
    assertThat(Platform.allowsMember("java.util.List", "notify")).isFalse();
    assertThat(Platform.allowsMember("[Ljava.lang.Thread;", "clone")).isTrue();
    assertThat(Platform.allowsMember("[Ljava.lang.Thread;", "wait")).isFalse();
    assertThat(Platform.allowsMember("java.lang.ArithmeticException", "printStackTrace")).isFalse();
  }

  private static List<Class<?>> allowedClasses() throws IOException {
    FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
    Path base = runtime.getPath("/modules/java.base");
    List<Class<?>> allowed = new ArrayList<>();
    try (Stream<Path> files = Files.walk(base.resolve("java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String path = base.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (Platform.allowsClass(name)) {
          Class<?> type = load(name);
          if (Modifier.isPublic(type.getModifiers())) {
            allowed.add(type);
          }
        }
      }
    }
    assertThat(allowed).hasSizeGreaterThan(300);
    return allowed;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Executable> members(Class<?> type) {
    return Stream.<Executable>concat(
            Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
        .filter(member ->
            Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
        .filter(member -> Platform.allowsMember(type.getName(), nameInClassFiles(member)))
        .toList();
  }

  private static String nameInClassFiles(Executable member) {
    return member instanceof Constructor<?> ? "<init>" : member.getName();
  }

  private static Stream<String> reached(Executable member) {
    return Stream.concat(
            Stream.of(member.getParameterTypes()),
            member instanceof Method method ? Stream.of(method.getReturnType()) : Stream.of())
        .map(AllowedApiTest::element)
        .filter(type -> !type.isPrimitive() && !Platform.allowsClass(type.getName()))
        .map(Class::getName);
  }

  private static Class<?> element(Class<?> type) {
    return type.isArray() ? element(type.componentType()) : type;
  }
}
