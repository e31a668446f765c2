package io.scenariomarket.shared;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Whom to call. Never shown to the public.
 *
 * @param name the person's name
 * @param phone one or several telephone numbers
 * @param email e-mail address
 */
public record Contact(
    @Column("contact_name") @Size(max = 100) @Nullable String name,
    @Column("contact_phone") @Size(max = 100) @Nullable String phone,
    @Column("contact_email") @Email @Size(max = 200) @Nullable String email) {

  /** A contact of which nothing is given. */
  public static final Contact NONE = new Contact(null, null, null);

  public Contact {
    name = Text.orNull(name);
    phone = Text.orNull(phone);
    email = Text.orNull(email);
  }

  /** Whether somebody can be reached by it: a name alone is not enough. */
  public boolean reachable() {
    return phone != null || email != null;
  }
}
