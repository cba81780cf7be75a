package io.recordframe.codec.internal.function;

import java.util.Map;
import java.util.Set;

/**
 * What of the JDK and of this library functions with their code may use: what computes, and nothing
 * that reaches files, networks, processes, threads, the JVM's settings or other classes. An allow
 * list; members are judged by the class that a class file names.
 */
final class Platform {

  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang.runtime",
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
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.zip.CRC32",
          "java.util.zip.CRC32C",
          "java.util.zip.Checksum",
          "io.recordframe.function.Aggregator1",
          "io.recordframe.function.Aggregator2",
          "io.recordframe.function.RowFunction1",
          "io.recordframe.function.RowFunction2",
          "io.recordframe.function.RowFunction3",
          "io.recordframe.function.RowFunction4",
          "io.recordframe.plan.function.AggregateImplementation",
          "io.recordframe.plan.function.AggregateState",
          "io.recordframe.plan.function.FailedRowException",
          "io.recordframe.plan.function.ScalarImplementation");

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
          "java.util.PropertyResourceBundle",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.TimerTask");

  private static final Set<String> FORBIDDEN_OF_ALL =
      Set.of("wait", "notify", "notifyAll", "finalize");

  private static final Map<String, Set<String>> FORBIDDEN_MEMBERS =
      Map.of(
          "java.lang.Boolean", Set.of("getBoolean"),
          "java.lang.Integer", Set.of("getInteger"),
          "java.lang.Long", Set.of("getLong"),
          "java.util.Locale", Set.of("setDefault"),
          "java.util.TimeZone", Set.of("setDefault"));

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

  /** Whether a class may be extended, implemented and called. */
  static boolean allowsClass(String name) {
    String outermost = outermost(name);
    if (CLASSES.contains(outermost)) {
      return !ALLOWED_MEMBERS.containsKey(name);
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

  /** Whether a method or field may be used. */
  static boolean allowsMember(String owner, String name) {
    if (owner.startsWith("[")) {
      return !FORBIDDEN_OF_ALL.contains(name);
    }
    if (ALLOWED_MEMBERS.getOrDefault(owner, Set.of()).contains(name)) {
      return true;
    }
    return allowsClass(owner)
        && !FORBIDDEN_MEMBERS.getOrDefault(owner, Set.of()).contains(name)
        && !FORBIDDEN_OF_ALL.contains(name);
  }

  static boolean allowsBootstrap(String owner, String name) {
    return BOOTSTRAP_METHODS.getOrDefault(owner, Set.of()).contains(name);
  }

  private static String outermost(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}
