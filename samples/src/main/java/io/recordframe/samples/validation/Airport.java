package io.recordframe.samples.validation;

import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is asked of an airport: three letters, a name, a state, and a place north of the equator.
 */
@Schema
record Airport(
    @Pattern(regexp = "[A-Z]{3}") String iata,
    @NotBlank @Size(max = 40) String name,
    String city,
    @Size(min = 2, max = 2) String state,
    @DecimalMin("0") @DecimalMax("90") double latitude,
    @DecimalMin("-180") @DecimalMax("180") double longitude) {}
