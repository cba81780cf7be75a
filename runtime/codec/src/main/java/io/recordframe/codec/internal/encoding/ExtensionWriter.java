package io.recordframe.codec.internal.encoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.settings.ExtensionChain;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Relation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes relations that others have defined, as far as a codec carries them. The codecs are asked
 * once for each.
 */
final class ExtensionWriter {

  private final TypeWriter types;
  private final Numbering<ByteString> payloads;
  private final CodecSettings settings;
  private final IdentityHashMap<ExtensionRelation, Optional<ExtensionChain.Written>> written =
      new IdentityHashMap<>();

  ExtensionWriter(TypeWriter types, Numbering<ByteString> payloads, CodecSettings settings) {
    this.types = types;
    this.payloads = payloads;
    this.settings = settings;
  }

  /** Whether a codec carries it; what it stands for travels otherwise. */
  boolean isCarried(ExtensionRelation relation) {
    return written(relation).isPresent();
  }

  private Optional<ExtensionChain.Written> written(ExtensionRelation relation) {
    return written.computeIfAbsent(
        relation,
        it ->
            settings
                .extensions()
                .logical()
                .write(
                    "the relation '" + it.extension().name() + "'",
                    codec -> codec.encodeRelation(it.extension())));
  }

  /** The relations that are to be written before it. */
  List<Relation> below(ExtensionRelation relation) {
    return isCarried(relation) ? relation.arguments() : relation.inputs();
  }

  Wire.ExtensionRelation message(ExtensionRelation relation, Positions positions) {
    ExtensionChain.Written payload = written(relation).orElseThrow();
    Wire.ExtensionRelation.Builder message =
        Wire.ExtensionRelation.newBuilder()
            .setName(relation.extension().name())
            .setExtension(
                Wire.Extension.newBuilder()
                    .setCodec(payload.codec())
                    .setPayload(payloads.indexOf(ByteString.copyFrom(payload.payload()))))
            .setSchema(types.schema(relation.schema()));
    relation.arguments().forEach(argument -> message.addArguments(positions.of(argument)));
    return message.build();
  }
}
