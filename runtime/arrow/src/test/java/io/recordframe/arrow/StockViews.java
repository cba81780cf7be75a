package io.recordframe.arrow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ViewVarBinaryVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** A stream with columns by views, written by Arrow's own library. */
final class StockViews {

  private StockViews() {}

  /** A column of texts and one of their bytes, with null for null. */
  static byte[] stream(List<String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        ViewVarCharVector characters = new ViewVarCharVector("text", allocator);
        ViewVarBinaryVector binaries = new ViewVarBinaryVector("bytes", allocator)) {
      characters.allocateNew(texts.size());
      binaries.allocateNew(texts.size());
      for (int i = 0; i < texts.size(); i++) {
        if (texts.get(i) == null) {
          characters.setNull(i);
          binaries.setNull(i);
        } else {
          byte[] value = texts.get(i).getBytes(StandardCharsets.UTF_8);
          characters.setSafe(i, value);
          binaries.setSafe(i, value);
        }
      }
      characters.setValueCount(texts.size());
      binaries.setValueCount(texts.size());
      try (VectorSchemaRoot root = VectorSchemaRoot.of(characters, binaries);
          ArrowStreamWriter writer =
              new ArrowStreamWriter(root, null, Channels.newChannel(bytes))) {
        root.setRowCount(texts.size());
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    }
    return bytes.toByteArray();
  }
}
