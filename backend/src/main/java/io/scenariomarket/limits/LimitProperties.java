package io.scenariomarket.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often one client may do what: one account, or one address of a visitor.
 *
 * @param signUp registering oneself and organisations
 * @param search searches
 * @param suggest suggestions for what is being typed
 * @param match lists of matches
 * @param upload uploads of files
 * @param invitation invitations by e-mail
 * @param document lists as files
 * @param submission submissions to campaigns
 */
@Validated
@ConfigurationProperties("market.limits")
record LimitProperties(
    @Valid Rate signUp,
    @Valid Rate search,
    @Valid Rate suggest,
    @Valid Rate match,
    @Valid Rate upload,
    @Valid Rate invitation,
    @Valid Rate document,
    @Valid Rate submission) {

  /**
   * A number of requests in a time; all of them may come at once.
   *
   * @param requests how many, 1 or more
   * @param per the time, a second or more
   */
  record Rate(@Min(1) long requests, @NotNull @DurationMin(seconds = 1) Duration per) {}

  LimitProperties(
      @Nullable Rate signUp,
      @Nullable Rate search,
      @Nullable Rate suggest,
      @Nullable Rate match,
      @Nullable Rate upload,
      @Nullable Rate invitation,
      @Nullable Rate document,
      @Nullable Rate submission) {
    this.signUp = or(signUp, new Rate(20, Duration.ofHours(1)));
    this.search = or(search, new Rate(120, Duration.ofMinutes(1)));
    this.suggest = or(suggest, new Rate(240, Duration.ofMinutes(1)));
    this.match = or(match, new Rate(60, Duration.ofMinutes(1)));
    this.upload = or(upload, new Rate(60, Duration.ofHours(1)));
    this.invitation = or(invitation, new Rate(30, Duration.ofHours(1)));
    this.document = or(document, new Rate(60, Duration.ofMinutes(1)));
    this.submission = or(submission, new Rate(20, Duration.ofHours(1)));
  }

  private static Rate or(@Nullable Rate configured, Rate usual) {
    return Objects.requireNonNullElse(configured, usual);
  }

  Rate of(Limit limit) {
    return switch (limit) {
      case SIGN_UP -> signUp;
      case SEARCH -> search;
      case SUGGEST -> suggest;
      case MATCH -> match;
      case UPLOAD -> upload;
      case INVITATION -> invitation;
      case DOCUMENT -> document;
      case SUBMISSION -> submission;
    };
  }
}
