package io.recordframe.codec.internal.function;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import org.jspecify.annotations.Nullable;

/** What code refers to. Annotations and debug information do not count. */
final class CodeReferences {

  private final Sink sink;

  private CodeReferences(Sink sink) {
    this.sink = sink;
  }

  /** Is told of what is referred to. Names of classes have dots. */
  interface Sink {
    /** A class that may be instantiated, looked into, or loaded for a check. */
    void whole(String name);

    void staticMethod(String owner, String name, String descriptor);

    void staticField(String owner, String name, String descriptor);
  }

  static void ofClass(ClassModel model, Sink sink) {
    CodeReferences references = new CodeReferences(sink);
    model.superclass().ifPresent(references::type);
    model.interfaces().forEach(references::type);
    for (FieldModel field : model.fields()) {
      references.type(field.fieldTypeSymbol());
    }
    model
        .findAttribute(Attributes.record())
        .ifPresent(record -> {
          for (RecordComponentInfo component : record.components()) {
            references.type(component.descriptorSymbol());
          }
        });
    for (MethodModel method : model.methods()) {
      references.method(method);
    }
  }

  static void ofMethod(MethodModel method, Sink sink) {
    new CodeReferences(sink).method(method);
  }

  private void method(MethodModel method) {
    types(method.methodTypeSymbol());
    method
        .findAttribute(Attributes.exceptions())
        .ifPresent(exceptions -> exceptions.exceptions().forEach(this::type));
    method.code().ifPresent(this::code);
  }

  private void code(CodeModel code) {
    for (CodeElement element : code) {
      switch (element) {
        case InvokeInstruction call ->
            member(call.method(), call.opcode() == Opcode.INVOKESTATIC, false);
        case FieldInstruction access ->
            member(
                access.field(),
                access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC,
                true);
        case NewObjectInstruction it -> type(it.className());
        case NewReferenceArrayInstruction it -> type(it.componentType());
        case NewMultiArrayInstruction it -> type(it.arrayType());
        case TypeCheckInstruction it -> type(it.type());
        case ExceptionCatch it -> it.catchType().ifPresent(this::type);
        case ConstantInstruction.LoadConstantInstruction it -> constant(it.constantEntry());
        case InvokeDynamicInstruction it -> dynamic(it.invokedynamic());
        default -> {
          // Refers to nothing outside of the method.
        }
      }
    }
  }

  private void member(MemberRefEntry member, boolean isStatic, boolean isField) {
    String owner = ClassReach.nameOf(member.owner().asSymbol());
    String name = member.name().stringValue();
    String descriptor = member.type().stringValue();
    if (isField) {
      type(ClassDesc.ofDescriptor(descriptor));
    } else {
      types(MethodTypeDesc.ofDescriptor(descriptor));
    }
    if (owner == null) {
      return;
    }
    if (!isStatic) {
      sink.whole(owner);
    } else if (isField) {
      sink.staticField(owner, name, descriptor);
    } else {
      sink.staticMethod(owner, name, descriptor);
    }
  }

  private void dynamic(DynamicConstantPoolEntry entry) {
    handle(entry.bootstrap().bootstrapMethod());
    for (LoadableConstantEntry argument : entry.bootstrap().arguments()) {
      constant(argument);
    }
    String descriptor = entry.type().stringValue();
    if (descriptor.startsWith("(")) {
      types(MethodTypeDesc.ofDescriptor(descriptor));
    } else {
      type(ClassDesc.ofDescriptor(descriptor));
    }
  }

  private void constant(PoolEntry entry) {
    switch (entry) {
      case ClassEntry type -> type(type);
      case MethodHandleEntry handle -> handle(handle);
      case MethodTypeEntry type -> types(type.asSymbol());
      case ConstantDynamicEntry constant -> dynamic(constant);
      default -> {
        // A number or a text.
      }
    }
  }

  private void handle(MethodHandleEntry handle) {
    int kind = handle.kind();
    boolean isField = kind <= MethodHandleInfo.REF_putStatic;
    boolean isStatic =
        kind == MethodHandleInfo.REF_invokeStatic
            || kind == MethodHandleInfo.REF_getStatic
            || kind == MethodHandleInfo.REF_putStatic;
    member(handle.reference(), isStatic, isField);
  }

  private void types(MethodTypeDesc type) {
    type(type.returnType());
    type.parameterList().forEach(this::type);
  }

  private void type(ClassEntry type) {
    type(type.asSymbol());
  }

  private void type(ClassDesc type) {
    @Nullable String name = ClassReach.nameOf(type);
    if (name != null) {
      sink.whole(name);
    }
  }
}
