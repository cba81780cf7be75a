package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import org.jspecify.annotations.Nullable;

/**
 * CSV files to read, made by {@link Csv#files}. The record's types say how values are read. By
 * default the first line names the columns, values stand between commas, quotes are {@code "} and
 * are doubled inside quotes, an empty value without quotes is null, and a file whose name ends in
 * {@code .gz} or {@code .zst} is decompressed. Immutable.
 */
public final class CsvReading extends FileReading<CsvReading> {

  private final FileFormat.Csv format;

  CsvReading(ReadingOptions options, FileFormat.Csv format) {
    super(options, CsvOptions.checked(format));
    this.format = format;
  }

  /**
   * Sets what stands between values.
   *
   * @param value the delimiter; a comma by default
   * @return the same files, read so
   * @throws IllegalArgumentException if it is the quote, a line break or half of a character
   */
  public CsvReading delimiter(char value) {
    return with(value, format.quote(), format.escape(), format.header(), format.nullText());
  }

  /**
   * Sets what encloses values that hold the delimiter, a quote or a line break. It also escapes
   * quotes inside quotes, unless {@link #escape} says otherwise afterwards.
   *
   * @param value the quote; {@code "} by default
   * @return the same files, read so
   * @throws IllegalArgumentException if it is the delimiter, a line break or half of a character
   */
  public CsvReading quote(char value) {
    return with(format.delimiter(), value, value, format.header(), format.nullText());
  }

  /**
   * Takes quotes as ordinary characters.
   *
   * @return the same files, read so; by default {@code "} encloses values
   */
  public CsvReading withoutQuotes() {
    return with(format.delimiter(), null, format.escape(), format.header(), format.nullText());
  }

  /**
   * Sets what stands before a quote inside quotes.
   *
   * @param value the escape; the quote itself by default
   * @return the same files, read so
   * @throws IllegalArgumentException if it is a line break or half of a character
   */
  public CsvReading escape(char value) {
    return with(format.delimiter(), format.quote(), value, format.header(), format.nullText());
  }

  /**
   * Takes the first line as a row. The columns are then those of the record in its order; the files
   * may have further ones behind them, unless {@link #refuseExtraColumns} is said. Messages call
   * them {@code column0}, {@code column1} and so on, as frames without a record do.
   *
   * @return the same files, read so; by default the first line names the columns
   */
  public CsvReading withoutHeader() {
    return with(format.delimiter(), format.quote(), format.escape(), false, format.nullText());
  }

  /**
   * Sets what stands for null where it is not in quotes.
   *
   * @param value the text, compared as it is; empty by default
   * @return the same files, read so
   * @throws IllegalArgumentException if it holds the delimiter, a quote or a line break
   */
  public CsvReading nullText(String value) {
    return with(format.delimiter(), format.quote(), format.escape(), format.header(), value);
  }

  /**
   * Skips lines at the start of each file, before the header.
   *
   * @param count how many; none by default
   * @return the same files, read so
   * @throws IllegalArgumentException if the count is negative
   */
  public CsvReading skipLines(int count) {
    return new CsvReading(
        options(),
        new FileFormat.Csv(
            format.delimiter(),
            format.quote(),
            format.escape(),
            format.header(),
            format.nullText(),
            count,
            format.compression()));
  }

  /**
   * Sets how the files are compressed.
   *
   * @param value the compression; by the ending of the name by default
   * @return the same files, read so
   */
  public CsvReading compression(Compression value) {
    return new CsvReading(
        options(),
        new FileFormat.Csv(
            format.delimiter(),
            format.quote(),
            format.escape(),
            format.header(),
            format.nullText(),
            format.skipLines(),
            value));
  }

  @Override
  CsvReading with(ReadingOptions changed) {
    return new CsvReading(changed, format);
  }

  private CsvReading with(
      char delimiter, @Nullable Character quote, char escape, boolean header, String nullText) {
    return new CsvReading(
        options(),
        new FileFormat.Csv(
            delimiter, quote, escape, header, nullText, format.skipLines(), format.compression()));
  }
}
