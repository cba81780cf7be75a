package io.recordframe.inference;

import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * The source of a {@code @Schema} record: one component for each column, a nested record for each
 * struct. Columns that Java would call otherwise keep their names by {@code @Column}. Immutable.
 *
 * @param packageName the record's package; empty for the unnamed one
 * @param name the record's simple name
 * @param text the compilation unit, lines ended by line feeds
 */
public record RecordSource(String packageName, String name, String text) {

  /**
   * The source of a record for columns.
   *
   * @param columns the columns, in order
   * @param packageName the record's package; empty for the unnamed one
   * @param name the record's simple name
   * @param description what the record stands for, for its documentation
   * @return the source
   * @throws IllegalArgumentException if package or name is none that Java code can use, or the name
   *     is that of a type which records use, such as {@code String} or {@code Schema}
   * @throws RecordInferenceException if no record can have the columns
   */
  public static RecordSource of(
      Schema columns, String packageName, String name, String description) {
    if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
      throw new IllegalArgumentException("Java cannot have a package '" + packageName + "'");
    }
    if (!JavaNames.isName(name) || RecordDesign.isReserved(name)) {
      throw new IllegalArgumentException("A record cannot be called '" + name + "'");
    }
    TypeOutline.RecordOutline outline = RecordDesign.of(name, columns.fields());
    return new RecordSource(packageName, name, RecordText.of(outline, packageName, description));
  }

  /**
   * A name for a record of what a file holds, such as {@code FlightDelays} for
   * flight-delays.csv.gz.
   *
   * @param file the path of a file, wildcards allowed
   * @return the name, which {@link #of} accepts
   */
  public static String nameFor(String file) {
    List<String> parts = List.of(file.split("[/\\\\]", -1));
    String last = parts.getLast();
    int ending = last.indexOf('.', 1);
    String name = JavaNames.type(ending < 0 ? last : last.substring(0, ending));
    return JavaNames.isName(name) && !RecordDesign.isReserved(name) ? name : name + "Record";
  }

  /**
   * Writes the source where its package belongs.
   *
   * @param sourceFolder the root of the sources, such as {@code src/main/java}; made if missing
   * @param replace whether a file that is there already is replaced
   * @return the file
   * @throws RecordInferenceException if the file is there and is not to be replaced
   * @throws UncheckedIOException if it cannot be written; what was there is still there then
   */
  public Path writeTo(Path sourceFolder, boolean replace) {
    Path folder = sourceFolder;
    if (!packageName.isEmpty()) {
      folder = sourceFolder.resolve(packageName.replace('.', '/'));
    }
    Path file = folder.resolve(name + ".java");
    if (!replace && Files.exists(file)) {
      throw new RecordInferenceException(
          file + " is there already; ask for it to be replaced, or choose another name");
    }
    try {
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "." + name, ".java");
      try {
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The record cannot be written to " + file, failed);
    }
    return file;
  }
}
