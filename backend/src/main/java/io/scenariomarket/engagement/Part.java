package io.scenariomarket.engagement;

/** In which part somebody acts in an engagement. */
public enum Part {
  /** The organisation whose need it is. */
  NEED,
  /** The organisation whose capability it is. */
  SUPPLIER,
  /** The task force, which brings the two together. */
  BROKER,
  /** The market itself, where something causes it. */
  SYSTEM
}
