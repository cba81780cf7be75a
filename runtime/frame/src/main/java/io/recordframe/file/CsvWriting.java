package io.recordframe.file;

import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.Sink;

/**
 * A CSV file or folder to write to, made by {@link Csv#to}. By default the first line names the
 * columns, values stand between commas, {@code "} encloses those that need it, null is empty, and a
 * file whose name ends in {@code .gz} or {@code .zst} is compressed. Immutable.
 */
public final class CsvWriting extends FileWriting<CsvWriting> {

  private final Sink.Csv format;

  CsvWriting(WritingOptions options, Sink.Csv format) {
    super(options);
    this.format = CsvOptions.checked(format);
  }

  /**
   * Sets what stands between values.
   *
   * @param value the delimiter; a comma by default
   * @return the same target, written so
   * @throws IllegalArgumentException if it is the quote, a line break or half of a character
   */
  public CsvWriting delimiter(char value) {
    return with(value, format.quote(), format.header(), format.nullText(), format.compression());
  }

  /**
   * Sets what encloses values that hold the delimiter, a quote or a line break.
   *
   * @param value the quote; {@code "} by default
   * @return the same target, written so
   * @throws IllegalArgumentException if it is the delimiter, a line break or half of a character
   */
  public CsvWriting quote(char value) {
    return with(
        format.delimiter(), value, format.header(), format.nullText(), format.compression());
  }

  /**
   * Writes no line with the columns' names.
   *
   * @return the same target, written so; by default the first line names the columns
   */
  public CsvWriting withoutHeader() {
    return with(format.delimiter(), format.quote(), false, format.nullText(), format.compression());
  }

  /**
   * Sets what stands for null.
   *
   * @param value the text; empty by default
   * @return the same target, written so
   * @throws IllegalArgumentException if it holds the delimiter, a quote or a line break
   */
  public CsvWriting nullText(String value) {
    return with(format.delimiter(), format.quote(), format.header(), value, format.compression());
  }

  /**
   * Sets how the files are compressed.
   *
   * @param value the compression; by the ending of the name by default
   * @return the same target, written so
   */
  public CsvWriting compression(Compression value) {
    return with(format.delimiter(), format.quote(), format.header(), format.nullText(), value);
  }

  @Override
  Sink.Csv format() {
    return format;
  }

  @Override
  CsvWriting with(WritingOptions changed) {
    return new CsvWriting(changed, format);
  }

  private CsvWriting with(
      char delimiter, char quote, boolean header, String nullText, Compression compression) {
    return new CsvWriting(options(), new Sink.Csv(delimiter, quote, header, nullText, compression));
  }
}
