package io.recordframe.inference.command;

import io.recordframe.RecordSchema;
import io.recordframe.inference.RecordInferenceException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compiled records, and the schemas that were generated for them. */
final class SchemaClasses implements AutoCloseable {

  private final URLClassLoader loader;

  /**
   * The classes in folders and jars, in front of those of this program.
   *
   * @param classPath their paths, separated by {@link File#pathSeparator}; may be empty. What does
   *     not exist holds no class
   * @throws java.nio.file.InvalidPathException if there is what cannot be a path
   */
  SchemaClasses(String classPath) {
    URL[] urls =
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
            .filter(Predicate.not(String::isEmpty))
            .map(SchemaClasses::url)
            .toArray(URL[]::new);
    loader = new URLClassLoader(urls, SchemaClasses.class.getClassLoader());
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("Not a path: " + path, impossible);
    }
  }

  /**
   * The schema of a record.
   *
   * @param recordName its qualified name, enclosing types set off by dots or dollars
   * @throws RecordInferenceException if there is no such record, or nothing was generated for it
   */
  RecordSchema<?, ?> schema(String recordName) {
    Class<?> type = record(recordName);
    String nested = type.getName().substring(type.getPackageName().length()).replace(".", "");
    String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
    String frame = prefix + nested.replace('$', '_') + "Frame";
    try {
      Field schema = Class.forName(frame, true, loader).getDeclaredField("SCHEMA");
      schema.setAccessible(true);
      return (RecordSchema<?, ?>) schema.get(null);
    } catch (ReflectiveOperationException | ClassCastException missing) {
      throw new RecordInferenceException(
          "There is no %s.SCHEMA for %s; put @Schema on the record, and compile it with the annotation processor"
              .formatted(frame, recordName));
    }
  }

  private Class<?> record(String recordName) {
    for (String name = recordName; ; ) {
      try {
        return Class.forName(name, false, loader);
      } catch (ClassNotFoundException missing) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          throw new RecordInferenceException(
              "There is no class %s; name it in full, and its folder or jar with --class-path (and a file by its ending or with --format)"
                  .formatted(recordName));
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
