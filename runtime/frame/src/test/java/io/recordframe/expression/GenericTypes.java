package io.recordframe.expression;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces type variables of inherited methods by what a type says they are. */
final class GenericTypes {

  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  /** What the type, whose own variables are given, and all its supertypes say. */
  static GenericTypes of(Class<?> type, Type... own) {
    GenericTypes types = new GenericTypes();
    for (int i = 0; i < own.length; i++) {
      types.arguments.put(type.getTypeParameters()[i], own[i]);
    }
    types.collect(type);
    return types;
  }

  private void collect(Class<?> type) {
    for (Type supertype : type.getGenericInterfaces()) {
      if (supertype instanceof ParameterizedType parameterized) {
        Class<?> raw = (Class<?>) parameterized.getRawType();
        Type[] actual = parameterized.getActualTypeArguments();
        for (int i = 0; i < actual.length; i++) {
          arguments.put(raw.getTypeParameters()[i], resolve(actual[i]));
        }
      }
      collect(raw(supertype));
    }
  }

  Type resolve(Type type) {
    return switch (type) {
      case TypeVariable<?> variable -> arguments.getOrDefault(variable, variable);
      case WildcardType wildcard -> resolve(wildcard.getUpperBounds()[0]);
      case GenericArrayType array -> raw(resolve(array.getGenericComponentType())).arrayType();
      case ParameterizedType parameterized ->
          new Resolved(
              parameterized.getRawType(),
              Arrays.stream(parameterized.getActualTypeArguments()).map(this::resolve).toList());
      default -> type;
    };
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      case TypeVariable<?> variable -> raw(variable.getBounds()[0]);
      default -> throw new IllegalArgumentException("No class: " + type);
    };
  }

  /** A type with its arguments. */
  private record Resolved(Type rawType, List<Type> actual) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return actual.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return rawType;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ParameterizedType && other.toString().equals(toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    @Override
    public String toString() {
      return actual.stream()
          .map(Type::getTypeName)
          .collect(Collectors.joining(", ", raw(rawType).getSimpleName() + "<", ">"));
    }
  }
}
