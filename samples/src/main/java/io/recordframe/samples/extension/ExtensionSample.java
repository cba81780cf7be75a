package io.recordframe.samples.extension;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.samples.flights.FlightFrame;

/** Where did the last flight from each airport go? A relation of this program's own tells. */
public final class ExtensionSample {

  private ExtensionSample() {}

  /**
   * Sends the question as bytes to another session, which answers it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    byte[] bytes;
    try (Session sender = Session.open()) {
      FlightFrame last =
          sender
              .read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"))
              .extend(new LatestPerKey("origin", "date"))
              .as(FlightFrame.SCHEMA)
              .filter(flight -> flight.distance().gt(2_500))
              .sort(flight -> flight.date().desc(), flight -> flight.origin());
      System.out.println(last.explain());
      bytes = last.toBytes();
    }
    try (Session receiver = Session.open()) {
      receiver.fromBytes(FlightFrame.SCHEMA, bytes).show(5);
    }
  }
}
