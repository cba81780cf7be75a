package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.SenderSession;
import io.recordframe.Session;
import io.recordframe.SessionBinding;
import io.recordframe.WorkerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sessions of senders and workers, for a call and for a thread. */
class SessionSlotsTest {

  private static Session first;
  private static Session second;

  /** Both slots, which behave alike and know nothing of each other. */
  enum Slot {
    WORKER {
      @Override
      Optional<Session> current() {
        return WorkerSession.current();
      }

      @Override
      SessionBinding bind(Session session) {
        return WorkerSession.bind(session);
      }

      @Override
      <T> T call(Session session, Supplier<T> work) {
        return WorkerSession.call(session, work);
      }
    },
    SENDER {
      @Override
      Optional<Session> current() {
        return SenderSession.current();
      }

      @Override
      SessionBinding bind(Session session) {
        return SenderSession.bind(session);
      }

      @Override
      <T> T call(Session session, Supplier<T> work) {
        return SenderSession.call(session, work);
      }
    };

    abstract Optional<Session> current();

    abstract SessionBinding bind(Session session);

    abstract <T> T call(Session session, Supplier<T> work);

    Slot other() {
      return this == WORKER ? SENDER : WORKER;
    }
  }

  @BeforeAll
  static void open() {
    first = Session.open();
    second = first.withCodec(first.codec().withFunctionInlining(false));
  }

  @AfterAll
  static void close() {
    first.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("codec 36: the innermost call and the last binding count, and are gone behind")
  void innermost(Slot slot) {
    SessionBinding outer = slot.bind(first);
    assertThat(slot.current()).containsSame(first);
    assertThat(slot.other().current()).isEmpty();
    SessionBinding inner = slot.bind(second);
    assertThat(slot.current()).containsSame(second);
    assertThatThrownBy(outer::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the last one first");
    assertThat(slot.<Optional<Session>>call(first, slot::current)).containsSame(first);
    assertThat(slot.current()).containsSame(second);
    inner.close();
    inner.close();
    assertThat(slot.current()).containsSame(first);
    outer.close();
    assertThat(slot.current()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("codec 36: work that fails leaves nothing set")
  void failing(Slot slot) {
    RuntimeException failure = new IllegalArgumentException("asked for");
    assertThatThrownBy(() ->
            slot.call(
                first,
                () -> {
                  throw failure;
                }))
        .isSameAs(failure);
    assertThat(slot.current()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("codec 36: pools that are started within do not inherit it")
  void pools(Slot slot) throws Exception {
    try (SessionBinding _ = slot.bind(first)) {
      List<Callable<ExecutorService>> kinds =
          List.of(
              () -> Executors.newFixedThreadPool(2), Executors::newVirtualThreadPerTaskExecutor);
      for (Callable<ExecutorService> kind : kinds) {
        try (ExecutorService pool = kind.call()) {
          assertThat(pool.submit(slot::current).get()).isEmpty();
          assertThat(
                  slot.<Future<Optional<Session>>>call(second, () -> pool.submit(slot::current))
                      .get())
              .isEmpty();
          SessionBinding foreign = slot.bind(second);
          assertThatThrownBy(() -> pool.submit(foreign::close).get())
              .hasRootCauseInstanceOf(IllegalStateException.class);
          foreign.close();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("codec 36: many virtual threads at once each see their own")
  void virtualThreads(Slot slot) throws Exception {
    int threads = 200;
    CountDownLatch all = new CountDownLatch(threads);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> seen = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Session mine = i % 2 == 0 ? first : second;
        boolean byCall = i % 4 < 2;
        seen.add(
            pool.submit(() -> {
              if (byCall) {
                return slot.call(mine, () -> isSeenWithAll(slot, mine, all));
              }
              try (SessionBinding _ = slot.bind(mine)) {
                return isSeenWithAll(slot, mine, all);
              }
            }));
      }
      for (Future<Boolean> mine : seen) {
        assertThat(mine.get()).isTrue();
      }
    }
    assertThat(slot.current()).isEmpty();
  }

  /** Looks once all the others have theirs as well. */
  private static boolean isSeenWithAll(Slot slot, Session mine, CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return slot.current().filter(session -> session.equals(mine)).isPresent();
  }
}
