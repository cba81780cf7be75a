package io.recordframe.plan.codec;

/**
 * What codecs of others have in common. Each payload says which codec wrote it, so that the order
 * of installation does not matter when it is read.
 *
 * <p>Implementations are immutable and safe for use by several threads at once. What they throw is
 * reported as the error of the plan, with their id.
 */
public sealed interface ExtensionCodec permits LogicalExtensionCodec, PhysicalExtensionCodec {

  /**
   * Which codec it is, such as {@code org.example.pricing}. Stands in each of its payloads. A
   * logical and a physical codec may have the same id, such as one class that is both.
   *
   * @return the id, never empty; ids that start with {@code recordframe.} are the project's own
   */
  String id();
}
