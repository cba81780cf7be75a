package io.recordframe.codec.internal.function;

import java.lang.classfile.AccessFlags;
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
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what a class of a function may not do. Judges the constant pool, through which every
 * instruction refers to other classes, so that it need not understand code.
 */
final class ClassInspection {

  private final ClassModel model;
  private final String name;
  private final Set<String> companions;

  private ClassInspection(ClassModel model, String name, Set<String> companions) {
    this.model = model;
    this.name = name;
    this.companions = companions;
  }

  /**
   * What is wrong with a class.
   *
   * @param bytes the class file
   * @param name its name with dots
   * @param companions the names of all classes that travel together
   * @return what it does that it may not, as the rest of a sentence; empty if nothing
   * @throws IllegalArgumentException if it is no class file
   */
  static Optional<String> fault(byte[] bytes, String name, Set<String> companions) {
    return new ClassInspection(ClassFile.of().parse(bytes), name, companions).fault();
  }

  private Optional<String> fault() {
    String found = binaryName(model.thisClass());
    if (!found.equals(name)) {
      return Optional.of("is called " + found + " in its class file");
    }
    if (Platform.isOfJdk(name) || Platform.isOfLibrary(name)) {
      return Optional.of("has a name of the JDK or of this library");
    }
    AccessFlags flags = model.flags();
    if (flags.has(AccessFlag.MODULE)) {
      return Optional.of("is the description of a module");
    }
    return superclasses().or(this::methods).or(this::pool);
  }

  private Optional<String> superclasses() {
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
    return companions.contains(typeName) || Platform.allowsClass(typeName);
  }

  private Optional<String> methods() {
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

  private Optional<String> pool() {
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
    String memberName = member.name().stringValue();
    if (companions.contains(owner)
        || Platform.allowsMember(owner, memberName)
        || Platform.allowsBootstrap(owner, memberName)) {
      return Optional.empty();
    }
    return Optional.of("uses " + owner + "." + memberName);
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
