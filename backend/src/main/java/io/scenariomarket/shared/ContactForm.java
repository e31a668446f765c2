package io.scenariomarket.shared;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call, as typed into a form.
 *
 * @param name the person's name
 * @param phone one or several telephone numbers
 * @param email e-mail address
 */
public record ContactForm(@Nullable String name, @Nullable String phone, @Nullable String email) {

  /** Nothing typed yet. */
  public static final ContactForm EMPTY = of(Contact.NONE);

  /** The form of a saved contact. */
  public static ContactForm of(Contact contact) {
    return new ContactForm(contact.name(), contact.phone(), contact.email());
  }

  /** What the form means. */
  public Contact read() {
    return new Contact(name, phone, email);
  }
}
