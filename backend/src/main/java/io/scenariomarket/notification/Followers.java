package io.scenariomarket.notification;

import java.util.List;
import java.util.UUID;

/** Knows who wants to hear of a need beside those whom it concerns. */
@FunctionalInterface
public interface Followers {

  /** The subjects of those who follow a need. */
  List<String> of(UUID need);
}
