package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.sun.management.ThreadMXBean;
import io.recordframe.codec.internal.function.FunctionHeader;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.function.RowFunction1;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.FunctionRefusedException;
import io.recordframe.plan.codec.MalformedPlanException;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanVersionException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.function.UserScalarFunction;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.management.ManagementFactory;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.Application;

/** Class files and held values that somebody made to reach more than functions may. */
@DisplayName("codec 8, 15b: hostile code is refused before anything of it is defined")
class HostileCodeTest {

  private static final PlanCodec CODEC = new ProtobufPlanCodec();
  private static final byte[] HONEST = CODEC.encode(FunctionTravelTest.call(Application.plain()));
  private static final String NAME = "hostile.Code";
  private static final ClassDesc THIS = ClassDesc.of(NAME);
  private static final MethodTypeDesc APPLY =
      MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);

  /** Whatever of these is called, the function is refused. */
  private static final List<String> DANGEROUS =
      List.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.RandomAccessFile",
          "java.lang.ClassLoader",
          "java.lang.InheritableThreadLocal",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.ScopedValue",
          "java.lang.StackWalker",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal",
          "java.lang.foreign.Arena",
          "java.lang.foreign.Linker",
          "java.lang.foreign.MemorySegment",
          "java.lang.foreign.SymbolLookup",
          "java.lang.invoke.CallSite",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodHandleProxies",
          "java.lang.invoke.SerializedLambda",
          "java.lang.invoke.VarHandle",
          "java.lang.ref.Cleaner",
          "java.lang.ref.PhantomReference",
          "java.lang.ref.WeakReference",
          "java.lang.reflect.AccessibleObject",
          "java.lang.reflect.Array",
          "java.lang.reflect.Constructor",
          "java.lang.reflect.Field",
          "java.lang.reflect.Method",
          "java.lang.reflect.Proxy",
          "java.net.HttpURLConnection",
          "java.net.InetAddress",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.net.URI",
          "java.net.URL",
          "java.net.URLClassLoader",
          "java.nio.channels.FileChannel",
          "java.nio.channels.SocketChannel",
          "java.nio.file.Files",
          "java.nio.file.FileSystems",
          "java.nio.file.Path",
          "java.nio.file.Paths",
          "java.security.AccessController",
          "java.security.KeyStore",
          "java.security.Provider",
          "java.security.Security",
          "java.time.zone.ZoneRulesProvider",
          "java.util.Formatter",
          "java.util.Properties",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.atomic.AtomicReferenceFieldUpdater",
          "java.util.concurrent.locks.LockSupport",
          "java.util.concurrent.locks.ReentrantLock",
          "java.util.stream.StreamSupport",
          "java.util.jar.JarFile",
          "java.util.zip.ZipFile",
          "io.recordframe.Session",
          "io.recordframe.function.Functions",
          "io.recordframe.plan.codec.PlanCodec",
          "io.recordframe.plan.function.FunctionRegistry",
          "io.recordframe.codec.ProtobufPlanCodec");

  /** Of classes that are allowed otherwise. */
  private static final Map<String, List<String>> DANGEROUS_MEMBERS =
      Map.of(
          "java.lang.System", List.of("exit", "load", "loadLibrary", "getProperty", "getenv", "gc"),
          "java.lang.Class", List.of("forName", "getMethod", "getClassLoader", "getResource"),
          "java.lang.Object", List.of("wait", "notify", "notifyAll"),
          "java.lang.IllegalStateException", List.of("printStackTrace"),
          "java.security.MessageDigest", List.of("getProvider"),
          "java.util.Arrays", List.of("parallelSort", "parallelSetAll", "parallelPrefix"),
          "java.util.ArrayList", List.of("parallelStream"),
          "java.util.SimpleTimeZone", List.of("setDefault"),
          "java.util.Locale", List.of("setDefault"),
          "java.util.stream.IntStream", List.of("parallel"));

  private record Call(
      String owner, String name, MethodTypeDesc type, boolean isStatic, boolean isInterface) {

    static Call of(Class<?> owner, Executable member) {
      List<ClassDesc> parameters =
          Arrays.stream(member.getParameterTypes()).map(HostileCodeTest::desc).toList();
      ClassDesc result =
          member instanceof Method method ? desc(method.getReturnType()) : ConstantDescs.CD_void;
      return new Call(
          owner.getName(),
          member instanceof Constructor<?> ? "<init>" : member.getName(),
          MethodTypeDesc.of(result, parameters),
          Modifier.isStatic(member.getModifiers()),
          owner.isInterface());
    }

    ClassDesc ownerDesc() {
      return ClassDesc.of(owner);
    }

    void instruction(CodeBuilder code) {
      if (name.equals("<init>")) {
        code.invokespecial(ownerDesc(), name, type);
      } else if (isStatic) {
        code.invokestatic(ownerDesc(), name, type, isInterface);
      } else if (isInterface) {
        code.invokeinterface(ownerDesc(), name, type);
      } else {
        code.invokevirtual(ownerDesc(), name, type);
      }
    }

    DirectMethodHandleDesc handle() {
      if (name.equals("<init>")) {
        return MethodHandleDesc.ofConstructor(ownerDesc(), type.parameterArray());
      }
      DirectMethodHandleDesc.Kind kind =
          isStatic
              ? (isInterface
                  ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                  : DirectMethodHandleDesc.Kind.STATIC)
              : (isInterface
                  ? DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL
                  : DirectMethodHandleDesc.Kind.VIRTUAL);
      return MethodHandleDesc.ofMethod(kind, ownerDesc(), name, type);
    }
  }

  private static ClassDesc desc(Class<?> type) {
    return ClassDesc.ofDescriptor(type.descriptorString());
  }

  private static List<Call> dangerousCalls() throws ClassNotFoundException {
    List<Call> calls = new ArrayList<>();
    for (String owner : DANGEROUS) {
      Class<?> type = Class.forName(owner, false, HostileCodeTest.class.getClassLoader());
      List<Call> ofType =
          Stream.<Executable>concat(
                  Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
              .filter(member -> Modifier.isPublic(member.getModifiers()))
              .map(member -> Call.of(type, member))
              .toList();
      assertThat(ofType).as(owner).isNotEmpty();
      calls.addAll(ofType);
    }
    for (Map.Entry<String, List<String>> entry : DANGEROUS_MEMBERS.entrySet()) {
      Class<?> type = Class.forName(entry.getKey());
      for (String name : entry.getValue()) {
        List<Call> ofName =
            Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> Call.of(type, method))
                .toList();
        assertThat(ofName).as(entry.getKey() + "." + name).isNotEmpty();
        calls.addAll(ofName);
      }
    }
    return calls;
  }

  @Test
  void callsOfWhatReachesOut() throws Exception {
    List<Call> calls = dangerousCalls();
    assertThat(calls).hasSizeGreaterThan(1_000);
    for (Call call : calls) {
      String reason = "its class hostile.Code uses " + call.owner() + "." + call.name();
      refused(codeWith(call::instruction), reason);
      refused(codeWith(code -> code.loadConstant(call.handle())), reason);
    }
  }

  @Test
  void lambdasOfWhatReachesOut() throws Exception {
    for (Call call : dangerousCalls()) {
      DynamicCallSiteDesc site =
          DynamicCallSiteDesc.of(
              ConstantDescs.ofCallsiteBootstrap(
                  ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                  "metafactory",
                  ConstantDescs.CD_CallSite,
                  ConstantDescs.CD_MethodType,
                  ConstantDescs.CD_MethodHandle,
                  ConstantDescs.CD_MethodType),
              "apply",
              MethodTypeDesc.of(ClassDesc.of("java.util.function.Function")),
              APPLY,
              call.handle(),
              APPLY);
      refused(
          codeWith(code -> code.invokedynamic(site)), "uses " + call.owner() + "." + call.name());
    }
  }

  @Test
  void whatIsInheritedByClassesThatCameAlong() {
    Map<String, Call> inherited =
        Map.of(
            "java.util.TimeZone",
            new Call(
                "hostile.Sub",
                "setDefault",
                MethodTypeDesc.ofDescriptor("(Ljava/util/TimeZone;)V"),
                true,
                false),
            "java.util.ArrayList",
            new Call(
                "hostile.Sub",
                "parallelStream",
                MethodTypeDesc.ofDescriptor("()Ljava/util/stream/Stream;"),
                false,
                false),
            "java.lang.Object",
            new Call("hostile.Sub", "wait", MethodTypeDesc.ofDescriptor("(J)V"), false, false),
            "java.lang.RuntimeException",
            new Call("hostile.Sub", "printStackTrace", ConstantDescs.MTD_void, false, false));
    inherited.forEach((superclass, call) -> {
      byte[] sub =
          ClassFile.of()
              .build(call.ownerDesc(), builder -> builder.withSuperclass(ClassDesc.of(superclass)));
      refused(
          Map.of(NAME, codeWith(call::instruction), "hostile.Sub", sub),
          "its class hostile.Code uses hostile.Sub." + call.name());
      refused(
          Map.of(NAME, codeWith(code -> code.loadConstant(call.handle())), "hostile.Sub", sub),
          "its class hostile.Code uses hostile.Sub." + call.name());
    });
  }

  @Test
  void aMethodOfThatNameOfOnesOwnIsNoFault() throws Exception {
    byte[] own =
        ClassFile.of()
            .build(
                ClassDesc.of("hostile.Sub"),
                builder ->
                    builder.withMethodBody(
                        "parallelStream",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC,
                        CodeBuilder::return_));
    byte[] code =
        codeWith(builder ->
            builder.invokestatic(
                ClassDesc.of("hostile.Sub"), "parallelStream", ConstantDescs.MTD_void));
    byte[] bytes = bytes(Map.of(NAME, code, "hostile.Sub", own), instance());
    UserScalarFunction function = (UserScalarFunction) FunctionTravelTest.decoded(bytes);
    HeapBatch batch = new HeapBatch(1, List.of(FunctionTravelTest.longs(4)));
    assertThat(function.evaluate(batch).longs()[0]).isEqualTo(4);
  }

  @Test
  void fieldsOfWhatReachesOut() {
    for (String name : List.of("in", "out", "err")) {
      ClassDesc type =
          ClassDesc.of(name.equals("in") ? "java.io.InputStream" : "java.io.PrintStream");
      refused(
          codeWith(code -> code.getstatic(ClassDesc.of("java.lang.System"), name, type).pop()),
          "uses java.lang.System." + name);
    }
  }

  @Test
  void callsThatLinkThemselves() {
    MethodTypeDesc type = ConstantDescs.MTD_void;
    Map<String, String> bootstraps =
        Map.of(
            "java.lang.invoke.ConstantBootstraps", "fieldVarHandle",
            "java.lang.runtime.TemplateRuntime", "newStringTemplate",
            "hostile.Code", "bootstrap",
            "hostile.Sub", "bootstrap",
            "java.lang.invoke.MethodHandles", "classData");
    bootstraps.forEach((owner, name) -> {
      DirectMethodHandleDesc method =
          ConstantDescs.ofCallsiteBootstrap(ClassDesc.of(owner), name, ConstantDescs.CD_CallSite);
      refused(
          codeWith(code -> code.invokedynamic(DynamicCallSiteDesc.of(method, "x", type))),
          owner + "." + name);
      ConstantDesc constant =
          DynamicConstantDesc.ofNamed(
              ConstantDescs.ofConstantBootstrap(ClassDesc.of(owner), name, ConstantDescs.CD_Object),
              "x",
              ConstantDescs.CD_Object);
      refused(codeWith(code -> code.loadConstant(constant).pop()), owner + "." + name);
    });
  }

  @Test
  void superclassesAndInterfaces() {
    for (String superclass :
        List.of(
            "java.lang.ClassLoader",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.io.ObjectInputStream",
            "java.security.Provider",
            "java.util.TimerTask",
            "java.util.ListResourceBundle",
            "java.util.concurrent.RecursiveTask",
            "java.time.zone.ZoneRulesProvider",
            "io.recordframe.plan.batch.AbstractVector",
            "io.recordframe.plan.batch.HeapVector",
            "shop.Application")) {
      refused(
          built(builder -> builder.withSuperclass(ClassDesc.of(superclass))),
          "its class hostile.Code extends " + superclass);
    }
    for (String type :
        List.of(
            "java.lang.reflect.InvocationHandler",
            "java.lang.Thread$UncaughtExceptionHandler",
            "java.io.Externalizable",
            "java.util.concurrent.Callable",
            "java.nio.file.Path",
            "io.recordframe.plan.batch.ColumnVector",
            "io.recordframe.plan.batch.ColumnBatch",
            "io.recordframe.plan.codec.LogicalExtensionCodec")) {
      refused(
          built(builder -> builder.withInterfaceSymbols(ClassDesc.of(type))),
          "its class hostile.Code implements " + type);
    }
  }

  @Test
  void methodsThatAreNotCode() {
    refused(
        built(builder ->
            builder.withMethod("run", ConstantDescs.MTD_void, ClassFile.ACC_NATIVE, method -> {})),
        "its class hostile.Code has the native method run");
    refused(
        built(builder ->
            builder.withMethodBody("finalize", ConstantDescs.MTD_void, 0, CodeBuilder::return_)),
        "its class hostile.Code has a finalizer");
  }

  @Test
  void namesThatAreTaken() {
    for (String name :
        List.of(
            "java.lang.Evil",
            "javax.crypto.Evil",
            "jdk.internal.Evil",
            "sun.misc.Unsafe",
            "com.sun.Evil",
            "org.jspecify.annotations.Evil",
            "io.recordframe.Evil",
            "io.recordframe.codec.internal.function.ShippedClassLoaderAccess",
            "io.recordframe.plan.value.Bytes",
            "io.recordframe.support.Evil")) {
      byte[] file = ClassFile.of().build(ClassDesc.of(name), builder -> {});
      refused(
          Map.of(NAME, honestClass(), name, file),
          "its class " + name + " has a name of the JDK or of this library");
    }
    refused(
        Map.of(NAME, honestClass(), "hostile.Other", honestClass()),
        "its class hostile.Other is called hostile.Code in its class file");
  }

  @Test
  @DisplayName("codec 6: class files that are newer than this JVM are refused, naming both")
  void versions() {
    for (int major : new int[] {0, 44, 45, 49, 50, 51}) {
      refused(withShort(honestClass(), 6, major), "was compiled for a Java before 8");
    }
    refused(withShort(honestClass(), 4, 65_535), "uses previews of Java's features");
    refused(withShort(honestClass(), 4, 1), "uses previews of Java's features");
    for (int major : new int[] {ClassFile.latestMajorVersion() + 1, 99, 65_535}) {
      byte[] bytes = bytes(Map.of(NAME, withShort(honestClass(), 6, major)), instance());
      assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
          .isInstanceOf(PlanVersionException.class)
          .hasMessageContaining("The class hostile.Code of the function shop.plus_one is for Java");
    }
  }

  @Test
  void descriptionsOfModules() {
    byte[] module = withShort(honestClass(), accessFlagsOffset(honestClass()), 0x8000);
    refused(module, "its class hostile.Code is the description of a module");
  }

  @Test
  @DisplayName("codec 8: class files that are cut or changed anywhere give a typed exception")
  void damagedClassFiles() {
    byte[] honest = honestClass();
    for (int length = 0; length < honest.length; length++) {
      byte[] bytes = bytes(Map.of(NAME, Arrays.copyOf(honest, length)), instance());
      evaluates(bytes);
    }
    for (int i = 0; i < honest.length; i++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
        byte[] changed = honest.clone();
        changed[i] = (byte) value;
        evaluates(bytes(Map.of(NAME, changed), instance()));
      }
    }
  }

  /** Reads and calls; only typed exceptions may come of it. */
  private static void evaluates(byte[] bytes) {
    try {
      UserScalarFunction function = (UserScalarFunction) FunctionTravelTest.decoded(bytes);
      function.evaluate(new HeapBatch(1, List.of(FunctionTravelTest.longs(4))));
    } catch (RecordframeException expected) {
      assertThat(expected).hasMessageContaining("shop.plus_one");
    }
  }

  @Test
  void whatIsNoClassFile() {
    for (byte[] file :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe},
            new byte[64],
            withShort(honestClass(), 8, 65_535),
            withShort(honestClass(), 8, 1))) {
      byte[] bytes = bytes(Map.of(NAME, file), instance());
      assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
          .isInstanceOf(RecordframeException.class)
          .hasMessageContaining("hostile.Code");
    }
    FunctionWire.InlinedFunction twice =
        message(Map.of(NAME, honestClass()), instance()).toBuilder()
            .addClasses(
                FunctionWire.ClassFile.newBuilder()
                    .setName(NAME)
                    .setContent(ByteString.copyFrom(honestClass())))
            .build();
    assertThatThrownBy(() -> CODEC.decodeExpression(bytes(twice)))
        .isInstanceOf(MalformedPlanException.class)
        .hasMessageContaining("has the class hostile.Code twice");
  }

  @Test
  @DisplayName("codec 10: held values that name what functions may not use are refused")
  void heldValues() {
    for (String name : DANGEROUS) {
      heldValueRefused(
          FunctionWire.Captured.newBuilder()
              .setConstant(FunctionWire.EnumConstant.newBuilder().setEnumClass(name).setName("X"))
              .build(),
          "uses " + name);
      heldValueRefused(
          FunctionWire.Captured.newBuilder()
              .setRecord(FunctionWire.RecordValue.newBuilder().setRecordClass(name))
              .build(),
          "uses " + name);
      heldValueRefused(
          FunctionWire.Captured.newBuilder().setInstance(name).build(),
          "uses " + name + ", which did not come with it");
      heldValueRefused(lambda(it -> it.setHostClass(name)), "uses " + name);
      heldValueRefused(lambda(it -> it.setInterfaceClass(name)), "implements " + name);
      heldValueRefused(lambda(it -> it.setMethodClass(name)), "uses " + name + ".apply");
    }
    heldValueRefused(
        lambda(it -> it.setMethodClass("java.lang.System").setMethodName("exit")),
        "uses java.lang.System.exit");
    heldValueRefused(
        FunctionWire.Captured.newBuilder().setInstance("java.util.ArrayList").build(),
        "uses java.util.ArrayList, which did not come with it");
  }

  private static FunctionWire.Captured lambda(UnaryOperator<FunctionWire.Lambda.Builder> change) {
    FunctionWire.Lambda.Builder honest =
        FunctionWire.Lambda.newBuilder()
            .setHostClass(NAME)
            .setInterfaceClass(RowFunction1.class.getName())
            .setInterfaceMethod("apply")
            .setInterfaceDescriptor(APPLY.descriptorString())
            .setKind(5)
            .setMethodClass(NAME)
            .setMethodName("apply")
            .setMethodDescriptor(APPLY.descriptorString())
            .setCallDescriptor(APPLY.descriptorString());
    return FunctionWire.Captured.newBuilder().setLambda(change.apply(honest)).build();
  }

  /** By itself, and wherever a value can stand. */
  private static void heldValueRefused(FunctionWire.Captured value, String reason) {
    FunctionWire.Captured list =
        FunctionWire.Captured.newBuilder()
            .setList(FunctionWire.ListValue.newBuilder().addElements(value))
            .build();
    FunctionWire.Captured map =
        FunctionWire.Captured.newBuilder()
            .setMap(FunctionWire.MapValue.newBuilder().addKeys(value).addValues(list))
            .build();
    for (FunctionWire.Captured each :
        List.of(value, list, map, lambda(it -> it.addCaptured(value)))) {
      byte[] bytes = bytes(Map.of(NAME, honestClass()), each);
      assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
          .isInstanceOf(FunctionRefusedException.class)
          .hasMessageContaining("shop.plus_one is refused: what it holds " + reason);
    }
  }

  @Test
  @DisplayName("codec 10: held values that fit nothing are the query's error when it is called")
  void heldValuesThatDoNotFit() {
    for (FunctionWire.Captured value :
        List.of(
            FunctionWire.Captured.getDefaultInstance(),
            FunctionWire.Captured.newBuilder().setNullValue(true).build(),
            FunctionWire.Captured.newBuilder().setCharacter(-1).build(),
            FunctionWire.Captured.newBuilder()
                .setConstant(FunctionWire.EnumConstant.newBuilder().setEnumClass(NAME))
                .build(),
            FunctionWire.Captured.newBuilder()
                .setRecord(FunctionWire.RecordValue.newBuilder().setRecordClass(NAME))
                .build(),
            lambda(it -> it.setKind(77)),
            lambda(it -> it.setMethodName("nothing")),
            lambda(it -> it.setMethodDescriptor("nonsense")),
            lambda(it -> it.setCallDescriptor("(IJZ)V")),
            lambda(it -> it.setInterfaceMethod("other")),
            lambda(it -> it.addCaptured(FunctionWire.Captured.newBuilder().setCharacter(65))))) {
      UserScalarFunction function =
          (UserScalarFunction)
              FunctionTravelTest.decoded(bytes(Map.of(NAME, honestClass()), value));
      HeapBatch batch = new HeapBatch(1, List.of(FunctionTravelTest.longs(4)));
      assertThatThrownBy(() -> function.evaluate(batch))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("The function shop.plus_one failed");
    }
  }

  @Test
  @DisplayName("codec 46: code that many functions share is read once")
  void sharedCode() {
    byte[] large =
        built(builder -> {
          for (int i = 0; i < 6_000; i++) {
            builder.withField("field" + i, ConstantDescs.CD_int, ClassFile.ACC_STATIC);
          }
        });
    byte[] one = bytes(Map.of(NAME, large), instance());
    int copies = 20_000;
    byte[] bytes =
        Bytes.changed(
            one,
            plan -> {
              for (int i = 0; i < copies; i++) {
                plan.addFunctions(plan.getFunctions(0));
              }
            });
    assertThat(bytes.length).isLessThan(one.length + copies * 70);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(CODEC.decodeExpression(bytes)).isEqualTo(CODEC.decodeExpression(one));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before)
        .as("allocated bytes")
        .isLessThan(100L * bytes.length);
  }

  // What hostile code is made of

  private static byte[] codeWith(Consumer<CodeBuilder> more) {
    return built(builder ->
        builder.withMethodBody(
            "more",
            ConstantDescs.MTD_void,
            ClassFile.ACC_STATIC,
            code -> {
              more.accept(code);
              code.return_();
            }));
  }

  private static byte[] honestClass() {
    return built(_ -> {});
  }

  /** A class that is a function, with something more. Nobody verifies its stack. */
  private static byte[] built(Consumer<ClassBuilder> more) {
    return ClassFile.of(
            ClassFile.StackMapsOption.DROP_STACK_MAPS, ClassFile.DeadCodeOption.KEEP_DEAD_CODE)
        .build(
            THIS,
            builder -> {
              builder.withFlags(AccessFlag.PUBLIC, AccessFlag.SUPER);
              builder.withInterfaceSymbols(desc(RowFunction1.class));
              builder.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  ConstantDescs.MTD_void,
                  ClassFile.ACC_PUBLIC,
                  code ->
                      code.aload(0)
                          .invokespecial(
                              ConstantDescs.CD_Object,
                              ConstantDescs.INIT_NAME,
                              ConstantDescs.MTD_void)
                          .return_());
              builder.withMethodBody(
                  "apply", APPLY, ClassFile.ACC_PUBLIC, code -> code.aload(1).areturn());
              more.accept(builder);
            });
  }

  private static byte[] withShort(byte[] bytes, int offset, int value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putShort(offset, (short) value);
    return changed;
  }

  /**
   * Behind the constant pool, whose end this finds from behind: nothing else holds the name twice.
   */
  private static int accessFlagsOffset(byte[] file) {
    byte[] flags = {0, ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER};
    for (int i = file.length - 2; i > 10; i--) {
      if (file[i] == flags[0] && file[i + 1] == flags[1]) {
        return i;
      }
    }
    throw new AssertionError();
  }

  private static FunctionWire.Captured instance() {
    return FunctionWire.Captured.newBuilder().setInstance(NAME).build();
  }

  private static FunctionWire.InlinedFunction message(
      Map<String, byte[]> classes, FunctionWire.Captured function) {
    FunctionWire.InlinedFunction.Builder message =
        FunctionWire.InlinedFunction.newBuilder()
            .addValueTypes(FunctionWire.JavaValueType.getDefaultInstance())
            .addValueTypes(FunctionWire.JavaValueType.getDefaultInstance())
            .setFunction(function);
    new TreeMap<>(classes)
        .forEach((name, file) ->
            message.addClasses(
                FunctionWire.ClassFile.newBuilder()
                    .setName(name)
                    .setContent(ByteString.copyFrom(file))));
    return message.build();
  }

  private static byte[] bytes(Map<String, byte[]> classes, FunctionWire.Captured function) {
    return bytes(message(classes, function));
  }

  private static byte[] bytes(FunctionWire.InlinedFunction message) {
    byte[] body = message.toByteArray();
    return StrictnessTest.changedPayload(
        HONEST,
        payload ->
            ByteBuffer.allocate(FunctionHeader.SIZE + body.length)
                .put(payload, 0, FunctionHeader.SIZE)
                .put(body)
                .array());
  }

  private static void refused(byte[] file, String reason) {
    refused(Map.of(NAME, file), reason);
  }

  private static void refused(Map<String, byte[]> classes, String reason) {
    byte[] bytes = bytes(classes, instance());
    assertThatThrownBy(() -> CODEC.decodeExpression(bytes))
        .isInstanceOf(FunctionRefusedException.class)
        .hasMessageContaining("shop.plus_one is refused: ")
        .hasMessageContaining(reason);
  }
}
