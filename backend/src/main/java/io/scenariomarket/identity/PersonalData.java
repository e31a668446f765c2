package io.scenariomarket.identity;

/** A part of what the market keeps of a person, for them to take away. */
public interface PersonalData {

  /** What the part is called in the file, for example {@code memberships}. */
  String name();

  /** What is kept of the person; written as JSON. */
  Object of(String subject);
}
