package io.recordframe.display;

import java.nio.charset.Charset;

/**
 * The characters that lines are drawn with.
 *
 * @param horizontal between two rows
 * @param vertical between two columns
 * @param top the crossings of the first line, from left to right: left, inner, right
 * @param middle those of the line below the header
 * @param bottom those of the last line
 */
record TableBorder(String horizontal, String vertical, String top, String middle, String bottom) {

  private static final TableBorder BOX = new TableBorder("─", "│", "┌┬┐", "├┼┤", "└┴┘");
  private static final TableBorder ASCII = new TableBorder("-", "|", "+++", "+++", "+++");

  static TableBorder of(Charset charset) {
    String all = BOX.horizontal + BOX.vertical + BOX.top + BOX.middle + BOX.bottom;
    return charset.newEncoder().canEncode(all) ? BOX : ASCII;
  }
}
