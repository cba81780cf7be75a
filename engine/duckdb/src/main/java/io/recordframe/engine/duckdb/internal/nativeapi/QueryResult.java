package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.ChunkFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.DatabaseFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.Layouts;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ResultFunctions;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an executed statement, chunk by chunk. Closing it closes the chunks that came from
 * it.
 */
public final class QueryResult extends Handle {
  private static final int CHANGED_ROWS = 1;
  private static final int NOTHING = 2;

  private final PreparedStatement statement;
  private final Connection connection;
  private final MemorySegment result;
  private final List<ColumnDescription> columns;
  private final ResultKind kind;
  private final boolean streaming;
  private final StringScratch scratch = new StringScratch();

  /** Whether the last chunk was fetched; guarded by the connection. */
  private boolean ended;

  private QueryResult(
      PreparedStatement statement,
      long address,
      List<ColumnDescription> columns,
      ResultKind kind,
      boolean streaming) {
    super(HandleKind.RESULT, statement.connection().lifetime(), () -> destroy(address));
    this.statement = statement;
    this.connection = statement.connection();
    this.result = NativeMemory.at(address, Layouts.RESULT.byteSize());
    this.columns = columns;
    this.kind = kind;
    this.streaming = streaming;
    if (streaming) {
      connection.occupy(this);
    }
  }

  /**
   * Takes a successful result over; the caller keeps the connection from being destroyed meanwhile.
   */
  static QueryResult take(PreparedStatement statement, long address) {
    List<ColumnDescription> columns;
    ResultKind kind;
    boolean streaming;
    try {
      MemorySegment result = NativeMemory.at(address, Layouts.RESULT.byteSize());
      columns = readColumns(address);
      kind = kind(ResultFunctions.returnType(result));
      streaming = ResultFunctions.isStreaming(result);
    } catch (RuntimeException | Error failure) {
      destroy(address);
      throw failure;
    }
    return new QueryResult(statement, address, columns, kind, streaming);
  }

  /** The columns, in order. */
  public List<ColumnDescription> columns() {
    return columns;
  }

  /** What the rows are. */
  public ResultKind kind() {
    return kind;
  }

  /** Whether rows are computed while they are fetched. Some statements never stream. */
  public boolean isStreaming() {
    return streaming;
  }

  /**
   * Fetches the next rows, or null after the last ones. A chunk stays readable, by any thread,
   * until it or this result is closed.
   *
   * @throws NativeException if computing them fails or is interrupted; the result has ended then
   * @throws IllegalStateException if this result was closed
   */
  public @Nullable DataChunk nextChunk() {
    return connection.exclusively(this, () -> statement.keeping(this::fetch));
  }

  /**
   * Hands all chunks that are left to a reader, one after the other, each of which is closed when
   * the reader returns.
   *
   * @throws NativeException as for {@link #nextChunk}
   * @throws IllegalStateException as for {@link #nextChunk}
   */
  public void forEachChunk(Consumer<? super DataChunk> reader) {
    while (true) {
      try (DataChunk chunk = nextChunk()) {
        if (chunk == null) {
          return;
        }
        reader.accept(chunk);
      }
    }
  }

  private @Nullable DataChunk fetch() {
    while (!ended) {
      if (streaming) {
        connection.requireNotInterrupted();
      }
      long chunk = ResultFunctions.fetchChunk(result);
      if (chunk == 0) {
        ended = true;
        connection.vacate(this);
        String message = NativeMemory.string(ResultFunctions.error(result.address()));
        if (message != null) {
          ErrorType type = ErrorType.ofCode(ResultFunctions.errorType(result.address()));
          throw connection.failure(type, message);
        }
        return null;
      }
      int rows = Math.toIntExact(ChunkFunctions.getSize(chunk));
      if (rows > 0) {
        return new DataChunk(this, chunk, rows);
      }
      NativeMemory.destroy(chunk, ChunkFunctions::destroyDataChunk);
    }
    return null;
  }

  /** Buffers for the strings of chunks. */
  StringScratch scratch() {
    return scratch;
  }

  static void destroy(long result) {
    ResultFunctions.destroyResult(result);
    DatabaseFunctions.free(result);
  }

  private static ResultKind kind(int code) {
    return switch (code) {
      case CHANGED_ROWS -> ResultKind.CHANGED_ROWS;
      case NOTHING -> ResultKind.NOTHING;
      default -> ResultKind.ROWS;
    };
  }

  private static List<ColumnDescription> readColumns(long result) {
    int count = Math.toIntExact(ResultFunctions.columnCount(result));
    List<ColumnDescription> columns = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name =
          Objects.requireNonNullElse(
              NativeMemory.string(ResultFunctions.columnName(result, i)), "");
      columns.add(
          new ColumnDescription(
              name, TypeReader.take(ResultFunctions.columnLogicalType(result, i))));
    }
    return List.copyOf(columns);
  }
}
