package io.recordframe.engine.duckdb.internal.nativeapi.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The library as it stands in the driver's jar.
 *
 * @param location where it stands
 * @param content its size and checksum
 */
record LibraryResource(URL location, LibraryContent content) {

  /**
   * Finds a resource, and its content without reading it where it stands in a jar.
   *
   * @throws NativeLibraryException if there is no such resource, or it cannot be read
   */
  static LibraryResource find(String name) {
    URL location = locate(name);
    if (location == null) {
      throw new NativeLibraryException(
          "DuckDB's native library is not there: no resource "
              + name
              + ". Add org.duckdb:duckdb_jdbc to the class path (on a module path, also --add-modules duckdb.jdbc).");
    }
    try {
      return new LibraryResource(location, content(location));
    } catch (IOException failure) {
      throw new NativeLibraryException(
          "DuckDB's native library cannot be read from " + location + ".", failure);
    }
  }

  /** Opens the bytes of the library. */
  InputStream open() throws IOException {
    return connect(location).getInputStream();
  }

  private static @Nullable URL locate(String name) {
    ClassLoader own = LibraryResource.class.getClassLoader();
    URL location = own == null ? null : own.getResource(name);
    if (location != null) {
      return location;
    }
    ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
    location = ofThread == null ? null : ofThread.getResource(name);
    return location != null ? location : ClassLoader.getSystemResource(name);
  }

  private static LibraryContent content(URL location) throws IOException {
    URLConnection connection = connect(location);
    if (connection instanceof JarURLConnection jarConnection) {
      try (var jar = jarConnection.getJarFile()) {
        JarEntry entry = jar.getJarEntry(jarConnection.getEntryName());
        if (entry != null && entry.getSize() >= 0 && entry.getCrc() >= 0) {
          return new LibraryContent(entry.getSize(), entry.getCrc());
        }
      }
    }
    var checksum = new CRC32();
    try (InputStream bytes = new CheckedInputStream(connect(location).getInputStream(), checksum)) {
      long size = bytes.transferTo(java.io.OutputStream.nullOutputStream());
      return new LibraryContent(size, checksum.getValue());
    }
  }

  /** Without the cache of the JVM, so that closing a jar here closes it for nobody else. */
  private static URLConnection connect(URL location) throws IOException {
    URLConnection connection = location.openConnection();
    connection.setUseCaches(false);
    return connection;
  }
}
