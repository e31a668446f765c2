package io.scenariomarket.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that somebody can mean: from {@value Bounds#FIRST_YEAR} to {@value Bounds#LAST_YEAR}.
 * Others are slips, which the database turns into other days and the search engine cannot hold.
 */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Check.class)
public @interface Day {

  /** The key of what is said of other days. */
  String message() default "{form.day}";

  /** Unused. */
  Class<?>[] groups() default {};

  /** Unused. */
  Class<? extends Payload>[] payload() default {};

  /** The check; no day at all is fine. */
  final class Check implements ConstraintValidator<Day, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return Bounds.usual(day);
    }
  }
}
