package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;
import java.time.LocalDateTime;

/**
 * A flight within the United States.
 *
 * @param date when it was to depart, local time
 * @param delay how late it arrived, in minutes; negative when early
 * @param distance in miles
 * @param origin the airport's IATA code
 * @param destination the airport's IATA code
 */
@Schema
public record Flight(
    LocalDateTime date, long delay, long distance, String origin, String destination) {}
