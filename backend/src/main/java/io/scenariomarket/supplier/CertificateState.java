package io.scenariomarket.supplier;

/**
 * How far a certificate has come. Whether one that is held is still valid is for its date to say.
 */
public enum CertificateState {
  HELD,
  APPLIED,
  PLANNED
}
