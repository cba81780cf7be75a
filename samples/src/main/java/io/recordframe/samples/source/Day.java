package io.recordframe.samples.source;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;

/**
 * A day of a calendar.
 *
 * @param date the day
 * @param working whether it is Monday to Friday
 */
@Schema
public record Day(LocalDate date, boolean working) {}
