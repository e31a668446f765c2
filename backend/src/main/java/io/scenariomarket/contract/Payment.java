package io.scenariomarket.contract;

/** How far the payment for a step of a contract has come. */
public enum Payment {
  /** Nothing is paid for it. */
  NONE,
  /** What it is paid for has not come about yet. */
  NOT_DUE,
  DUE,
  /** The need's side says that it is paid. */
  PAID,
  /** The supplier says so as well. */
  RECEIVED
}
