package io.scenariomarket.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a qualification that each product has for itself. That its maker holds one says
 * nothing of another product.
 *
 * @param said words that speak of it without naming it, such as 注册; several may share one
 * @param number what its numbers look like
 * @param lasting whether it holds without an end, so that no date need be known
 */
public record ProductCertificate(List<String> said, Optional<Pattern> number, boolean lasting) {}
