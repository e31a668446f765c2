package io.scenariomarket.organisation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A unified social credit code with a right check character, by GB 32100-2015. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CreditCode.Validator.class)
public @interface CreditCode {

  /** Message key. */
  String message() default "{organisation.credit-code.invalid}";

  /** Bean Validation groups. */
  Class<?>[] groups() default {};

  /** Bean Validation payload. */
  Class<? extends Payload>[] payload() default {};

  /** Checks length, alphabet and check character; {@code null} passes. */
  final class Validator implements ConstraintValidator<CreditCode, @Nullable String> {

    @Override
    public boolean isValid(@Nullable String code, @Nullable ConstraintValidatorContext context) {
      return code == null || CreditCodes.valid(code);
    }
  }
}
