package io.recordframe.codec.internal.function;

import io.recordframe.codec.internal.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that a function needs, from what its code refers to. A class of which only
 * static members are reached travels with these alone, so that a function written in the main class
 * of an application does not take the application along. All else travels whole. Nothing of the JDK
 * or of this library travels.
 */
final class ClassReach implements CodeReferences.Sink {

  private final String function;
  private final ClassLoader loader;
  private final SortedMap<String, Reached> classes = new TreeMap<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();

  ClassReach(String function, ClassLoader loader) {
    this.function = function;
    this.loader = loader;
  }

  /** A class that travels, and what of it is reached so far. */
  private static final class Reached {
    private final byte[] bytes;
    private final ClassModel model;
    private final Set<String> members = new HashSet<>();
    private boolean whole;

    Reached(byte[] bytes) {
      this.bytes = bytes;
      this.model = ClassFile.of().parse(bytes);
    }
  }

  private static String key(String name, String descriptor) {
    return name + descriptor;
  }

  @Override
  public void whole(String name) {
    Reached reached = reached(name);
    if (reached == null || reached.whole) {
      return;
    }
    reached.whole = true;
    pending.add(() -> CodeReferences.ofClass(reached.model, this));
  }

  /** The class in which a lambda was written: it lends its rights to what it refers to. */
  void host(String name) {
    reached(name);
  }

  @Override
  public void staticMethod(String owner, String name, String descriptor) {
    Reached reached = reached(owner);
    if (reached == null || reached.whole || !reached.members.add(key(name, descriptor))) {
      return;
    }
    for (MethodModel method : reached.model.methods()) {
      if (method.methodName().equalsString(name) && method.methodType().equalsString(descriptor)) {
        pending.add(() -> CodeReferences.ofMethod(method, this));
        return;
      }
    }
    // Inherited.
    whole(owner);
  }

  @Override
  public void staticField(String owner, String name, String descriptor) {
    Reached reached = reached(owner);
    if (reached == null || reached.whole || !reached.members.add(key(name, descriptor))) {
      return;
    }
    boolean own =
        reached.model.fields().stream().anyMatch(field -> field.fieldName().equalsString(name));
    if (own) {
      staticMethod(owner, ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void.descriptorString());
    } else {
      whole(owner);
    }
  }

  private @Nullable Reached reached(String name) {
    Reached known = classes.get(name);
    if (known != null) {
      return known;
    }
    if (Platform.isOfJdk(name) || Platform.isOfLibrary(name)) {
      return null;
    }
    Reached reached = new Reached(bytes(name));
    classes.put(name, reached);
    return reached;
  }

  private byte[] bytes(String name) {
    String file = name.replace('.', '/') + ".class";
    try (InputStream input = loader.getResourceAsStream(file)) {
      if (input != null) {
        return input.readAllBytes();
      }
    } catch (IOException unreadable) {
      throw Problem.CLASS_OUT_OF_REACH.notPortable(
          "The function %s cannot travel: the class file of %s, which it reaches, cannot be read: %s"
              .formatted(function, name, unreadable.getMessage()));
    }
    throw Problem.CLASS_OUT_OF_REACH.notPortable(
        "The function %s cannot travel: it reaches the class %s, of which there is no class file, as of classes that are made while a program runs; use a class that was compiled, or register the function with the receiver and send it by name"
            .formatted(function, name));
  }

  /** The class files by their names, once nothing more is reached. */
  SortedMap<String, byte[]> classFiles() {
    while (!pending.isEmpty()) {
      pending.pop().run();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Reached> entry : classes.entrySet()) {
      Reached reached = entry.getValue();
      files.put(entry.getKey(), reached.whole ? reached.bytes : pruned(reached));
    }
    return files;
  }

  private byte[] pruned(Reached reached) {
    ClassModel model = reached.model;
    boolean initialised =
        reached.members.contains(
            key(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void.descriptorString()));
    return ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver())))
        .build(
            model.thisClass().asSymbol(),
            builder -> {
              builder.withVersion(model.majorVersion(), model.minorVersion());
              builder.withFlags(model.flags().flagsMask());
              builder.withSuperclass(ConstantDescs.CD_Object);
              model.findAttribute(Attributes.sourceFile()).ifPresent(builder::with);
              model.findAttribute(Attributes.nestHost()).ifPresent(builder::with);
              model.findAttribute(Attributes.nestMembers()).ifPresent(builder::with);
              for (FieldModel field : model.fields()) {
                // An initialiser may set any of them.
                if (initialised && field.flags().has(AccessFlag.STATIC)) {
                  builder.with(field);
                }
              }
              for (MethodModel method : model.methods()) {
                if (reached.members.contains(
                    key(method.methodName().stringValue(), method.methodType().stringValue()))) {
                  builder.with(method);
                }
              }
            });
  }

  /** What a class is called in descriptors, as a name with dots; null for primitives. */
  static @Nullable String nameOf(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    if (element.isPrimitive()) {
      return null;
    }
    String descriptor = element.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
