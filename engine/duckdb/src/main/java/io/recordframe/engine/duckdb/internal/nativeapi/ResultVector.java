package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.VectorCopies;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Writes the results of a {@link JavaFunction} into a vector of DuckDB's. */
final class ResultVector {

  private ResultVector() {}

  /** Has values written from the first on. */
  static void write(long vector, NativeType type, int count, Consumer<VectorWriter> body) {
    AtomicBoolean open = new AtomicBoolean(true);
    VectorWriter writer =
        new VectorWriter(
            () -> {
              if (!open.get()) {
                throw new IllegalStateException(
                    "The results of a function are written while it runs, not after.");
              }
            },
            type);
    writer.begin(vector, count);
    try {
      body.accept(writer);
      writer.finish(count);
    } finally {
      open.set(false);
    }
  }

  /** Has values written behind others that stay: into a vector of their own, then copied. */
  static void writeAt(
      long vector, NativeType type, int count, int offset, Consumer<VectorWriter> body) {
    if (offset == 0) {
      write(vector, type, count, body);
      return;
    }
    TypeWriter.with(
        type,
        logicalType -> {
          long own = VectorCopies.createVector(logicalType, count);
          long selection = VectorCopies.createSelection(count);
          try {
            write(own, type, count, body);
            long indices = VectorCopies.selectionData(selection);
            for (int i = 0; i < count; i++) {
              NativeMemory.ALL.set(JAVA_INT, indices + 4L * i, i);
            }
            VectorCopies.copy(own, vector, selection, count, 0, offset);
          } finally {
            VectorCopies.destroySelection(selection);
            NativeMemory.destroy(own, VectorCopies::destroyVector);
          }
        });
  }
}
