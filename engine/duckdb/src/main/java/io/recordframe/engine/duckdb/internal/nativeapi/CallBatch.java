package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.ChunkFunctions;
import java.util.List;
import java.util.Objects;

/** The arguments of a {@link JavaFunction} for some rows. Valid until the function returns. */
public final class CallBatch {

  private static final StringScratch SCRATCH = new StringScratch();

  private final long chunk;
  private final int rowCount;
  private final List<NativeType> types;
  private final VectorOwner owner = new Owner();
  private volatile boolean over;

  CallBatch(long chunk, List<NativeType> types) {
    this.chunk = chunk;
    this.rowCount = Math.toIntExact(ChunkFunctions.getSize(chunk));
    this.types = types;
  }

  /** The number of rows. */
  public int rowCount() {
    return rowCount;
  }

  /**
   * The values of an argument.
   *
   * @throws IndexOutOfBoundsException if there is no such argument
   * @throws IllegalStateException if the function has returned
   */
  public Vector vector(int argument) {
    NativeType type = types.get(Objects.checkIndex(argument, types.size()));
    owner.acquire();
    return new Vector(owner, ChunkFunctions.getVector(chunk, argument), type, rowCount);
  }

  /**
   * Checks that the arguments can still be read.
   *
   * @throws IllegalStateException if the function has returned
   */
  public void requireValid() {
    owner.acquire();
  }

  /** Lets nobody read any more. */
  void end() {
    over = true;
  }

  private final class Owner implements VectorOwner {
    @Override
    public void acquire() {
      if (over) {
        throw new IllegalStateException(
            "The arguments of a function are read while it runs, not after; copy what is needed longer.");
      }
    }

    @Override
    public void release() {
      // DuckDB keeps the memory until the function returns.
    }

    @Override
    public StringScratch scratch() {
      return SCRATCH;
    }
  }
}
