package io.scenariomarket.shared;

import java.util.List;
import java.util.Optional;

/**
 * A request that the market understood and refuses, in words that the asker can act on.
 *
 * <p>Mapped once to problem+json for the API and to an error page for browsers. The message is a
 * key of {@code messages/}, so that it is told in the reader's language.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the request is refused; decides the HTTP status. */
  public enum Kind {
    /** Nothing is there, or nothing that the asker may know of: 404. */
    NOT_FOUND,
    /** The asker may see it but not do this: 403. */
    FORBIDDEN,
    /** Somebody changed it in between, or its state does not allow this: 409. */
    CONFLICT,
    /** The input cannot be accepted as it is: 422. */
    INVALID,
    /** A service that this needs is away, nothing was changed, and later it may go through: 503. */
    UNAVAILABLE
  }

  /**
   * One field that cannot be accepted.
   *
   * @param field path of the field as in the request, for example {@code requirements[2].text}
   * @param message message key
   * @param arguments values for the message's placeholders
   */
  public record Field(String field, String message, List<Object> arguments) {}

  private static final String CHANGED = "problem.changed-in-between";

  private final Kind kind;
  private final transient List<Object> arguments;
  private final transient List<Field> fields;

  private Refusal(Kind kind, String message, List<Object> arguments, List<Field> fields) {
    super(message);
    this.kind = kind;
    this.arguments = arguments;
    this.fields = fields;
  }

  public static Refusal notFound(String message, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, message, List.of(arguments), List.of());
  }

  public static Refusal forbidden(String message, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, message, List.of(arguments), List.of());
  }

  public static Refusal conflict(String message, Object... arguments) {
    return new Refusal(Kind.CONFLICT, message, List.of(arguments), List.of());
  }

  /** Refuses where a rule says why not. */
  public static void conflictIf(Optional<String> why) {
    if (why.isPresent()) {
      throw conflict(why.get());
    }
  }

  /** A conflict with what somebody else saved meanwhile, of the same thing. */
  public static Refusal changedInBetween() {
    return conflict(CHANGED);
  }

  public static Refusal unavailable(String message, Object... arguments) {
    return new Refusal(Kind.UNAVAILABLE, message, List.of(arguments), List.of());
  }

  public static Refusal invalid(List<Field> fields) {
    return new Refusal(Kind.INVALID, "problem.invalid", List.of(), fields);
  }

  public static Refusal invalid(String field, String message, Object... arguments) {
    return invalid(List.of(new Field(field, message, List.of(arguments))));
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it would be accepted, had nobody saved something else meanwhile. */
  public boolean isChangedInBetween() {
    return message().equals(CHANGED);
  }

  /** The message key. */
  public String message() {
    return String.valueOf(getMessage());
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  /** The fields at fault; empty unless {@link Kind#INVALID}. */
  public List<Field> fields() {
    return fields;
  }
}
