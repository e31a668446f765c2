package io.scenariomarket.identity;

/** A person had their data erased; they are to be forgotten elsewhere, too. */
public record AccountErased(String subject) {}
