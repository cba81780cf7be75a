package io.recordframe.plan.source;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders around a target that were not there and were made for it, so that they can be removed
 * where nothing comes of it. For one thread at a time.
 */
public final class CreatedFolders {

  private final List<Path> created = new ArrayList<>();

  /** Without a folder at first. */
  public CreatedFolders() {}

  /**
   * Makes a folder and those around it, unless they are there. Folders that others make meanwhile
   * are theirs.
   *
   * @param folder the folder, or null for none
   * @throws IOException if a folder cannot be made; those around it may have been
   */
  public void create(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    create(folder.getParent());
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException there) {
      if (Files.isDirectory(folder)) {
        return;
      }
      throw there;
    }
    created.add(folder);
  }

  /**
   * Removes what was made, from the innermost on, up to a folder that something was put into.
   *
   * @throws IOException if a folder cannot be removed
   */
  public void remove() throws IOException {
    for (Path folder : created.reversed()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException used) {
        return;
      }
    }
  }
}
