package io.scenariomarket.question;

import io.scenariomarket.Api;
import java.util.Locale;

/** Needs about which questions are asked, and what is done with those, as programs do it. */
final class Asking {

  private final Api api;

  Asking(Api api) {
    this.api = api;
  }

  /** The path of a published need of {@code enterprise} below {@code /api}. */
  String need(String title) {
    var posted =
        api.publish(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"产线上要自动找出划痕。\"}".formatted(title));
    if (posted.status() != 201) {
      throw new IllegalStateException(posted.raw().body());
    }
    return "/api/scenarios/" + posted.body().required("id").asString();
  }

  /** Asks. */
  Api.Answer ask(String user, String need, String text) {
    return api.postAs(user, need + "/questions", "{\"text\": \"%s\"}".formatted(text));
  }

  /** The path of a question that {@code supplier} asked. */
  String asked(String need, String text) {
    var asked = ask("supplier", need, text);
    if (asked.status() != 201) {
      throw new IllegalStateException(asked.raw().body());
    }
    return need + "/questions/" + asked.body().required("id").asString();
  }

  /** Answers or corrects. */
  Api.Answer answer(String user, String question, String text, long version) {
    return api.postAs(
        user,
        question + "/answer",
        String.format(Locale.ROOT, "{\"text\": \"%s\", \"version\": %d}", text, version));
  }

  /** Lets it have no answer. */
  Api.Answer setAside(String user, String question, String reason, long version) {
    return api.postAs(
        user,
        question + "/set-aside",
        String.format(Locale.ROOT, "{\"reason\": \"%s\", \"version\": %d}", reason, version));
  }

  /** Moves a need on as the task force. */
  void move(String need, String action) {
    var version = api.getAs("taskforce", need).body().required("version").asLong();
    var moved =
        api.postAs(
            "taskforce",
            need + "/moves/" + action,
            String.format(Locale.ROOT, "{\"version\": %d, \"reason\": \"理由\"}", version));
    if (moved.status() != 200) {
      throw new IllegalStateException(moved.raw().body());
    }
  }
}
