package io.scenariomarket.extraction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a labelled part of a need says of it: 「题目名称」, 「牵头单位：…」. */
public enum Field {
  @JsonProperty("name")
  NAME,
  /** The field of technology or of the economy that it is of. */
  @JsonProperty("track")
  TRACK,
  @JsonProperty("owner")
  OWNER,
  @JsonProperty("background")
  BACKGROUND,
  @JsonProperty("problem")
  PROBLEM,
  /** What is to be done, and perhaps why. */
  @JsonProperty("content")
  CONTENT,
  @JsonProperty("requirements")
  REQUIREMENTS,
  @JsonProperty("result")
  RESULT,
  @JsonProperty("data")
  DATA,
  @JsonProperty("budget")
  BUDGET,
  @JsonProperty("end")
  END,
  @JsonProperty("place")
  PLACE,
  @JsonProperty("lead")
  LEAD,
  @JsonProperty("supporting")
  SUPPORTING,
  /** Whom to call and the like: nothing that a need says. */
  @JsonProperty("other")
  OTHER
}
