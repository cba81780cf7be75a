package io.recordframe.codec.internal.settings;

import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.codec.PhysicalExtensionCodec;
import java.util.List;

/**
 * The codecs of others.
 *
 * @param logical those that are asked for plans of both layers
 * @param physical those that are asked for rows of physical plans, before the others
 */
public record Extensions(
    ExtensionChain<LogicalExtensionCodec> logical,
    ExtensionChain<PhysicalExtensionCodec> physical) {

  /** No codecs. */
  static final Extensions NONE =
      new Extensions(
          new ExtensionChain<>(ExtensionChain.Layer.LOGICAL, List.of()),
          new ExtensionChain<>(ExtensionChain.Layer.PHYSICAL, List.of()));

  /**
   * One codec more.
   *
   * @param codec the codec, asked before all others
   * @return the codecs
   * @throws IllegalArgumentException as {@link ExtensionChain#with}
   */
  Extensions with(LogicalExtensionCodec codec) {
    return new Extensions(logical.with(codec), physical);
  }

  /**
   * One codec of physical plans more.
   *
   * @param codec the codec, asked before all others
   * @return the codecs
   * @throws IllegalArgumentException as {@link ExtensionChain#with}
   */
  Extensions with(PhysicalExtensionCodec codec) {
    return new Extensions(logical, physical.with(codec));
  }
}
