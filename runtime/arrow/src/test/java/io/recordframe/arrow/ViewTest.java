package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts and binaries by views, as Polars and others write them. */
class ViewTest {

  private static final String LONG = "a text of more than twelve bytes, é among them";

  private static BatchCursor read(byte[] bytes) {
    return ArrowStream.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void shortAndLongValuesAreRead() throws IOException {
    List<String> texts = Arrays.asList("", "twelve bytes", null, LONG, "short", LONG + LONG);
    byte[] stream = StockViews.stream(texts);
    try (BatchCursor cursor = read(stream)) {
      assertThat(cursor.schema())
          .isEqualTo(
              Schema.of(
                  Field.nullable("text", ScalarType.STRING),
                  Field.nullable("bytes", ScalarType.BINARY)));
    }
    List<Object> bytes = new ArrayList<>();
    for (String text : texts) {
      bytes.add(text == null ? null : ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(Values.of(read(stream))).isEqualTo(List.of(texts, bytes));
  }

  /** The view of the value at a row of the first column, which has no nulls and no short values. */
  private static ByteBuffer view(byte[] stream, int length, int row) {
    ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != length
        || bytes.getInt(at + 4)
            != ByteBuffer.wrap(LONG.getBytes(StandardCharsets.UTF_8))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt()) {
      at += 4;
    }
    return bytes.slice(at + 16 * row, 16).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void assertRefused(byte[] stream, String message) {
    try (BatchCursor cursor = read(stream)) {
      assertThatThrownBy(cursor::next)
          .isInstanceOf(InvalidDataException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void viewsMustLeadToTheirValues() throws IOException {
    int length = LONG.getBytes(StandardCharsets.UTF_8).length;
    byte[] stream = StockViews.stream(List.of(LONG, LONG));
    byte[] negative = stream.clone();
    view(negative, length, 0).putInt(0, -1);
    assertRefused(negative, "column text has a view of -1 bytes");
    byte[] buffer = stream.clone();
    view(buffer, length, 0).putInt(8, 1);
    assertRefused(buffer, "column text has a view into buffer 1, but 1 of them");
    byte[] outside = stream.clone();
    view(outside, length, 1).putInt(12, length + 1);
    assertRefused(outside, "column text has a view of " + length + " bytes from " + (length + 1));
    byte[] prefix = stream.clone();
    view(prefix, length, 0).putInt(4, 0);
    assertRefused(prefix, "column text has a view that begins with other bytes than its value");
    byte[] half = stream.clone();
    int end = LONG.indexOf('é') + 1;
    view(half, length, 0).putInt(0, end);
    assertRefused(
        half, "value 1 (counted from 1) of record batch 1 of the Arrow stream: is no text");
  }

  private static void lead(byte[] stream, int first, int row, int length) {
    ByteBuffer from = view(stream, first, 0);
    ByteBuffer to = view(stream, first, row);
    to.putInt(0, length).putInt(4, from.getInt(4)).putInt(8, from.getInt(8));
    to.putInt(12, from.getInt(12));
  }

  @Test
  void viewsOfOneValueShareIt() throws IOException {
    List<String> texts = new ArrayList<>(Collections.nCopies(500, "thirteen bytes"));
    String large = "a text of plain letters ".repeat(200);
    int length = large.getBytes(StandardCharsets.UTF_8).length;
    texts.set(0, large);
    byte[] stream = StockViews.stream(texts);
    for (int row = 1; row < texts.size(); row++) {
      lead(stream, length, row, length);
    }
    String[] values = read(stream).next().column(0).strings();
    assertThat(new HashSet<>(List.of(values))).hasSize(1);
    for (int row = 1; row < texts.size(); row++) {
      assertThat(values[row]).isSameAs(values[0]);
      lead(stream, length, row, length - row);
    }
    assertRefused(stream, "column text has views that lead to the same bytes more than 8 times");
  }

  @Test
  void viewsAreBoundByTheBytesOfTheirOwnColumn() throws IOException {
    String large = "a text of plain letters ".repeat(200);
    List<String> texts = new ArrayList<>(Collections.nCopies(25, "thirteen bytes"));
    texts.set(0, large);
    byte[] stream = StockViews.stream(texts);
    for (int row = 1; row < 13; row++) {
      lead(stream, large.length(), row, large.length() - row);
    }
    // More than eight times the bytes of the column, fewer than eight times those of the batch.
    assertRefused(stream, "column text has views that lead to the same bytes more than 8 times");
  }
}
