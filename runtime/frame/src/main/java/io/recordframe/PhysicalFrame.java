package io.recordframe;

import io.recordframe.file.Reading;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.physical.FileParts;
import io.recordframe.plan.physical.PhysicalPlan;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.physical.RowsParts;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A frame that was cut into tasks, which workers run apart, each over some of the files or over a
 * part of the rows of a source; and what merges the rows that they give. Made by {@link
 * AnyFrame#cut}. Send {@link #toBytes} to the workers, let each {@link #task} be run by one of
 * them, and {@link #merge} what they wrote. Immutable, safe to share between threads.
 *
 * <p>Frameworks that send objects with Java's serialization can send it: what they send is {@link
 * #toBytes()}, and it is read with the {@link WorkerSession}.
 */
public final class PhysicalFrame implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient PhysicalPlan plan;

  private PhysicalFrame(Session session, PhysicalPlan plan) {
    this.session = session;
    this.plan = plan;
  }

  /** Cuts a frame, and has the engine prepare a task, so that it is refused here if it must be. */
  static PhysicalFrame of(AnyFrame<?> frame, int tasks, Execution execution) {
    Session session = frame.session();
    EngineSession engine = session.runs().engine();
    PhysicalPlan plan =
        PlanCutter.cut(
            session.engineName(),
            frame.plan(),
            source ->
                switch (source) {
                  case FileSource files -> parts(files, engine.files(files, execution), tasks);
                  case RowsSource rows -> RowsParts.of(rows, tasks);
                  case FunctionSource _, TableSource _, QuerySource _, TaskSource _ -> List.of();
                });
    try (PreparedPlan prepared = engine.prepare(plan.tasks().getFirst(), execution)) {
      Objects.requireNonNull(prepared, "prepared");
    }
    return new PhysicalFrame(session, plan);
  }

  private static List<Source> parts(FileSource source, List<String> files, int tasks) {
    return files.isEmpty() ? List.of(source) : FileParts.of(source, files, tasks);
  }

  /**
   * What this frame means, without the session.
   *
   * @return the plan
   */
  public PhysicalPlan plan() {
    return plan;
  }

  /**
   * How many tasks there are: as many as were asked for, or as there are files, or parts of a
   * source, if these are fewer.
   *
   * @return the number, at least 1
   */
  public int tasks() {
    return plan.tasks().size();
  }

  /**
   * The rows of a task. They are no part of the result yet: they may be parts of groups, and have
   * columns of their own.
   *
   * @param index which task, from 0
   * @return its rows, to be written to a file that the merging side can read
   * @throws IndexOutOfBoundsException if there is no such task
   */
  public UntypedFrame task(int index) {
    return new UntypedFrame(
        session, plan.tasks().get(Objects.checkIndex(index, plan.tasks().size())));
  }

  /**
   * The result, made of the rows of all tasks.
   *
   * @param rows the files that the tasks were written to, each once
   * @return the rows that the frame had before it was cut; {@link UntypedFrame#as} leads back to
   *     records
   */
  public UntypedFrame merge(Reading rows) {
    return new UntypedFrame(session, plan.mergeOf(rows.source()));
  }

  /**
   * The plan as bytes, as the {@link SenderSession} of the thread says or else the frame's own
   * session. All workers can be sent the same.
   *
   * @return the bytes, for {@link #fromBytes(byte[], Session)}
   * @throws io.recordframe.plan.codec.PlanNotPortableException if the plan holds what cannot travel
   * @throws io.recordframe.plan.codec.CodecUnavailableException if there is no codec on the class
   *     path
   */
  public byte[] toBytes() {
    return toBytes(SenderSession.current().orElse(session));
  }

  /**
   * The plan as bytes, as a session says; no other is asked.
   *
   * @param sender the session whose codec writes
   * @return the bytes
   * @throws io.recordframe.plan.codec.PlanNotPortableException as for {@link #toBytes()}
   */
  public byte[] toBytes(Session sender) {
    return sender.codec().encode(plan);
  }

  /**
   * The plan that came as bytes, read with the {@link WorkerSession} of the thread.
   *
   * @param bytes what {@link #toBytes()} gave, here or elsewhere
   * @return the tasks and what merges them
   * @throws IllegalStateException if there is no such session
   * @throws io.recordframe.plan.error.RecordframeException as {@link #fromBytes(byte[], Session)}
   */
  public static PhysicalFrame fromBytes(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return fromBytes(bytes, WorkerSession.required());
  }

  /**
   * The plan that came as bytes, read with the codec of a session. Nothing is run.
   *
   * @param bytes what {@link #toBytes()} gave, here or elsewhere
   * @param receiver the session whose codec reads, and whose engine runs the tasks
   * @return the tasks and what merges them
   * @throws UnsupportedPlanException if it was prepared for another engine than the session's
   * @throws io.recordframe.plan.error.RecordframeException as {@link Session#fromBytes(byte[])}
   */
  public static PhysicalFrame fromBytes(byte[] bytes, Session receiver) {
    Objects.requireNonNull(bytes, "bytes");
    PhysicalPlan plan = receiver.codec().decodePhysicalPlan(bytes);
    if (!plan.engine().equals(receiver.engineName())) {
      throw new UnsupportedPlanException(
          "The physical plan was prepared for the engine '%s', but this session has '%s'; open a session with that engine, or send the frame itself"
              .formatted(plan.engine(), receiver.engineName()));
    }
    return new PhysicalFrame(receiver, plan);
  }

  @Serial
  private Object writeReplace() {
    return new SerializedTasks(toBytes());
  }

  @Serial
  private void readObject(ObjectInputStream input) throws InvalidObjectException {
    throw new InvalidObjectException(
        "A PhysicalFrame is read from its bytes only, but the stream holds its fields");
  }

  /** The tasks and what merges them, a relation a line. */
  @Override
  public String toString() {
    return plan.print();
  }
}
