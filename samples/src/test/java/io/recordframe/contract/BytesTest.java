package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.AnyFrame;
import io.recordframe.PhysicalFrame;
import io.recordframe.RowExpression;
import io.recordframe.SenderSession;
import io.recordframe.Session;
import io.recordframe.SessionBinding;
import io.recordframe.UntypedFrame;
import io.recordframe.WorkerSession;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plans that one session writes as bytes and another runs. */
class BytesTest {

  @Test
  void anotherSessionRunsThePlan() {
    try (Session sender = Session.open();
        Session receiver = Session.open()) {
      byte[] bytes = sender.sql("select 20 + 1 as n").toBytes();
      assertThat(receiver.fromBytes(bytes).value(Integer.class)).isEqualTo(21);
    }
  }

  @Test
  @DisplayName("codec 19: a session with another codec is another handle of the same session")
  void handles() {
    try (Session session = Session.open()) {
      Session strict = session.withCodec(session.codec().withFunctionInlining(false));
      UntypedFrame one = session.sql("select 1 as n");
      assertThat(strict.fromBytes(one.toBytes(strict)).count()).isEqualTo(1);
      var function = Functions.scalar("shop.same", Types.LONG, Types.LONG, number -> number);
      strict.registerFunction(function.function());
      session.registerFunction(function.function());
      assertThat(session.codec()).isNotSameAs(strict.codec());
    }
  }

  /** As long as nothing is released there is one name for each way, and none to warn of. */
  @Test
  @DisplayName("codec 41: what travels has toBytes and fromBytes, and no other name for them")
  void names() {
    Pattern conversion =
        Pattern.compile("(?i)(from|to|read|write|as|of)?(bytes|bytearray|serial).*");
    List<Class<?>> travelling =
        List.of(AnyFrame.class, UntypedFrame.class, RowExpression.class, PhysicalFrame.class);
    Set<String> names = new TreeSet<>();
    for (Class<?> type : travelling) {
      for (Method method : type.getDeclaredMethods()) {
        assertThat(method.isAnnotationPresent(Deprecated.class)).as("%s", method).isFalse();
        if (Modifier.isPublic(method.getModifiers())
            && (method.getReturnType() == byte[].class
                || List.of(method.getParameterTypes()).contains(byte[].class)
                || conversion.matcher(method.getName()).matches())) {
          names.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(names)
        .containsExactly(
            "AnyFrame.toBytes",
            "PhysicalFrame.fromBytes",
            "PhysicalFrame.toBytes",
            "RowExpression.fromBytes",
            "RowExpression.toBytes",
            "UntypedFrame.fromBytes");
    assertThat(Session.class.getMethods())
        .filteredOn(method -> conversion.matcher(method.getName()).matches())
        .extracting(Method::getName)
        .containsOnly("fromBytes");
  }

  @Test
  @DisplayName("codec 35, 36: sessions that are set, for a call and for a thread")
  void slots() throws Exception {
    try (Session session = Session.open()) {
      byte[] bytes = session.sql("select 7 as n").toBytes();
      assertThatThrownBy(() -> UntypedFrame.fromBytes(bytes))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("No session is set");
      assertThat(
              WorkerSession.call(session, () -> UntypedFrame.fromBytes(bytes).value(Integer.class)))
          .isEqualTo(7);
      assertThat(WorkerSession.current()).isEmpty();
      try (SessionBinding _ = WorkerSession.bind(session)) {
        assertThat(UntypedFrame.fromBytes(bytes).count()).isEqualTo(1);
        boolean[] elsewhere = new boolean[1];
        Thread thread =
            Thread.ofVirtual().start(() -> elsewhere[0] = WorkerSession.current().isPresent());
        thread.join();
        assertThat(elsewhere[0]).isFalse();
      }
      assertThat(WorkerSession.current()).isEmpty();
      assertThat(SenderSession.current()).isEmpty();
    }
  }
}
