package io.recordframe.arrow.internal.write;

import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.CreatedFolders;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is written under a hidden name beside its place, and put there when it is whole. */
public final class UnfinishedFile implements AutoCloseable {

  private final Path target;
  private final boolean overwrite;
  private final Path path;
  private final CreatedFolders around;
  private boolean published;

  private UnfinishedFile(Path target, boolean overwrite, CreatedFolders around) {
    this.target = target;
    this.overwrite = overwrite;
    this.around = around;
    this.path =
        target.resolveSibling(".%s.%s.new".formatted(target.getFileName(), UUID.randomUUID()));
  }

  /**
   * A file that is not there yet.
   *
   * @throws SinkException if the target is there and must not be, or is a folder
   * @throws IOException if its folder cannot be made
   */
  public static UnfinishedFile beside(Path target, boolean overwrite) throws IOException {
    Path absolute = target.toAbsolutePath();
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
      throw alreadyThere(target, null);
    }
    if (Files.isDirectory(absolute)) {
      throw new SinkException(
          "%s is a folder, and cannot be replaced by a file; choose another path"
              .formatted(target));
    }
    CreatedFolders around = new CreatedFolders();
    try {
      around.create(absolute.getParent());
    } catch (IOException failed) {
      around.remove();
      throw failed;
    }
    return new UnfinishedFile(absolute, overwrite, around);
  }

  private static SinkException alreadyThere(Path target, @Nullable Throwable cause) {
    return new SinkException(
        "%s is there already; choose another path, or write with overwrite()".formatted(target),
        cause);
  }

  /** Where to write. */
  public Path path() {
    return path;
  }

  /** Puts the file in its place. */
  public void publish() throws IOException {
    move();
    published = true;
  }

  private void move() throws IOException {
    if (overwrite) {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try {
      // A rename would replace what appeared meanwhile; a move without options looks first.
      Files.move(path, target);
    } catch (FileAlreadyExistsException appeared) {
      throw alreadyThere(target, appeared);
    }
  }

  /** Removes what was not put in its place, and the folders that were made for it. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    if (!published) {
      around.remove();
    }
  }
}
