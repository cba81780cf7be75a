package io.recordframe.plan.codec;

import io.recordframe.plan.source.RowsSource;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Carries the parts into which {@link io.recordframe.plan.source.PartitionedRows} are cut, in a
 * form of its owner. Found by {@link ServiceLoader}, or installed with {@link
 * PlanCodec#withPhysicalExtension}.
 *
 * <p>It is asked for the rows of physical plans alone, before the logical codecs are. Functions and
 * relations stand in physical plans as they do in logical ones, and {@link LogicalExtensionCodec}
 * carries them in both.
 */
public non-sealed interface PhysicalExtensionCodec extends ExtensionCodec {

  /**
   * Rows of a physical plan as bytes: what it takes to have the same rows elsewhere, such as where
   * a part of another system starts and ends, not the rows themselves.
   *
   * @param partition the rows: a part of a source, or a source that the tasks read whole
   * @return the bytes; empty if this codec does not carry such rows, so that the next is asked,
   *     then the logical codecs, and last the rows travel by value
   */
  Optional<byte[]> encodePartition(RowsSource.Rows partition);

  /**
   * The rows that bytes tell of. Nothing is opened before a slice of them is asked for. Their
   * columns are compared with what the plan says.
   *
   * @param payload exactly what {@link #encodePartition} gave, here or elsewhere
   * @return the rows
   */
  RowsSource.Rows decodePartition(byte[] payload);
}
