package io.recordframe;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.DataType;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/**
 * An expression over the columns of a record that stands by itself: it can be sent to another
 * process, functions of users included, and evaluated there over rows that this process never sees.
 * Made by {@link Frame#expression}, evaluated by {@link Session#evaluate}. Immutable, safe to share
 * between threads.
 *
 * <p>Frameworks that send objects with Java's serialization can send it: what they send is {@link
 * #toBytes()}, and it is read with the {@link WorkerSession}.
 */
public final class RowExpression implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Expression expression;

  RowExpression(Session session, Expression expression) {
    this.session = session;
    this.expression = expression;
  }

  /**
   * What this expression means. References are positions in the columns of the record.
   *
   * @return the resolved expression
   */
  public Expression expression() {
    return expression;
  }

  /**
   * The type of its values.
   *
   * @return the type
   */
  public DataType type() {
    return expression.type();
  }

  /**
   * The expression as bytes, as the {@link SenderSession} of the thread says or else the session
   * that it belongs to.
   *
   * @return the bytes, for {@link #fromBytes(byte[], Session)}
   * @throws io.recordframe.plan.codec.PlanNotPortableException if it holds what cannot travel
   * @throws io.recordframe.plan.codec.CodecUnavailableException if there is no codec on the class
   *     path
   */
  public byte[] toBytes() {
    return toBytes(SenderSession.current().orElse(session));
  }

  /**
   * The expression as bytes, as a session says; no other is asked.
   *
   * @param sender the session whose codec writes
   * @return the bytes
   * @throws io.recordframe.plan.codec.PlanNotPortableException as for {@link #toBytes()}
   */
  public byte[] toBytes(Session sender) {
    return sender.codec().encode(expression);
  }

  /**
   * The expression that came as bytes, read with the {@link WorkerSession} of the thread.
   *
   * @param bytes what {@link #toBytes()} gave, here or elsewhere
   * @return the expression
   * @throws IllegalStateException if there is no such session
   * @throws io.recordframe.plan.error.RecordframeException as {@link Session#fromBytes(byte[])}
   */
  public static RowExpression fromBytes(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return fromBytes(bytes, WorkerSession.required());
  }

  /**
   * The expression that came as bytes, read with the codec of a session. Nothing is run.
   *
   * @param bytes what {@link #toBytes()} gave, here or elsewhere
   * @param receiver the session whose codec reads
   * @return the expression
   * @throws io.recordframe.plan.error.RecordframeException as {@link Session#fromBytes(byte[])}
   */
  public static RowExpression fromBytes(byte[] bytes, Session receiver) {
    Objects.requireNonNull(bytes, "bytes");
    return new RowExpression(receiver, receiver.codec().decodeExpression(bytes));
  }

  @Serial
  private Object writeReplace() {
    return new SerializedExpression(toBytes());
  }

  @Serial
  private void readObject(ObjectInputStream input) throws InvalidObjectException {
    throw new InvalidObjectException(
        "A RowExpression is read from its bytes only, but the stream holds its fields");
  }

  /** The expression as text, such as {@code (delay > 15)}. */
  @Override
  public String toString() {
    return PlanPrinter.print(expression);
  }
}
