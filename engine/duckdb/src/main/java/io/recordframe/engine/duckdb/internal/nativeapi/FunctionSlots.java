package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.AggregateFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ScalarFunctions;
import java.lang.foreign.Arena;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java functions that queries of one database can call. Safe for use by many threads.
 *
 * <p>DuckDB keeps a registered function until the database closes. So what is registered there is a
 * slot, of a name and of types, which one Java function after the other takes; there are never more
 * slots than functions were in use at once.
 */
public final class FunctionSlots {

  /** How many slots a database may have. */
  static final int MAXIMUM = 10_000;

  private final Database database;
  private final Map<Shape, Deque<Slot>> free = new HashMap<>();
  private int size;

  FunctionSlots(Database database) {
    this.database = database;
  }

  /** What functions that take the same slot have in common. */
  private record Shape(
      Class<?> kind, List<NativeType> parameters, NativeType result, boolean isVolatile) {

    static Shape of(JavaFunction function) {
      return switch (function) {
        case JavaFunction.Scalar scalar ->
            new Shape(
                JavaFunction.Scalar.class,
                List.copyOf(scalar.parameters()),
                scalar.result(),
                scalar.isVolatile());
        case JavaFunction.Aggregate aggregate ->
            new Shape(
                JavaFunction.Aggregate.class,
                List.copyOf(aggregate.parameters()),
                aggregate.result(),
                false);
      };
    }
  }

  /** A function of DuckDB's, and the Java function that it stands for at the moment. */
  static final class Slot {
    private final String name;
    private final Shape shape;
    private volatile @Nullable Registration current;

    private Slot(String name, Shape shape) {
      this.name = name;
      this.shape = shape;
    }

    List<NativeType> parameters() {
      return shape.parameters();
    }

    NativeType result() {
      return shape.result();
    }

    /** Who has the slot. */
    Registration registration() {
      Registration registration = current;
      if (registration == null) {
        throw new IllegalStateException(
            "A query calls a Java function that is not registered, or no longer.");
      }
      return registration;
    }
  }

  /**
   * Makes a function callable until the registration is closed.
   *
   * @throws IllegalStateException if the database was closed, or all slots are in use
   */
  public Registration register(JavaFunction function) {
    Shape shape = Shape.of(function);
    synchronized (this) {
      Deque<Slot> unused = free.get(shape);
      Slot slot = unused == null ? null : unused.poll();
      Registration registration =
          new Registration(this, slot == null ? create(shape) : slot, function);
      registration.slot.current = registration;
      return registration;
    }
  }

  /** How many functions were registered in the database. */
  public synchronized int size() {
    return size;
  }

  private Slot create(Shape shape) {
    if (size >= MAXIMUM) {
      throw new IllegalStateException(
          "A database has room for %d Java functions in use at once; close plans that are done"
              .formatted(MAXIMUM));
    }
    Slot slot = new Slot("recordframe_function_" + (size + 1), shape);
    try (Connection connection = database.connect()) {
      connection.define(address -> define(slot, address));
    }
    size++;
    return slot;
  }

  private static void define(Slot slot, long connection) {
    boolean scalar = slot.shape.kind == JavaFunction.Scalar.class;
    int state = scalar ? defineScalar(slot, connection) : defineAggregate(slot, connection);
    if (state != 0) {
      throw new NativeException(
          ErrorType.CATALOG, "DuckDB refuses to register the function " + slot.name + ".");
    }
  }

  private static int defineScalar(Slot slot, long connection) {
    long function = ScalarFunctions.create();
    try (Arena arena = Arena.ofConfined()) {
      ScalarFunctions.setName(
          function, NativeMemory.cString(arena, slot.name, "A function's name").address());
      for (NativeType parameter : slot.parameters()) {
        TypeWriter.with(parameter, type -> ScalarFunctions.addParameter(function, type));
      }
      TypeWriter.with(slot.result(), type -> ScalarFunctions.setReturnType(function, type));
      ScalarFunctions.setSpecialHandling(function);
      if (slot.shape.isVolatile()) {
        ScalarFunctions.setVolatile(function);
      }
      ScalarFunctions.setExtraInfo(function, Tokens.create(slot), TableFunctionUpcalls.RELEASE);
      ScalarFunctions.setFunction(function, ScalarUpcalls.CALL);
      return ScalarFunctions.register(connection, function);
    } finally {
      NativeMemory.destroy(function, ScalarFunctions::destroy);
    }
  }

  private static int defineAggregate(Slot slot, long connection) {
    long function = AggregateFunctions.create();
    try (Arena arena = Arena.ofConfined()) {
      AggregateFunctions.setName(
          function, NativeMemory.cString(arena, slot.name, "A function's name").address());
      for (NativeType parameter : slot.parameters()) {
        TypeWriter.with(parameter, type -> AggregateFunctions.addParameter(function, type));
      }
      TypeWriter.with(slot.result(), type -> AggregateFunctions.setReturnType(function, type));
      AggregateFunctions.setSpecialHandling(function);
      AggregateFunctions.setExtraInfo(function, Tokens.create(slot), TableFunctionUpcalls.RELEASE);
      AggregateFunctions.setFunctions(
          function,
          AggregateUpcalls.SIZE,
          AggregateUpcalls.INIT,
          AggregateUpcalls.UPDATE,
          AggregateUpcalls.COMBINE,
          AggregateUpcalls.FINISH);
      AggregateFunctions.setDestructor(function, AggregateUpcalls.DESTROY);
      return AggregateFunctions.register(connection, function);
    } finally {
      NativeMemory.destroy(function, AggregateFunctions::destroy);
    }
  }

  /**
   * Makes one function callable. Closing it gives its slot to others, and is idempotent; it is
   * closed when no query calls it any more.
   */
  public static final class Registration implements AutoCloseable {
    private final FunctionSlots owner;
    private final Slot slot;
    private final JavaFunction function;
    private volatile @Nullable Throwable failure;
    private boolean closed;

    private Registration(FunctionSlots owner, Slot slot, JavaFunction function) {
      this.owner = owner;
      this.slot = slot;
      this.function = function;
    }

    /** The name under which SQL calls the function. */
    public String sqlName() {
      return slot.name;
    }

    /**
     * What the function threw last, or null: a query that failed for it reports its message only.
     */
    public @Nullable Throwable failure() {
      return failure;
    }

    JavaFunction function() {
      return function;
    }

    void failed(Throwable thrown) {
      failure = thrown;
    }

    @Override
    public void close() {
      synchronized (owner) {
        if (!closed) {
          closed = true;
          slot.current = null;
          owner.free.computeIfAbsent(slot.shape, _ -> new ArrayDeque<>()).push(slot);
        }
      }
    }
  }
}
