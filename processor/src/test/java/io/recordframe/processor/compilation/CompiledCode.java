package io.recordframe.processor.compilation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Runs what was compiled. */
public final class CompiledCode {

  private CompiledCode() {}

  /**
   * Calls the public static method {@code run} of a class; what it throws is thrown here.
   *
   * @param classes the folder with the classes
   * @param className the class's qualified name
   */
  public static void run(Path classes, String className) throws Throwable {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, CompiledCode.class.getClassLoader())) {
      loader.loadClass(className).getMethod("run").invoke(null);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    } catch (ReflectiveOperationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
