package io.recordframe.arrow.internal.format;

import com.google.flatbuffers.FlatBufferBuilder;
import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.arrow.internal.format.Header.Node;
import io.recordframe.arrow.internal.format.HeaderDecoder.Location;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.BodyCompressionMethod;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/** The metadata of messages and footers. */
public final class HeaderEncoder {

  private static final int NONE = 0;
  private static final int INITIAL_BYTES = 1024;

  private HeaderEncoder() {}

  /** The metadata of a message with a schema. */
  public static byte[] schema(Schema schema, EnumDictionaries dictionaries) {
    FlatBufferBuilder builder = new FlatBufferBuilder(INITIAL_BYTES);
    int header = new SchemaEncoder(builder, dictionaries).schema(schema);
    return message(builder, MessageHeader.Schema, header, 0);
  }

  /** The metadata of a message with rows. */
  public static byte[] rows(Header.Rows rows, long bodyLength) {
    FlatBufferBuilder builder = new FlatBufferBuilder(INITIAL_BYTES);
    int header = batch(builder, rows);
    return message(builder, MessageHeader.RecordBatch, header, bodyLength);
  }

  /** The metadata of a message with values of a dictionary. */
  public static byte[] dictionary(Header.Dictionary dictionary, long bodyLength) {
    FlatBufferBuilder builder = new FlatBufferBuilder(INITIAL_BYTES);
    int header =
        DictionaryBatch.createDictionaryBatch(
            builder, dictionary.id(), batch(builder, dictionary.values()), dictionary.delta());
    return message(builder, MessageHeader.DictionaryBatch, header, bodyLength);
  }

  private static int batch(FlatBufferBuilder builder, Header.Rows rows) {
    RecordBatch.startNodesVector(builder, rows.nodes().size());
    for (Node node : rows.nodes().reversed()) {
      FieldNode.createFieldNode(builder, node.length(), node.nulls());
    }
    int nodes = builder.endVector();
    RecordBatch.startBuffersVector(builder, rows.buffers().size());
    for (Extent buffer : rows.buffers().reversed()) {
      Buffer.createBuffer(builder, buffer.offset(), buffer.length());
    }
    int buffers = builder.endVector();
    int compression = compression(builder, rows.compression());
    return RecordBatch.createRecordBatch(builder, rows.rows(), nodes, buffers, compression, NONE);
  }

  private static int compression(
      FlatBufferBuilder builder, @Nullable ArrowCompression compression) {
    return switch (compression) {
      case null -> NONE;
      case LZ4 -> compression(builder, CompressionType.LZ4_FRAME);
      case ZSTD -> compression(builder, CompressionType.ZSTD);
    };
  }

  private static int compression(FlatBufferBuilder builder, byte codec) {
    return BodyCompression.createBodyCompression(builder, codec, BodyCompressionMethod.BUFFER);
  }

  private static byte[] message(FlatBufferBuilder builder, byte kind, int header, long bodyLength) {
    builder.finish(
        Message.createMessage(builder, MetadataVersion.V5, kind, header, bodyLength, NONE));
    return builder.sizedByteArray();
  }

  /** The footer of a file. */
  public static byte[] footer(
      Schema schema,
      EnumDictionaries dictionaries,
      List<Location> dictionaryBatches,
      List<Location> batches) {
    FlatBufferBuilder builder = new FlatBufferBuilder(INITIAL_BYTES);
    int schemaOffset = new SchemaEncoder(builder, dictionaries).schema(schema);
    Footer.startDictionariesVector(builder, dictionaryBatches.size());
    int dictionariesOffset = blocks(builder, dictionaryBatches);
    Footer.startRecordBatchesVector(builder, batches.size());
    int batchesOffset = blocks(builder, batches);
    builder.finish(
        Footer.createFooter(
            builder, MetadataVersion.V5, schemaOffset, dictionariesOffset, batchesOffset, NONE));
    return builder.sizedByteArray();
  }

  private static int blocks(FlatBufferBuilder builder, List<Location> locations) {
    for (Location location : locations.reversed()) {
      Block.createBlock(
          builder, location.offset(), location.metadataLength(), location.bodyLength());
    }
    return builder.endVector();
  }
}
