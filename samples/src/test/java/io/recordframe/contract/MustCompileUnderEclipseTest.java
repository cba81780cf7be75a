package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link MustCompileTest} holds as javac compiles it, holds as the Eclipse compiler does. */
class MustCompileUnderEclipseTest {

  private static final Path SOURCE =
      Path.of("src/test/java/io/recordframe/contract/MustCompileTest.java");

  @Test
  void theChainsCompileAndGiveTheRightRows(@TempDir Path output) throws Exception {
    assertThat(JavaCompilers.eclipse().refusal(SOURCE, output)).isEmpty();
    try (ContractClasses classes = new ContractClasses(output)) {
      Class<?> compiled = classes.loadClass(MustCompileTest.class.getName());
      assertThat(compiled.getProtectionDomain().getCodeSource().getLocation())
          .isEqualTo(output.toUri().toURL());
      List<Method> tests =
          Arrays.stream(compiled.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Test.class))
              .toList();
      assertThat(tests).hasSizeGreaterThan(15);
      try (Session session = Session.open()) {
        invoke(compiled.getDeclaredMethod("open", Session.class), null, session);
        for (Method test : tests) {
          Constructor<?> constructor = compiled.getDeclaredConstructor();
          constructor.setAccessible(true);
          invoke(test, constructor.newInstance());
        }
      }
    }
  }

  /** Lets through what the method throws, so that a failed assertion reads as it should. */
  private static void invoke(Method method, @Nullable Object receiver, Object... arguments)
      throws Exception {
    method.setAccessible(true);
    try {
      method.invoke(receiver, arguments);
    } catch (InvocationTargetException failed) {
      throw new AssertionError(method.getName() + " failed", failed.getCause());
    }
  }

  /**
   * The classes of the contract, those that were compiled anew before the others. All of them come
   * from this loader, as classes of a package see each other within one loader only.
   */
  private static final class ContractClasses extends URLClassLoader {

    ContractClasses(Path compiled) throws MalformedURLException {
      super(
          new URL[] {
            compiled.toUri().toURL(),
            MustCompileTest.class.getProtectionDomain().getCodeSource().getLocation()
          },
          MustCompileTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(MustCompileTest.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
