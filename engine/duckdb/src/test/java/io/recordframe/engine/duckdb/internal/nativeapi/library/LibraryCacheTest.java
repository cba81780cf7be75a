package io.recordframe.engine.duckdb.internal.nativeapi.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCacheTest {
  private static final String NAME = "library.so";
  private static final byte[] BYTES = "not really a library ".repeat(50_000).getBytes(UTF_8);

  @TempDir private Path directory;

  private LibraryResource resource;
  private LibraryCache cache;
  private Path library;

  @BeforeEach
  void prepare() throws IOException {
    resource = new LibraryResource(jar(directory.resolve("driver.jar"), BYTES), content(BYTES));
    cache = new LibraryCache(directory.resolve("a").resolve("cache"));
    library = directory.resolve("a").resolve("cache").resolve(NAME);
  }

  @Test
  void readsTheContentOffTheJar() {
    LibraryResource found = LibraryResource.find("libduckdb_java.so_linux_amd64");
    assertThat(found.location().getProtocol()).isEqualTo("jar");
    assertThat(found.content().size()).isGreaterThan(40_000_000);
    assertThatThrownBy(() -> LibraryResource.find("libduckdb_java.so_nowhere"))
        .isInstanceOf(NativeLibraryException.class)
        .hasMessage(
            "DuckDB's native library is not there: no resource libduckdb_java.so_nowhere. Add"
                + " org.duckdb:duckdb_jdbc to the class path (on a module path, also --add-modules"
                + " duckdb.jdbc).");
  }

  @Test
  void unpacksPrivatelyAndKeepsWhatItUnpacked() throws IOException {
    assertThat(cache.provide(resource, NAME)).isEqualTo(library).hasBinaryContent(BYTES);
    if (isPosix()) {
      assertThat(permissions(library.getParent())).isEqualTo("rwx------");
      assertThat(permissions(library)).isEqualTo("rw-------");
      assertThat(permissions(stamp())).isEqualTo("rw-------");
    }
    Object key = Files.readAttributes(library, "*").get("fileKey");
    assertThat(cache.provide(resource, NAME)).isEqualTo(library);
    assertThat(Files.readAttributes(library, "*").get("fileKey")).isEqualTo(key);
    assertThat(Files.readAllLines(stamp())).last().asString().matches("sha256 [0-9a-f]{64}");
  }

  @Test
  void repairsATruncatedFile() throws IOException {
    cache.provide(resource, NAME);
    Files.write(library, Arrays.copyOf(BYTES, BYTES.length / 2));
    assertThat(cache.provide(resource, NAME)).hasBinaryContent(BYTES);
  }

  @Test
  void repairsAFileOfTheRightSizeThatWasChanged() throws IOException {
    cache.provide(resource, NAME);
    byte[] other = BYTES.clone();
    other[1000] ^= 1;
    Files.write(library, other);
    Files.setLastModifiedTime(library, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(cache.provide(resource, NAME)).hasBinaryContent(BYTES);
  }

  @Test
  void repairsAFileWithoutStampAndAStampWithoutFile() throws IOException {
    cache.provide(resource, NAME);
    Files.delete(stamp());
    Files.write(library, new byte[BYTES.length]);
    assertThat(cache.provide(resource, NAME)).hasBinaryContent(BYTES);
    Files.delete(library);
    assertThat(cache.provide(resource, NAME)).hasBinaryContent(BYTES);
    Files.writeString(stamp(), "garbage");
    Files.write(library, new byte[BYTES.length]);
    assertThat(cache.provide(resource, NAME)).hasBinaryContent(BYTES);
  }

  @Test
  void replacesAFileThatOthersCanWrite() throws IOException {
    assumeTrue(isPosix());
    cache.provide(resource, NAME);
    Object key = Files.readAttributes(library, "*").get("fileKey");
    Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-rw-rw-"));
    cache.provide(resource, NAME);
    assertThat(permissions(library)).isEqualTo("rw-------");
    assertThat(Files.readAttributes(library, "*").get("fileKey")).isNotEqualTo(key);
  }

  @Test
  void replacesALinkToElsewhere() throws IOException {
    assumeTrue(isPosix());
    cache.provide(resource, NAME);
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(library, elsewhere);
    Files.createSymbolicLink(library, elsewhere);
    cache.provide(resource, NAME);
    assertThat(Files.isSymbolicLink(library)).isFalse();
    assertThat(library).hasBinaryContent(BYTES);
  }

  @Test
  void replacesAFileOfAnotherUser() throws IOException {
    assumeTrue(isPosix());
    cache.provide(resource, NAME);
    UserPrincipal self = Files.getOwner(library);
    assumeTrue(giveAway(library));
    cache.provide(resource, NAME);
    assertThat(Files.getOwner(library)).isEqualTo(self);
  }

  @Test
  void refusesADirectoryOfAnotherUser() throws IOException {
    assumeTrue(isPosix());
    Files.createDirectories(library.getParent());
    assumeTrue(giveAway(library.getParent()));
    assertThatThrownBy(() -> cache.provide(resource, NAME))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("belongs to another user");
  }

  @Test
  void takesTheRightsOfOthersToItsDirectoryAway() throws IOException {
    assumeTrue(isPosix());
    Files.createDirectories(library.getParent());
    Files.setPosixFilePermissions(
        library.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    cache.provide(resource, NAME);
    assertThat(permissions(library.getParent())).isEqualTo("rwx------");
  }

  @Test
  void refusesADamagedJar() throws IOException {
    var wrong = new LibraryContent(BYTES.length, content(BYTES).checksum() ^ 1);
    var damaged = new LibraryResource(resource.location(), wrong);
    assertThatThrownBy(() -> cache.provide(damaged, NAME))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged: it should hold LibraryContent[size=1050000, checksum=");
    assertThat(library).doesNotExist();
    try (var files = Files.list(library.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(NAME + ".lock");
    }
  }

  private Path stamp() {
    return library.resolveSibling(NAME + ".stamp");
  }

  private static LibraryContent content(byte[] bytes) {
    var checksum = new CRC32();
    checksum.update(bytes);
    return new LibraryContent(bytes.length, checksum.getValue());
  }

  private static URL jar(Path file, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(NAME));
      zip.write(content);
      zip.closeEntry();
    }
    return URI.create("jar:" + file.toUri() + "!/" + NAME).toURL();
  }

  private boolean isPosix() {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether this process may make another user the owner of a file, and did. */
  private boolean giveAway(Path path) throws IOException {
    try {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
      return true;
    } catch (FileSystemException notPermitted) {
      return false;
    }
  }

  private static String permissions(Path path) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    return PosixFilePermissions.toString(permissions);
  }
}
