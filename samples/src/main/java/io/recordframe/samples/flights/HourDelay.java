package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * How punctual departures at an hour of the week arrive.
 *
 * @param day 1 for Monday to 7 for Sunday
 * @param weekday the day's name
 * @param hour 0 to 23, local time
 * @param flights how many departures
 * @param meanDelay their mean delay in minutes, to a tenth
 */
@Schema
public record HourDelay(int day, String weekday, int hour, long flights, double meanDelay) {}
