package io.recordframe.codec.internal.function;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * One loader for the same classes, however many plans bring them. A loader goes when no function of
 * it is left.
 */
final class ShippedClasses {

  private static final Map<String, Entry> LOADERS = new HashMap<>();
  private static final ReferenceQueue<ShippedClassLoader> GONE = new ReferenceQueue<>();

  private ShippedClasses() {}

  private static final class Entry extends WeakReference<ShippedClassLoader> {
    private final String hash;

    Entry(ShippedClassLoader loader, String hash) {
      super(loader, GONE);
      this.hash = hash;
    }
  }

  static ShippedClassLoader loader(SortedMap<String, byte[]> classes) {
    String hash = hash(classes);
    synchronized (LOADERS) {
      while (GONE.poll() instanceof Entry gone) {
        LOADERS.remove(gone.hash, gone);
      }
      Entry entry = LOADERS.get(hash);
      ShippedClassLoader known = entry == null ? null : entry.get();
      if (known != null) {
        return known;
      }
      ShippedClassLoader loader = new ShippedClassLoader(classes);
      LOADERS.put(hash, new Entry(loader, hash));
      return loader;
    }
  }

  private static String hash(SortedMap<String, byte[]> classes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      classes.forEach((name, file) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(file.length).flip());
        digest.update(file);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
