package io.recordframe.plan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreatedFoldersTest {

  private static final int ROUNDS = 200;

  @TempDir private Path root;

  @Test
  void removesWhatItMadeAndNothingElse() throws IOException {
    Path there = Files.createDirectory(root.resolve("there"));
    CreatedFolders folders = new CreatedFolders();
    folders.create(there.resolve("a").resolve("b"));
    folders.create(there.resolve("a").resolve("c"));
    folders.create(null);
    assertThat(there.resolve("a").resolve("b")).isDirectory();

    folders.remove();

    assertThat(there).isEmptyDirectory();
  }

  @Test
  void leavesFoldersThatOthersUse() throws IOException {
    CreatedFolders first = new CreatedFolders();
    CreatedFolders second = new CreatedFolders();
    first.create(root.resolve("a"));
    second.create(root.resolve("a").resolve("b"));

    first.remove();
    assertThat(root.resolve("a").resolve("b")).isDirectory();

    second.remove();
    assertThat(root.resolve("a")).isEmptyDirectory();
  }

  @Test
  void refusesToPutAFolderIntoAFile() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    CreatedFolders folders = new CreatedFolders();

    assertThatThrownBy(() -> folders.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> folders.create(file.resolve("a"))).isInstanceOf(IOException.class);
    folders.remove();
    assertThat(file).exists();
  }

  @Test
  void severalMayMakeTheSameFolder() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> first = threads.submit(() -> createAll());
      Future<?> second = threads.submit(() -> createAll());
      first.get();
      second.get();
    }
    assertThat(root.resolve(Integer.toString(ROUNDS - 1)).resolve("a")).isDirectory();
  }

  private boolean createAll() throws IOException {
    for (int i = 0; i < ROUNDS; i++) {
      new CreatedFolders().create(root.resolve(Integer.toString(i)).resolve("a"));
    }
    return true;
  }
}
