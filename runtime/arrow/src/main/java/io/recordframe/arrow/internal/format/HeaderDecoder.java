package io.recordframe.arrow.internal.format;

import io.recordframe.arrow.ArrowCompression;
import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.arrow.internal.format.Header.Node;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of messages and footers. FlatBuffers read what they are told to, so that references
 * lead anywhere within the bytes: everything is copied into values that are checked, and nothing is
 * read twice.
 */
public final class HeaderDecoder {

  private final ArrowLimits limits;

  /** A decoder within limits. */
  public HeaderDecoder(ArrowLimits limits) {
    this.limits = limits;
  }

  /**
   * A message.
   *
   * @param header what it says
   * @param bodyLength the bytes that follow its metadata
   */
  public record Envelope(Header header, long bodyLength) {}

  /**
   * The end of a file, which says where its messages stand.
   *
   * @param columns the columns
   * @param dictionaries the messages with values of dictionaries
   * @param batches the messages with rows
   */
  public record FileIndex(
      ArrowColumns columns, List<Location> dictionaries, List<Location> batches) {}

  /**
   * Where a message stands.
   *
   * @param offset from the beginning of the file
   * @param metadataLength the bytes of its metadata with what precedes it
   * @param bodyLength the bytes behind
   */
  public record Location(long offset, int metadataLength, long bodyLength) {}

  /**
   * The metadata of a message.
   *
   * @throws io.recordframe.plan.error.RecordframeException if it is none, or of a kind that is not
   *     read here
   */
  public Envelope message(byte[] metadata) {
    return guarded(() -> {
      Message message = Message.getRootAsMessage(ByteBuffer.wrap(metadata));
      requireVersion(message.version());
      if (message.bodyLength() < 0) {
        throw Refusals.malformed("A body has %d bytes".formatted(message.bodyLength()));
      }
      return new Envelope(header(message, metadata.length), message.bodyLength());
    });
  }

  private Header header(Message message, int bytes) {
    return switch (message.headerType()) {
      case MessageHeader.Schema -> {
        Schema schema = (Schema) message.header(new Schema());
        yield new Header.Columns(SchemaDecoder.decode(schema, limits, bytes));
      }
      case MessageHeader.RecordBatch ->
          rows((RecordBatch) message.header(new RecordBatch()), bytes);
      case MessageHeader.DictionaryBatch -> {
        DictionaryBatch batch = (DictionaryBatch) message.header(new DictionaryBatch());
        if (batch == null) {
          throw Refusals.malformed("A message for a dictionary is empty");
        }
        yield new Header.Dictionary(batch.id(), rows(batch.data(), bytes), batch.isDelta());
      }
      case MessageHeader.Tensor, MessageHeader.SparseTensor ->
          throw Refusals.unsupported("Arrow tensors are not read here, only rows");
      default ->
          throw Refusals.malformed("A message is of the kind %d".formatted(message.headerType()));
    };
  }

  private Header.Rows rows(@Nullable RecordBatch batch, int bytes) {
    if (batch == null) {
      throw Refusals.malformed("A message for rows is empty");
    }
    int rows = limits.require(ArrowLimit.BATCH_ROWS, batch.length(), "a batch");
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < length(batch.nodesLength(), bytes); i++) {
      FieldNode node = batch.nodes(i);
      int length = limits.require(ArrowLimit.BATCH_ROWS, node.length(), "a column of a batch");
      if (node.nullCount() < 0 || node.nullCount() > length) {
        throw Refusals.malformed(
            "A column has %d values, of which %d are null".formatted(length, node.nullCount()));
      }
      nodes.add(new Node(length, (int) node.nullCount()));
    }
    List<Extent> buffers = new ArrayList<>();
    for (int i = 0; i < length(batch.buffersLength(), bytes); i++) {
      Buffer buffer = batch.buffers(i);
      buffers.add(new Extent(buffer.offset(), buffer.length()));
    }
    List<Integer> viewed = new ArrayList<>();
    for (int i = 0; i < length(batch.variadicBufferCountsLength(), bytes); i++) {
      long count = batch.variadicBufferCounts(i);
      if (count < 0 || count > buffers.size()) {
        throw Refusals.malformed(
            "A column has %d of the %d buffers of a batch".formatted(count, buffers.size()));
      }
      viewed.add((int) count);
    }
    return new Header.Rows(
        rows,
        List.copyOf(nodes),
        List.copyOf(buffers),
        List.copyOf(viewed),
        compression(batch.compression()));
  }

  private static @Nullable ArrowCompression compression(@Nullable BodyCompression found) {
    if (found == null) {
      return null;
    }
    if (found.method() != BodyCompressionMethod.BUFFER) {
      throw Refusals.malformed(
          "A batch is compressed by the unknown method %d".formatted(found.method()));
    }
    return switch (found.codec()) {
      case CompressionType.LZ4_FRAME -> ArrowCompression.LZ4;
      case CompressionType.ZSTD -> ArrowCompression.ZSTD;
      default ->
          throw Refusals.malformed(
              "A batch is compressed with the unknown codec %d".formatted(found.codec()));
    };
  }

  /**
   * The footer of a file.
   *
   * @throws io.recordframe.plan.error.RecordframeException if it is none
   */
  public FileIndex footer(byte[] bytes) {
    return guarded(() -> {
      Footer footer = Footer.getRootAsFooter(ByteBuffer.wrap(bytes));
      requireVersion(footer.version());
      List<Location> dictionaries = new ArrayList<>();
      for (int i = 0; i < length(footer.dictionariesLength(), bytes.length); i++) {
        dictionaries.add(location(footer.dictionaries(i)));
      }
      List<Location> batches = new ArrayList<>();
      for (int i = 0; i < length(footer.recordBatchesLength(), bytes.length); i++) {
        batches.add(location(footer.recordBatches(i)));
      }
      ArrowColumns columns = SchemaDecoder.decode(footer.schema(), limits, bytes.length);
      return new FileIndex(columns, List.copyOf(dictionaries), List.copyOf(batches));
    });
  }

  private static Location location(Block block) {
    return new Location(block.offset(), block.metaDataLength(), block.bodyLength());
  }

  private static void requireVersion(short version) {
    if (version != MetadataVersion.V5 && version != MetadataVersion.V4) {
      throw Refusals.unsupported(
          "Arrow's metadata of versions 4 and 5 is read here, but this is of version %d"
              .formatted(version + 1));
    }
  }

  /** How many structs a vector has, of which each takes eight bytes and more. */
  private static int length(int claimed, int bytes) {
    if (claimed < 0 || claimed > bytes / Long.BYTES) {
      throw Refusals.malformed("A list of %d entries stands in %d bytes".formatted(claimed, bytes));
    }
    return claimed;
  }

  /** What FlatBuffers throw where references lead outside of the bytes. */
  private static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | NegativeArraySizeException
        | IllegalArgumentException broken) {
      throw Refusals.malformed("its metadata refers to what is not there", broken);
    }
  }
}
