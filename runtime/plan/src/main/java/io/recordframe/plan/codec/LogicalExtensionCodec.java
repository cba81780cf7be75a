package io.recordframe.plan.codec;

import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.source.RowsSource;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Carries what its owner knows, in a form of its own: functions of users, and sources of rows and
 * relations that its owner has written. Found by {@link ServiceLoader}, or installed with {@link
 * PlanCodec#withExtension}. Asked for plans of both layers, logical and physical.
 */
public non-sealed interface LogicalExtensionCodec extends ExtensionCodec {

  /**
   * A function as bytes.
   *
   * @param function the function
   * @return the bytes; empty if this codec does not carry the function, so that the next is asked;
   *     empty by default
   */
  default Optional<byte[]> encode(UserFunction function) {
    return Optional.empty();
  }

  /**
   * The function that bytes hold. What it takes and gives is compared with what the plan says.
   *
   * @param payload exactly what {@link #encode} gave, here or elsewhere
   * @return the function
   */
  default UserFunction decode(byte[] payload) {
    throw new UnsupportedOperationException("The codec '%s' carries no functions".formatted(id()));
  }

  /**
   * Rows of a source as bytes: what it takes to have the same rows elsewhere, such as a query of
   * another system, not the rows themselves.
   *
   * @param rows the rows
   * @return the bytes; empty if this codec does not carry such rows, so that the next is asked, and
   *     last the rows travel by value
   */
  default Optional<byte[]> encodeRows(RowsSource.Rows rows) {
    return Optional.empty();
  }

  /**
   * The rows that bytes tell of. Nothing is opened before a slice of them is asked for. Their
   * columns are compared with what the plan says.
   *
   * @param payload exactly what {@link #encodeRows} gave, here or elsewhere
   * @return the rows
   */
  default RowsSource.Rows decodeRows(byte[] payload) {
    throw new UnsupportedOperationException("The codec '%s' carries no rows".formatted(id()));
  }

  /**
   * An extension as bytes: its parameters, not what it is applied to.
   *
   * @param extension the extension
   * @return the bytes; empty if this codec does not carry such extensions, so that the next is
   *     asked, and last what the extension stands for travels
   */
  default Optional<byte[]> encodeRelation(RelationExtension extension) {
    return Optional.empty();
  }

  /**
   * The extension that bytes tell of. It is expanded anew, and the columns that it gives are
   * compared with what the plan says.
   *
   * @param payload exactly what {@link #encodeRelation} gave, here or elsewhere
   * @return the extension
   */
  default RelationExtension decodeRelation(byte[] payload) {
    throw new UnsupportedOperationException("The codec '%s' carries no relations".formatted(id()));
  }
}
