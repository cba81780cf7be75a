package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.List;

@Schema
@GroupSequence({Cheap.class, Order.class})
record Order(
    @Size(min = 2, payload = Unwrapping.Unwrap.class) List<String> tags,
    @Min(value = 1, groups = Ordered.class) int quantity,
    @Valid @ConvertGroup(from = Default.class, to = Cheap.class) Address address,
    List<@Valid @ConvertGroup(to = Cheap.class) Address> others) {}

@Schema
record Address(@NotBlank(groups = Cheap.class) String city) {}

interface Cheap {}

@GroupSequence({Default.class, Cheap.class})
interface Ordered {}
