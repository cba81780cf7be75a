package io.recordframe.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How an outer join types a slot whose side can be missing: as what the slot's type says it is as a
 * {@link Term}. A narrow integer may say that it is a wide one, but never that it is there.
 */
class MissingSideTest {

  @ParameterizedTest
  @MethodSource("expressions")
  void aMissingExpressionCanBeNullAndIsOfItsKindOrAWiderOne(Class<?> expression) {
    Type missing = missing(expression);
    assertThat(StaticKind.of(missing).nullable()).isTrue();
    assertThat(Expr.class.isAssignableFrom(GenericTypes.raw(missing))).isFalse();
    assertThat(GenericTypes.raw(missing)).isAssignableFrom(expression);
  }

  @Test
  void everyExpressionIsChecked() {
    assertThat(expressions())
        .hasSizeGreaterThan(30)
        .contains(IntExpr.class, NullableIntExpr.class, StrExpr.class, ListExpr.class);
  }

  static Stream<Class<?>> expressions() {
    return permitted(NullableExpr.class)
        .distinct()
        .filter(StaticKind::isExpression)
        // What several kinds have in common leaves it to them.
        .filter(type -> !(missing(type) instanceof TypeVariable<?>));
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    Class<?>[] below = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
    return Stream.concat(Stream.of(type), Stream.of(below).flatMap(MissingSideTest::permitted));
  }

  private static Type missing(Class<?> expression) {
    return GenericTypes.of(expression).resolve(Term.class.getTypeParameters()[0]);
  }
}
