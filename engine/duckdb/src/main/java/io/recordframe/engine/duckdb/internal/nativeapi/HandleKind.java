package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The kinds of native objects that Java code holds on to. */
public enum HandleKind {
  DATABASE("database"),
  CONNECTION("connection"),
  STATEMENT("prepared statement"),
  EXECUTION("execution"),
  RESULT("result"),
  CHUNK("chunk");

  private static final Map<HandleKind, LongAdder> LIVE = new ConcurrentHashMap<>();

  private final String label;

  HandleKind(String label) {
    this.label = label;
  }

  /** How many native objects of this kind exist at the moment in this process. */
  public long live() {
    return counter().sum();
  }

  String label() {
    return label;
  }

  void created() {
    counter().increment();
  }

  void destroyed() {
    counter().decrement();
  }

  private LongAdder counter() {
    return LIVE.computeIfAbsent(this, kind -> new LongAdder());
  }
}
