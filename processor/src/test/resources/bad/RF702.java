package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

@Schema
record Order(@Sku String article, List<@NotBlank String> tags) {}

@Constraint(validatedBy = {})
@interface Sku {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
