package io.recordframe.codec.internal.function;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the JDK and of this library functions with their code may use: what computes, and nothing
 * that reaches files, networks, processes, threads, the JVM's settings or other classes. An allow
 * list of packages, classes and members. What a class inherits is judged where it is declared, so
 * that no subclass opens what is closed.
 */
final class Platform {

  private static final Set<String> PACKAGES =
      Set.of(
          "java.math",
          "java.nio.charset",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.random",
          "java.util.regex",
          "java.util.stream",
          "io.recordframe.plan.batch",
          "io.recordframe.plan.type",
          "io.recordframe.plan.value");

  private static final Set<String> CLASSES =
      Set.of(
          "java.io.IOException",
          "java.io.Serializable",
          "java.io.UncheckedIOException",
          "java.lang.AutoCloseable",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Math",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Override",
          "java.lang.Record",
          "java.lang.Runnable",
          "java.lang.Short",
          "java.lang.StackTraceElement",
          "java.lang.StrictMath",
          "java.lang.String",
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.lang.Throwable",
          "java.lang.Void",
          "java.security.GeneralSecurityException",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.util.zip.CRC32",
          "java.util.zip.CRC32C",
          "java.util.zip.Checksum",
          "io.recordframe.function.Aggregator1",
          "io.recordframe.function.Aggregator2",
          "io.recordframe.function.PartitionFunction1",
          "io.recordframe.function.PartitionFunction2",
          "io.recordframe.function.RowFunction1",
          "io.recordframe.function.RowFunction2",
          "io.recordframe.function.RowFunction3",
          "io.recordframe.function.RowFunction4",
          "io.recordframe.plan.function.AggregateImplementation",
          "io.recordframe.plan.function.AggregateState",
          "io.recordframe.plan.function.FailedRowException",
          "io.recordframe.plan.function.ScalarImplementation",
          "io.recordframe.plan.function.WindowImplementation");

  /** What of this library may be implemented; batches and values may be used only. */
  private static final Set<String> EXTENSIBLE_OF_LIBRARY =
      Set.of(
          "io.recordframe.function.Aggregator1",
          "io.recordframe.function.Aggregator2",
          "io.recordframe.function.PartitionFunction1",
          "io.recordframe.function.PartitionFunction2",
          "io.recordframe.function.RowFunction1",
          "io.recordframe.function.RowFunction2",
          "io.recordframe.function.RowFunction3",
          "io.recordframe.function.RowFunction4",
          "io.recordframe.plan.function.AggregateImplementation",
          "io.recordframe.plan.function.ScalarImplementation",
          "io.recordframe.plan.function.WindowImplementation");

  /** Of the packages above: what opens files, starts threads, or loads or sets something. */
  private static final Set<String> FORBIDDEN_CLASSES =
      Set.of(
          "java.time.zone.ZoneRulesProvider",
          "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
          "java.util.concurrent.atomic.AtomicLongFieldUpdater",
          "java.util.concurrent.atomic.AtomicReferenceFieldUpdater",
          "java.util.Formatter",
          "java.util.ListResourceBundle",
          "java.util.Properties",
          "java.util.PropertyPermission",
          "java.util.PropertyResourceBundle",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.TimerTask",
          "java.util.stream.StreamSupport");

