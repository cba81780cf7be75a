package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@Schema
record Order(
    @NotBlank long id,
    @Min(1) String number,
    @Size(max = 10) int quantity,
    @Digits(integer = 5, fraction = 2) double amount,
    @Past String day,
    @AssertTrue int paid,
    @Valid String address,
    List<@Min(1) String> codes,
    Map<@NotBlank Long, List<@Past Integer>> days,
    @Valid List<String> notes,
    @Valid List<List<Item>> lots,
    Map<String, @Valid List<Item>> lotsByName,
    List<@Size(min = 1) byte[]> files) {}

@Schema
record Item(@Min(1) int pieces) {}
