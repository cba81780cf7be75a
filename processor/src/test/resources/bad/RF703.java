package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Schema
record Order(
    @Size(min = 10, max = 1) String number,
    @Size(min = -1) String note,
    @DecimalMin("a lot") double amount,
    @DecimalMin("1e1000000") double total,
    @Digits(integer = 3, fraction = -1) long quantity,
    @Pattern(regexp = "[a-z") String country) {}
