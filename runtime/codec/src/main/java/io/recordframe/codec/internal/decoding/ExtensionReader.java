package io.recordframe.codec.internal.decoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.settings.ExtensionChain;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.codec.LogicalExtensionCodec;
import io.recordframe.plan.type.Schema;
import java.util.List;

/** Has the codecs of others read the relations that they wrote. */
final class ExtensionReader {

  private final List<ByteString> payloads;
  private final TypeReader types;
  private final ExtensionChain<LogicalExtensionCodec> extensions;
  private final Nodes nodes;

  ExtensionReader(
      List<ByteString> payloads,
      TypeReader types,
      ExtensionChain<LogicalExtensionCodec> extensions,
      Nodes nodes) {
    this.payloads = payloads;
    this.types = types;
    this.extensions = extensions;
    this.nodes = nodes;
  }

  ExtensionRelation relation(Wire.ExtensionRelation message) {
    Parts.requireKnown(message);
    Wire.Extension written = message.getExtension();
    Parts.requireKnown(written);
    String what = "the relation '" + message.getName() + "'";
    ByteString payload = Parts.entry(payloads, written.getPayload(), "payload");
    List<Relation> arguments = message.getArgumentsList().stream().map(nodes::input).toList();
    Schema schema = types.schema(message.getSchema());
    ExtensionRelation relation =
        extensions.read(
            written.getCodec(),
            what,
            codec -> new ExtensionRelation(codec.decodeRelation(payload.toByteArray()), arguments));
    extensions.requireColumns(written.getCodec(), what, relation.schema(), schema);
    return relation;
  }
}
