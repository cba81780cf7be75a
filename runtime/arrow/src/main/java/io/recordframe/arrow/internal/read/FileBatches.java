package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimit;
import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.ArrowColumns;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.HeaderDecoder;
import io.recordframe.arrow.internal.format.HeaderDecoder.Envelope;
import io.recordframe.arrow.internal.format.HeaderDecoder.FileIndex;
import io.recordframe.arrow.internal.format.HeaderDecoder.Location;
import io.recordframe.arrow.internal.format.Refusals;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.type.Schema;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The batches of a file: where they stand is read at once, a column when it is asked for. */
public final class FileBatches {

  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 8;
  private static final int TAIL = MAGIC.length + Integer.BYTES;

  private final FileBytes file;
  private final ArrowLimits limits;
  private final HeaderDecoder headers;
  private final String source;
  private final ArrowColumns columns;
  private final Dictionaries dictionaries;
  private final List<BatchLayout> batches = new ArrayList<>();

  /** Reads the footer, the dictionaries, and the metadata of the batches. */
  public FileBatches(Path path, ArrowLimits limits) {
    this.file = new FileBytes(path);
    this.limits = limits;
    this.headers = new HeaderDecoder(limits);
    this.source = "the Arrow file " + path;
    long end = requireMagic();
    byte[] footer = footer(end);
    FileIndex index = headers.footer(footer);
    this.columns = index.columns();
    this.dictionaries = new Dictionaries(columns, limits);
    long room = end - footer.length;
    requireApart(index, room);
    Set<Long> begun = new HashSet<>();
    for (Location location : index.dictionaries()) {
      Envelope message = message(location);
      if (!(message.header() instanceof Header.Dictionary dictionary)) {
        throw Refusals.malformed("%s: where a dictionary should be is none".formatted(source));
      }
      if (!dictionary.delta() && !begun.add(dictionary.id())) {
        throw Refusals.malformed(
            "%s: the dictionary %d is replaced, which is for streams only: a file has no order in which its batches are read"
                .formatted(source, dictionary.id()));
      }
      Place place = new Place(source, "the dictionary " + dictionary.id());
      dictionaries.add(dictionary, body(location), place);
    }
    for (Location location : index.batches()) {
      Envelope message = message(location);
      if (!(message.header() instanceof Header.Rows rows)) {
        throw Refusals.malformed("%s: where a record batch should be is none".formatted(source));
      }
      Place place = new Place(source, "record batch " + (batches.size() + 1));
      batches.add(new BatchLayout(columns.fields(), rows, body(location), limits, place));
    }
  }

  /** Where the footer ends. */
  private long requireMagic() {
    if (file.length() < HEAD + TAIL) {
      throw Refusals.malformed("%s has %d bytes, too few for one".formatted(source, file.length()));
    }
    byte[] tail = file.read(file.length() - TAIL, TAIL);
    byte[] head = file.read(0, HEAD);
    if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw Refusals.malformed(
          "%s does not begin with ARROW1; if it is a stream, read it with ArrowStream.read"
              .formatted(source));
    }
    if (!Arrays.equals(tail, Integer.BYTES, TAIL, MAGIC, 0, MAGIC.length)) {
      throw Refusals.malformed(
          "%s does not end with ARROW1; it was not written to its end".formatted(source));
    }
    return file.length() - TAIL;
  }

  private byte[] footer(long end) {
    int length =
        ByteBuffer.wrap(file.read(end, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    limits.require(ArrowLimit.METADATA_BYTES, length, "the footer of " + source);
    if (length > end - HEAD) {
      throw Refusals.malformed(
          "%s has a footer of %d bytes, more than itself".formatted(source, length));
    }
    return file.read(end - length, length);
  }

  /** Otherwise a few bytes could stand for any number of batches. */
  private void requireApart(FileIndex index, long room) {
    long sum = HEAD;
    List<Location> locations = new ArrayList<>(index.dictionaries());
    locations.addAll(index.batches());
    for (Location location : locations) {
      long metadata = location.metadataLength();
      boolean within =
          location.offset() >= HEAD
              && metadata >= HEAD
              && location.bodyLength() >= 0
              && location.bodyLength() <= room
              && location.offset() <= room - metadata - location.bodyLength();
      sum += within ? metadata + location.bodyLength() : 0;
      if (!within || sum > room) {
        throw Refusals.malformed(
            "%s: its messages must stand in its %d bytes one beside the other, but one has %d and %d bytes from %d on"
                .formatted(source, room, metadata, location.bodyLength(), location.offset()));
      }
    }
  }

  private Envelope message(Location location) {
    int length =
        limits.require(ArrowLimit.METADATA_BYTES, location.metadataLength(), source) - HEAD;
    byte[] bytes = file.read(location.offset(), location.metadataLength());
    int found = MessageStream.metadataLength(Arrays.copyOf(bytes, HEAD));
    if (found > length) {
      throw Refusals.malformed(
          "%s: the metadata of a message has %d bytes, but the footer says %d"
              .formatted(source, found, length));
    }
    Envelope message = headers.message(Arrays.copyOfRange(bytes, HEAD, HEAD + found));
    if (message.bodyLength() != location.bodyLength()) {
      throw Refusals.malformed(
          "%s: the body of a message has %d bytes, but the footer says %d"
              .formatted(source, message.bodyLength(), location.bodyLength()));
    }
    return message;
  }

  private Body body(Location location) {
    limits.require(ArrowLimit.BODY_BYTES, location.bodyLength(), source);
    return file.body(location.offset() + location.metadataLength(), location.bodyLength());
  }

  /** The columns. */
  public Schema schema() {
    return columns.schema();
  }

  /** How many rows each batch has. */
  List<Integer> counts() {
    return batches.stream().map(BatchLayout::rowCount).toList();
  }

  /** The rows of the batches, each of which is read when it is asked for. */
  public BatchedRows rows() {
    return new BatchedRows(schema(), counts(), this::batch);
  }

  ColumnBatch batch(int index) {
    return new LazyBatch(batches.get(index), columns.fields().size(), dictionaries);
  }
}