  /** Of allowed classes, by the class that declares the member: threads, settings, output. */
  private static final Map<String, Set<String>> FORBIDDEN_MEMBERS =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", Set.of("getBoolean")),
          Map.entry("java.lang.Integer", Set.of("getInteger")),
          Map.entry("java.lang.Long", Set.of("getLong")),
          Map.entry("java.lang.Object", Set.of("finalize", "notify", "notifyAll", "wait")),
          Map.entry("java.lang.Throwable", Set.of("printStackTrace")),
          Map.entry("java.security.MessageDigest", Set.of("getProvider")),
          Map.entry("java.util.Arrays", Set.of("parallelPrefix", "parallelSetAll", "parallelSort")),
          Map.entry("java.util.Collection", Set.of("parallelStream")),
          Map.entry("java.util.Locale", Set.of("setDefault")),
          Map.entry("java.util.TimeZone", Set.of("setDefault")),
          Map.entry("java.util.stream.BaseStream", Set.of("parallel")));

  private static final Set<String> FORBIDDEN_NAMES =
      FORBIDDEN_MEMBERS.values().stream()
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Of classes that are not allowed as a whole. */
  private static final Map<String, Set<String>> ALLOWED_MEMBERS =
      Map.of(
          "java.lang.System",
          Set.of("arraycopy", "currentTimeMillis", "identityHashCode", "lineSeparator", "nanoTime"),
          "java.lang.Class",
          Set.of(
              "cast",
              "desiredAssertionStatus",
              "getEnumConstants",
              "getName",
              "getSimpleName",
              "getTypeName",
              "isArray",
              "isEnum",
              "isInstance",
              "isRecord"),
          "java.lang.Enum$EnumDesc",
          Set.of("of"),
          "java.lang.constant.ClassDesc",
          Set.of("of"));

  private static final Map<String, Set<String>> BOOTSTRAP_METHODS =
      Map.of(
          "java.lang.invoke.LambdaMetafactory", Set.of("metafactory", "altMetafactory"),
          "java.lang.invoke.StringConcatFactory", Set.of("makeConcat", "makeConcatWithConstants"),
          "java.lang.invoke.ConstantBootstraps", Set.of("invoke"),
          "java.lang.runtime.ObjectMethods", Set.of("bootstrap"),
          "java.lang.runtime.SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"));

  private static final Set<String> LIBRARY_PACKAGES =
      Set.of(
          "annotation",
          "codec",
          "display",
          "engine",
          "expression",
          "file",
          "function",
          "plan",
          "processor",
          "support");

  private Platform() {}

  /** Whether a class is of the JDK. */
  static boolean isOfJdk(String name) {
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || name.startsWith("com.sun.");
  }

  /** Whether a class is of this library, and so never travels. */
  static boolean isOfLibrary(String name) {
    if (name.startsWith("org.jspecify.")) {
      return true;
    }
    if (!name.startsWith("io.recordframe.")) {
      return false;
    }
    String rest = name.substring("io.recordframe.".length());
    int dot = rest.indexOf('.');
    return dot < 0 || LIBRARY_PACKAGES.contains(rest.substring(0, dot));
  }

  /** Whether a class may be used. */
  static boolean allowsClass(String name) {
    String outermost = outermost(name);
    if (CLASSES.contains(outermost)) {
      return true;
    }
    if (FORBIDDEN_CLASSES.contains(outermost)) {
      return false;
    }
    int dot = name.lastIndexOf('.');
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    return PACKAGES.contains(packageName)
        || (packageName.equals("java.lang")
            && (name.endsWith("Exception") || name.endsWith("Error")));
  }

  /** Whether a class may be extended or implemented. */
  static boolean allowsSubclass(String name) {
    return allowsClass(name) && (!isOfLibrary(name) || EXTENSIBLE_OF_LIBRARY.contains(name));
  }

  /** Whether a method or field may be used that a class has or inherits. */
  static boolean allowsMember(String owner, String name) {
    if (ALLOWED_MEMBERS.getOrDefault(owner, Set.of()).contains(name)) {
      return true;
    }
    return owner.startsWith("[")
        ? !isForbidden("java.lang.Object", name)
        : allowsClass(owner) && !inheritsForbidden(owner, name);
  }

  /** Whether a class has a member of that name, of its own or inherited, that is closed. */
  static boolean inheritsForbidden(String owner, String name) {
    if (!FORBIDDEN_NAMES.contains(name)) {
      return false;
    }
    if (!allowsClass(owner)) {
      return true;
    }
    Deque<Class<?>> open = new ArrayDeque<>();
    Set<Class<?>> seen = new HashSet<>();
    try {
      open.add(Class.forName(owner, false, Platform.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError absent) {
      // Whatever it is, this JVM cannot tell what it inherits.
      return true;
    }
    open.add(Object.class);
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!seen.add(type)) {
        continue;
      }
      if (isForbidden(type.getName(), name)) {
        return true;
      }
      if (type.getSuperclass() != null) {
        open.add(type.getSuperclass());
      }
      open.addAll(List.of(type.getInterfaces()));
    }
    return false;
  }

  private static boolean isForbidden(String owner, String name) {
    return FORBIDDEN_MEMBERS.getOrDefault(owner, Set.of()).contains(name);
  }

  static boolean allowsBootstrap(String owner, String name) {
    return BOOTSTRAP_METHODS.getOrDefault(owner, Set.of()).contains(name);
  }

  private static String outermost(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}
