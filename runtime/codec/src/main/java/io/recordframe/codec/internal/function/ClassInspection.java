package io.recordframe.codec.internal.function;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the classes of a function may not do. Judges the constant pools, through which
 * every instruction refers to other classes, so that it need not understand code.
 */
final class ClassInspection {

  /** Class files of Java 8: older ones are verified in another way, which nobody needs any more. */
  private static final int OLDEST_VERSION = 52;

  private final SortedMap<String, ClassModel> companions;

  private ClassInspection(SortedMap<String, ClassModel> companions) {
    this.companions = companions;
  }

  /**
   * Something that is wrong with a class.
   *
   * @param className the class
   * @param reason what it does that it may not, as the rest of a sentence
   */
  record Fault(String className, String reason) {}

  /**
   * Looks into classes that travel together.
   *
   * @param files the class files by their names with dots
   * @throws UnreadableClassException if one is no class file
   */
  static ClassInspection of(SortedMap<String, byte[]> files) {
    SortedMap<String, ClassModel> companions = new TreeMap<>();
    files.forEach((name, bytes) ->
        companions.put(
            name, UnreadableClassException.guard(name, () -> ClassFile.of().parse(bytes))));
    return new ClassInspection(companions);
  }

  /**
   * What is wrong with the classes.
   *
   * @return the first fault, if there is one
   * @throws UnreadableClassException if one cannot be read to its end
   */
  Optional<Fault> fault() {
    for (Map.Entry<String, ClassModel> companion : companions.entrySet()) {
      String name = companion.getKey();
      Optional<String> reason =
          UnreadableClassException.guard(name, () -> fault(name, companion.getValue()));
      if (reason.isPresent()) {
        return Optional.of(new Fault(name, reason.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether a class is one of those that travel together. */
  boolean isCompanion(String name) {
    return companions.containsKey(name);
  }

  private Optional<String> fault(String name, ClassModel model) {
    String found = binaryName(model.thisClass());
    if (!found.equals(name)) {
      return Optional.of("is called " + found + " in its class file");
    }
    if (Platform.isOfJdk(name) || Platform.isOfLibrary(name)) {
      return Optional.of("has a name of the JDK or of this library");
    }
    if (model.majorVersion() < OLDEST_VERSION) {
      return Optional.of("was compiled for a Java before 8");
    }
    if (model.minorVersion() != 0) {
      return Optional.of("uses previews of Java's features");
    }
    if (model.flags().has(AccessFlag.MODULE)) {
      return Optional.of("is the description of a module");
    }
    return superclasses(model).or(() -> methods(model)).or(() -> pool(model));
  }

  private Optional<String> superclasses(ClassModel model) {
    Optional<ClassEntry> superclass = model.superclass();
    if (superclass.isEmpty()) {
      return Optional.of("has no superclass");
    }
    if (!mayExtend(superclass.get())) {
      return Optional.of("extends " + binaryName(superclass.get()));
    }
    return model.interfaces().stream()
        .filter(type -> !mayExtend(type))
        .findFirst()
        .map(type -> "implements " + binaryName(type));
  }

  private boolean mayExtend(ClassEntry type) {
    String typeName = binaryName(type);
    return companions.containsKey(typeName) || Platform.allowsSubclass(typeName);
  }

  private Optional<String> methods(ClassModel model) {
    for (MethodModel method : model.methods()) {
      String methodName = method.methodName().stringValue();
      if (method.flags().has(AccessFlag.NATIVE)) {
        return Optional.of("has the native method " + methodName);
      }
      if (methodName.equals("finalize") && method.methodType().stringValue().equals("()V")) {
        return Optional.of("has a finalizer");
      }
    }
    return Optional.empty();
  }

  private Optional<String> pool(ClassModel model) {
    ConstantPool pool = model.constantPool();
    for (PoolEntry entry : pool) {
      Optional<String> fault =
          switch (entry) {
            case MemberRefEntry member -> member(member);
            case InvokeDynamicEntry call -> bootstrap(call);
            case ConstantDynamicEntry constant -> bootstrap(constant);
            default -> Optional.empty();
          };
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<String> member(MemberRefEntry member) {
    String owner = binaryName(member.owner());
    String name = member.name().stringValue();
    return allowsMember(owner, name, member.type().stringValue())
            || Platform.allowsBootstrap(owner, name)
        ? Optional.empty()
        : Optional.of("uses " + owner + "." + name);
  }

  /** Whether a method or field may be used. */
  boolean allowsMember(String owner, String name, String descriptor) {
    return companions.containsKey(owner)
        ? allowsInherited(owner, name, descriptor)
        : Platform.allowsMember(owner, name);
  }

  /**
   * Whether a member is one of the companions' own, or none that is closed where they have it from.
   */
  private boolean allowsInherited(String owner, String name, String descriptor) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(owner);
    while (!open.isEmpty()) {
      String type = open.pop();
      if (!seen.add(type)) {
        continue;
      }
      @Nullable ClassModel model = companions.get(type);
      if (model == null) {
        if (Platform.inheritsForbidden(type, name)) {
          return false;
        }
        continue;
      }
      if (declares(model, name, descriptor)) {
        continue;
      }
      model.superclass().ifPresent(superclass -> open.add(binaryName(superclass)));
      model.interfaces().forEach(each -> open.add(binaryName(each)));
    }
    return true;
  }

  private static boolean declares(ClassModel model, String name, String descriptor) {
    return model.methods().stream()
        .anyMatch(method ->
            method.methodName().equalsString(name) && method.methodType().equalsString(descriptor));
  }

  private static Optional<String> bootstrap(DynamicConstantPoolEntry entry) {
    MemberRefEntry method = entry.bootstrap().bootstrapMethod().reference();
    String owner = binaryName(method.owner());
    return Platform.allowsBootstrap(owner, method.name().stringValue())
        ? Optional.empty()
        : Optional.of("links calls with " + owner + "." + method.name().stringValue());
  }

  static String binaryName(ClassEntry entry) {
    return entry.asInternalName().replace('/', '.');
  }
}
