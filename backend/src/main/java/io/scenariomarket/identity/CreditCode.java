package io.scenariomarket.identity;

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

    /** The standard's alphabet: digits and capitals without I, O, S, V and Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    @Override
    public boolean isValid(@Nullable String code, @Nullable ConstraintValidatorContext context) {
      return code == null
          || code.length() == LENGTH
              && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
              && code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    /** C18 = (31 − Σ Cᵢ·3^(i−1) mod 31) mod 31, over the first 17 characters. */
    private static char checkCharacter(String code) {
      int base = ALPHABET.length();
      int sum = 0;
      int weight = 1;
      for (int i = 0; i < LENGTH - 1; i++) {
        sum += ALPHABET.indexOf(code.charAt(i)) * weight;
        weight = weight * 3 % base;
      }
      return ALPHABET.charAt((base - sum % base) % base);
    }
  }
}
