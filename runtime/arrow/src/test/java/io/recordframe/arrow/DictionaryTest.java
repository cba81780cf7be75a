package io.recordframe.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.arrow.internal.format.EnumDictionaries;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Header.Extent;
import io.recordframe.arrow.internal.format.Header.Node;
import io.recordframe.arrow.internal.format.HeaderDecoder.Location;
import io.recordframe.arrow.internal.format.HeaderEncoder;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dictionaries that grow and change within a stream. */
class DictionaryTest {

  private static final Schema SCHEMA =
      Schema.of(Field.nullable("x", new EnumType("Letter", List.of("A", "B", "C"))));

  @TempDir private Path directory;

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private void schema() {
    stream.writeBytes(ArrowStream.schemaToBytes(SCHEMA));
  }

  private Location dictionary(String letters, boolean delta) {
    ByteBuffer body = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i <= letters.length(); i++) {
      body.putInt(4 * i, i);
    }
    body.put(32, letters.getBytes(StandardCharsets.US_ASCII));
    List<Extent> buffers =
        List.of(
            new Extent(0, 0),
            new Extent(0, 4 * (letters.length() + 1L)),
            new Extent(32, letters.length()));
    Header.Rows rows =
        new Header.Rows(
            letters.length(), List.of(new Node(letters.length(), 0)), buffers, List.of(), null);
    return message(
        HeaderEncoder.dictionary(new Header.Dictionary(0, rows, delta), 64), body.array());
  }

  private Location rows(int... indices) {
    byte[] body = new byte[8];
    for (int i = 0; i < indices.length; i++) {
      body[i] = (byte) indices[i];
    }
    Header.Rows rows =
        new Header.Rows(
            indices.length,
            List.of(new Node(indices.length, 0)),
            List.of(new Extent(0, 0), new Extent(0, indices.length)),
            List.of(),
            null);
    return message(HeaderEncoder.rows(rows, body.length), body);
  }

  private Location message(byte[] metadata, byte[] body) {
    int start = stream.size();
    ByteBuffer prefix = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    stream.writeBytes(prefix.putInt(-1).putInt(metadata.length).array());
    stream.writeBytes(metadata);
    stream.writeBytes(body);
    return new Location(start, 8 + metadata.length, body.length);
  }

  private List<List<Object>> read() {
    stream.writeBytes(new byte[] {-1, -1, -1, -1, 0, 0, 0, 0});
    return Values.of(ArrowStream.read(new ByteArrayInputStream(stream.toByteArray())));
  }

  @Test
  void growByDeltasAndAreReplaced() {
    schema();
    dictionary("AB", false);
    rows(0, 1);
    dictionary("C", true);
    rows(2, 0);
    dictionary("CBA", false);
    rows(0, 1, 2);
    assertThat(read()).isEqualTo(List.of(List.of("A", "B", "C", "A", "C", "B", "A")));
  }

  @Test
  void referencesMustLeadIntoThem() {
    schema();
    dictionary("AB", false);
    rows(0, 2);
    assertThatThrownBy(this::read)
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("column x refers to value 2 of the dictionary 0, which has 2");
  }

  @Test
  void referencesNeedADictionary() {
    schema();
    rows(0);
    assertThatThrownBy(this::read)
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("refers to value 0 of the dictionary 0, which has 0");
  }

  @Test
  void valuesOfEnumsMustBeConstants() {
    schema();
    dictionary("AX", false);
    assertThatThrownBy(this::read).hasMessageContaining("'X' is no constant of enum Letter");
  }

  private ArrowFile file(List<Location> dictionaries, List<Location> batches) throws IOException {
    byte[] footer =
        HeaderEncoder.footer(SCHEMA, new EnumDictionaries(SCHEMA), dictionaries, batches);
    stream.writeBytes(footer);
    stream.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    stream.writeBytes("ARROW1".getBytes(StandardCharsets.US_ASCII));
    return ArrowFile.open(Files.write(directory.resolve("a.arrow"), stream.toByteArray()));
  }

  private void fileStart() {
    stream.writeBytes("ARROW1\0\0".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void growInFiles() throws IOException {
    fileStart();
    List<Location> dictionaries = List.of(dictionary("BA", false), dictionary("C", true));
    List<Location> batches = List.of(rows(2, 0));
    assertThat(Values.of(file(dictionaries, batches).batches()))
        .isEqualTo(List.of(List.of("C", "B")));
  }

  @Test
  void areNotReplacedInFiles() {
    fileStart();
    List<Location> dictionaries = List.of(dictionary("AB", false), dictionary("BA", false));
    List<Location> batches = List.of(rows(0, 1));
    assertThatThrownBy(() -> file(dictionaries, batches))
        .isInstanceOf(MalformedArrowException.class)
        .hasMessageContaining("a.arrow: the dictionary 0 is replaced, which is for streams only");
  }
}
