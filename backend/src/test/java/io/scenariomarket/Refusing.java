package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.shared.Refusal;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is attempted in vain, and how it is refused. */
public final class Refusing {

  private Refusing() {}

  public static void refused(Refusal.Kind kind, ThrowingCallable attempt) {
    refused(attempt, it -> assertThat(it.kind()).isEqualTo(kind));
  }

  public static void refused(String message, ThrowingCallable attempt) {
    refused(attempt, it -> assertThat(it.message()).isEqualTo(message));
  }

  /** Refused for this field alone. */
  public static void invalid(String field, ThrowingCallable attempt) {
    refused(
        attempt,
        it -> assertThat(it.fields()).extracting(Refusal.Field::field).containsExactly(field));
  }

  private static void refused(ThrowingCallable attempt, Consumer<Refusal> how) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).satisfies(how);
  }
}
