package io.scenariomarket.award;

import java.util.List;

/** How far an award round is. */
enum RoundStage {
  /** The task force writes its terms. */
  DRAFT,
  /** Nominations are taken until the deadline, and checked. */
  OPEN,
  /** Experts score what was admitted. */
  SCORING,
  /** The jury looks at what the points come to. */
  JURY,
  /** The jury has decided; nothing is public yet. */
  DECIDED,
  /** The result is public, and stays as it is. */
  PUBLISHED,
  /** It was called off. */
  CANCELLED;

  /** The way to the end that everybody wants, in its order. */
  static final List<RoundStage> WAY = List.of(DRAFT, OPEN, SCORING, JURY, DECIDED, PUBLISHED);

  /** Whether what points come to can be looked at. */
  public boolean scored() {
    return this == JURY || this == DECIDED || this == PUBLISHED;
  }
}
