package io.recordframe.codec.internal.encoding;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.settings.ExtensionChain;
import io.recordframe.codec.internal.value.ColumnWriter;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes sources into their table, each once, and the rows that they hold among the payloads. */
final class SourceWriter {

  private final Wire.Plan.Builder plan;
  private final TypeWriter types;
  private final LiteralWriter literals;
  private final CodecSettings settings;
  private final boolean physical;
  private final Numbering<Source> sources;
  private final Numbering<ByteString> payloads;

  SourceWriter(
      Wire.Plan.Builder plan,
      TypeWriter types,
      LiteralWriter literals,
      Numbering<ByteString> payloads,
      CodecSettings settings,
      boolean physical) {
    this.plan = plan;
    this.types = types;
    this.literals = literals;
    this.settings = settings;
    this.physical = physical;
    this.sources = new Numbering<>(source -> this.plan.addSources(message(source)));
    this.payloads = payloads;
  }

  int source(Source source) {
    return sources.indexOf(source);
  }

  private Wire.Source message(Source source) {
    Wire.Source.Builder message = Wire.Source.newBuilder();
    switch (source) {
      case FileSource file -> message.setFile(file(file));
      case RowsSource rows ->
          partition(rows).ifPresentOrElse(message::setPartition, () -> message.setRows(rows(rows)));
      case FunctionSource rows -> message.setFunction(function(rows));
      case TaskSource tasks ->
          message.setTasks(Wire.TaskSource.newBuilder().setSchema(types.schema(tasks.schema())));
      case TableSource table -> {
        if (table.temporary()) {
          throw Problem.NOT_PORTABLE.notPortable(
              "The plan reads the %s, which only the session has that cached them; send the frame from before cache(), or write the rows to a file that both sides can read"
                  .formatted(table.description()));
        }
        message.setTable(Wire.TableSource.newBuilder().addAllName(table.name()));
      }
      case QuerySource query -> {
        Wire.QuerySource.Builder statement = Wire.QuerySource.newBuilder().setText(query.text());
        query.parameters().forEach(value -> statement.addParameters(literals.message(value)));
        message.setQuery(statement);
      }
    }
    return message.build();
  }

  /** What its code reaches is where it is, so that it travels by its name only. */
  private Wire.FunctionSource function(FunctionSource source) {
    UserTableFunction function = source.function();
    Wire.FunctionSource.Builder message =
        Wire.FunctionSource.newBuilder()
            .setNamespace(function.name().namespace())
            .setName(function.name().name())
            .setParameters(types.fields(function.parameters()))
            .setSchema(types.schema(function.schema()));
    source.arguments().forEach(argument -> message.addArguments(literals.message(argument)));
    return message.build();
  }

  private static Wire.FileSource file(FileSource file) {
    Wire.FileSource.Builder message =
        Wire.FileSource.newBuilder()
            .addAllPaths(file.paths())
            .setHivePartitioning(file.hivePartitioning());
    switch (file.format()) {
      case FileFormat.Parquet parquet ->
          message.setParquet(Wire.ParquetFormat.newBuilder().setUnionByName(parquet.unionByName()));
      case FileFormat.Csv csv -> message.setCsv(csv(csv));
      case FileFormat.Json json ->
          message.setJson(
              Wire.JsonFormat.newBuilder()
                  .setLayout(layout(json.layout()))
                  .setCompression(compression(json.compression())));
    }
    return message.build();
  }

  private static Wire.CsvFormat csv(FileFormat.Csv csv) {
    Wire.CsvFormat.Builder message =
        Wire.CsvFormat.newBuilder()
            .setDelimiter(csv.delimiter())
            .setEscape(csv.escape())
            .setHeader(csv.header())
            .setNullText(csv.nullText())
            .setSkipLines(csv.skipLines())
            .setCompression(compression(csv.compression()));
    Character quote = csv.quote();
    if (quote != null) {
      message.setQuote(quote);
    }
    return message.build();
  }

  private static Wire.JsonLayout layout(FileFormat.Json.Layout layout) {
    return switch (layout) {
      case LINES -> Wire.JsonLayout.JSON_LAYOUT_LINES;
      case ARRAY -> Wire.JsonLayout.JSON_LAYOUT_ARRAY;
    };
  }

  private static Wire.Compression compression(FileFormat.Compression compression) {
    return switch (compression) {
      case AUTOMATIC -> Wire.Compression.COMPRESSION_AUTOMATIC;
      case NONE -> Wire.Compression.COMPRESSION_NONE;
      case GZIP -> Wire.Compression.COMPRESSION_GZIP;
      case ZSTANDARD -> Wire.Compression.COMPRESSION_ZSTANDARD;
    };
  }

  /** Only physical plans have rows that physical codecs carry. */
  private Optional<Wire.PartitionSource> partition(RowsSource source) {
    if (!physical) {
      return Optional.empty();
    }
    return settings
        .extensions()
        .physical()
        .write("the " + source.description(), codec -> codec.encodePartition(source.rows()))
        .map(written ->
            Wire.PartitionSource.newBuilder()
                .setDescription(source.description())
                .setSchema(types.schema(source.rows().schema()))
                .setExtension(
                    Wire.Extension.newBuilder()
                        .setCodec(written.codec())
                        .setPayload(payload(source, ByteString.copyFrom(written.payload()))))
                .build());
  }

  private Wire.RowsSource rows(RowsSource source) {
    Wire.RowsSource.Builder message =
        Wire.RowsSource.newBuilder()
            .setDescription(source.description())
            .setSchema(types.schema(source.rows().schema()));
    Optional<ExtensionChain.Written> written =
        settings
            .extensions()
            .logical()
            .write("the " + source.description(), codec -> codec.encodeRows(source.rows()));
    ByteString content =
        written
            .map(it -> ByteString.copyFrom(it.payload()))
            .orElseGet(() -> byValue(source, settings.limits().of(DecodingLimit.ROWS_BYTES)));
    written.ifPresent(it -> message.setCodec(it.codec()));
    return message.setPayload(payload(source, content)).build();
  }

  private int payload(RowsSource source, ByteString content) {
    long allowed = settings.limits().of(DecodingLimit.ROWS_BYTES);
    if (content.size() > allowed) {
      throw tooMany(source, content.size() + " bytes", allowed);
    }
    return payloads.indexOf(content);
  }

  private static ByteString byValue(RowsSource source, long allowed) {
    Schema schema = source.rows().schema();
    long count = source.rows().size();
    // Each row takes at least a byte for each column.
    if (count > allowed || count > Integer.MAX_VALUE) {
      throw tooMany(source, count + " rows", allowed);
    }
    ColumnBatch batch = source.rows().slice(0, (int) count);
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(batch.column(i));
    }
    return ColumnWriter.write(
            HeapVector.struct(new StructType(schema.fields()), (int) count, null, columns))
        .toByteString();
  }

  private static RuntimeException tooMany(RowsSource source, String found, long allowed) {
    return Problem.TOO_MANY_ROWS.notPortable(
        "The %s have %s, but with a plan travel at most %d bytes of rows (DecodingLimit.ROWS_BYTES); write them to a file that both sides can read, or encode with limits().with(DecodingLimit.ROWS_BYTES, ...)"
            .formatted(source.description(), found, allowed));
  }
}
