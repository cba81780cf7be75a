package io.recordframe.codec.internal.function;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes that came with a function. Sees these before others of the same name, and
 * else only what such functions may use; nothing of the application.
 */
final class ShippedClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  /** A name of this library, so that no class that comes along can have it. */
  private static final String ACCESS = ShippedClassLoader.class.getName() + "Access";

  private final SortedMap<String, byte[]> classes;
  private MethodHandles.@Nullable Lookup access;

  ShippedClassLoader(SortedMap<String, byte[]> classes) {
    super("recordframe-functions", ShippedClassLoader.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte @Nullable [] file = classes.get(name);
    if (file == null) {
      if (name.startsWith("java.") || Platform.allowsClass(name)) {
        return super.loadClass(name, resolve);
      }
      throw new ClassNotFoundException(
          name + " did not come with the function that needs it, and such functions see no others");
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? defineClass(name, file, 0, file.length) : known;
    }
  }

  /**
   * The rights of a class over all that it may see. Lambdas are made with the full rights of the
   * class in which they were written, which only a class of the same loader can hand on.
   */
  synchronized MethodHandles.Lookup rightsOf(Class<?> type) throws ReflectiveOperationException {
    if (access == null) {
      byte[] file =
          ClassFile.of()
              .build(
                  ClassDesc.of(ACCESS),
                  builder ->
                      builder
                          .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                          .withMethodBody(
                              "lookup",
                              MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup),
                              ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                              code ->
                                  code.invokestatic(
                                          ConstantDescs.CD_MethodHandles,
                                          "lookup",
                                          MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup))
                                      .areturn()));
      Class<?> holder = defineClass(ACCESS, file, 0, file.length);
      access = (MethodHandles.Lookup) holder.getMethod("lookup").invoke(null);
    }
    return MethodHandles.privateLookupIn(type, access);
  }
}
