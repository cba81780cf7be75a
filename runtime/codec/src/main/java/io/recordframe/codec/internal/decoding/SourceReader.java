package io.recordframe.codec.internal.decoding;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.settings.CodecSettings;
import io.recordframe.codec.internal.settings.ExtensionChain;
import io.recordframe.codec.internal.value.ColumnReader;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.ExtensionCodec;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.BatchRows;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table of sources. Nothing is opened or looked for. */
final class SourceReader {

  private final Wire.Plan plan;
  private final TypeReader types;
  private final LiteralReader literals;
  private final Budget budget;
  private final CodecSettings settings;
  private final TableFunctionReader functions;
  private final List<Source> sources = new ArrayList<>();

  SourceReader(
      Wire.Plan plan,
      TypeReader types,
      LiteralReader literals,
      Budget budget,
      CodecSettings settings) {
    this.plan = plan;
    this.types = types;
    this.literals = literals;
    this.budget = budget;
    this.settings = settings;
    this.functions = new TableFunctionReader(types, literals, settings.functions());
    for (Wire.Source message : plan.getSourcesList()) {
      try {
        sources.add(source(message));
      } catch (IllegalArgumentException | InvalidDataException invalid) {
        throw Problem.INVALID_NODE.malformed(
            "Source %d is not valid: %s".formatted(sources.size(), invalid.getMessage()), invalid);
      }
    }
  }

  Source source(int index) {
    return Parts.entry(sources, index, "source");
  }

  private Source source(Wire.Source message) {
    Parts.requireKnown(message);
    return switch (message.getKindCase()) {
      case FILE -> file(message.getFile());
      case ROWS -> rows(message.getRows());
      case PARTITION -> partition(message.getPartition());
      case TABLE -> {
        Parts.requireKnown(message.getTable());
        yield new TableSource(message.getTable().getNameList());
      }
      case TASKS -> {
        Parts.requireKnown(message.getTasks());
        yield new TaskSource(types.schema(message.getTasks().getSchema()));
      }
      case QUERY -> {
        Parts.requireKnown(message.getQuery());
        List<TypedValue> parameters = new ArrayList<>();
        for (Wire.Literal parameter : message.getQuery().getParametersList()) {
          parameters.add(literals.typedValue(parameter));
        }
        yield new QuerySource(message.getQuery().getText(), parameters);
      }
      case FUNCTION -> functions.read(message.getFunction());
      case KIND_NOT_SET ->
          throw Problem.MALFORMED.malformed("Source %d is empty".formatted(sources.size()));
    };
  }

  private static FileSource file(Wire.FileSource message) {
    Parts.requireKnown(message);
    FileFormat format =
        switch (message.getFormatCase()) {
          case PARQUET -> {
            Parts.requireKnown(message.getParquet());
            yield new FileFormat.Parquet(message.getParquet().getUnionByName());
          }
          case CSV -> csv(message.getCsv());
          case JSON -> {
            Wire.JsonFormat json = message.getJson();
            Parts.requireKnown(json);
            yield new FileFormat.Json(
                layout(json), compression(json.getCompression(), json.getCompressionValue()));
          }
          case FORMAT_NOT_SET -> throw Problem.MALFORMED.malformed("A file has no format");
        };
    return new FileSource(message.getPathsList(), format, message.getHivePartitioning());
  }

  private static FileFormat.Csv csv(Wire.CsvFormat message) {
    Parts.requireKnown(message);
    return new FileFormat.Csv(
        character(message.getDelimiter()),
        message.hasQuote() ? character(message.getQuote()) : null,
        character(message.getEscape()),
        message.getHeader(),
        message.getNullText(),
        Parts.count(message.getSkipLines(), "number of lines to skip"),
        compression(message.getCompression(), message.getCompressionValue()));
  }

  private static char character(int unit) {
    if (unit < 0 || unit > Character.MAX_VALUE) {
      throw Problem.INVALID_NODE.malformed(
          "A character of a CSV format is one UTF-16 code unit, not %d"
              .formatted(Integer.toUnsignedLong(unit)));
    }
    return (char) unit;
  }

  private static FileFormat.Json.Layout layout(Wire.JsonFormat message) {
    return switch (message.getLayout()) {
      case JSON_LAYOUT_LINES -> FileFormat.Json.Layout.LINES;
      case JSON_LAYOUT_ARRAY -> FileFormat.Json.Layout.ARRAY;
      case JSON_LAYOUT_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("layout of a JSON file", message.getLayoutValue());
    };
  }

  private static FileFormat.Compression compression(Wire.Compression compression, int number) {
    return switch (compression) {
      case COMPRESSION_AUTOMATIC -> FileFormat.Compression.AUTOMATIC;
      case COMPRESSION_NONE -> FileFormat.Compression.NONE;
      case COMPRESSION_GZIP -> FileFormat.Compression.GZIP;
      case COMPRESSION_ZSTANDARD -> FileFormat.Compression.ZSTANDARD;
      case COMPRESSION_UNSPECIFIED, UNRECOGNIZED ->
          throw Parts.unknownConstant("compression of a file", number);
    };
  }

  private RowsSource rows(Wire.RowsSource message) {
    Parts.requireKnown(message);
    ByteString payload = payload(message.getPayload());
    Schema schema = types.schema(message.getSchema());
    String description = message.getDescription();
    RowsSource.Rows rows =
        message.getCodec().isEmpty()
            ? byValue(description, payload, schema)
            : extended(
                settings.extensions().logical(),
                message.getCodec(),
                description,
                schema,
                codec -> codec.decodeRows(payload.toByteArray()));
    return new RowsSource(rows, description);
  }

  private RowsSource partition(Wire.PartitionSource message) {
    Parts.requireKnown(message);
    Wire.Extension written = message.getExtension();
    Parts.requireKnown(written);
    if (!plan.hasRootPhysical()) {
      throw Problem.MALFORMED.malformed(
          "Source %d is one of physical codecs, which carry rows of physical plans only, but the root is %s"
              .formatted(sources.size(), plan.getRootCase()));
    }
    ByteString payload = payload(written.getPayload());
    RowsSource.Rows rows =
        extended(
            settings.extensions().physical(),
            written.getCodec(),
            message.getDescription(),
            types.schema(message.getSchema()),
            codec -> codec.decodePartition(payload.toByteArray()));
    return new RowsSource(rows, message.getDescription());
  }

  private ByteString payload(int index) {
    ByteString payload = Parts.entry(plan.getPayloadsList(), index, "payload");
    budget.check(DecodingLimit.ROWS_BYTES, payload.size());
    return payload;
  }

  private static <C extends ExtensionCodec> RowsSource.Rows extended(
      ExtensionChain<C> extensions,
      String id,
      String description,
      Schema schema,
      Function<C, RowsSource.Rows> decode) {
    String what = "the " + description;
    return extensions.read(
        id,
        what,
        codec -> {
          RowsSource.Rows rows = decode.apply(codec);
          extensions.requireColumns(id, what, rows.schema(), schema);
          return rows;
        });
  }

  private static RowsSource.Rows byValue(String description, ByteString payload, Schema schema) {
    Wire.Column column;
    try {
      column = Wire.Column.parseFrom(payload);
    } catch (InvalidProtocolBufferException malformed) {
      throw Problem.MALFORMED.malformed(
          "The rows of %s cannot be read: %s".formatted(description, malformed.getMessage()),
          malformed);
    }
    LiteralReader.requireKnown(column);
    ColumnVector rows = ColumnReader.read(column, new StructType(schema.fields()));
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(rows.child(i));
    }
    return new BatchRows(schema, new HeapBatch(rows.size(), columns));
  }
}
