package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the page of an organisation that a module adds to it. The beans stand in the order of
 * their {@code @Order}.
 */
public interface OrganisationPart {

  /** The template that shows it, by the fragment {@code panel} that takes the content. */
  String template();

  /** What it shows of an organisation; empty where that is nothing, or nothing for the reader. */
  Optional<?> content(OrganisationId organisation, Viewer viewer, Locale locale);
}
