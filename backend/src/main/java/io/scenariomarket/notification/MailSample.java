package io.scenariomarket.notification;

import java.util.Locale;

/**
 * A mail of sample data that shows what those of its kind look like. Modules whose mails are more
 * than notices declare one as a bean; those of notices are made of {@code mailsample.}<i>key</i>.
 */
public interface MailSample {

  /** Names it among all samples. */
  String key();

  /** The message that names what it is a sample of. */
  String name();

  /** The mail as somebody would get it. */
  Letter letter(Locale language);
}
