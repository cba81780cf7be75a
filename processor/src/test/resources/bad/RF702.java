package shop;

import io.recordframe.annotation.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@Schema
@Sku
record Order(@Sku String article, List<@Sku String> others) implements Described {

  @AssertTrue
  boolean isComplete() {
    return !others.isEmpty();
  }
}

interface Described extends Numbered {

  @NotBlank
  default String getDescription() {
    return "";
  }
}

@Sku
interface Numbered {}

@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE,
  ElementType.TYPE_USE
})
@interface Sku {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
