package io.recordframe.inference;

import io.recordframe.plan.type.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record to be written.
 *
 * @param name its name
 * @param column the name of its column
 * @param type its type as Java declares it
 * @param decimal the precision and scale of the decimals in its type, or null where there is none
 */
record ComponentOutline(String name, String column, String type, @Nullable DecimalType decimal) {}
