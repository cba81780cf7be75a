package io.recordframe.support;

/**
 * A record's component, as messages name it.
 *
 * @param recordName the record's simple name
 * @param component the component's name
 */
public record Place(String recordName, String component) {

  /** Stands for the values inside a list or map, whose column names the place. */
  static final Place ELEMENT = new Place("", "");
}
