package io.scenariomarket.selection;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor types on their sheet.
 *
 * @param version the version of the sheet that the page showed
 */
public record ScoreForm(@Nullable Long version, List<Row> rows) {

  public ScoreForm {
    rows = FormErrors.rows(rows, Row.EMPTY);
  }

  /** What is typed for a candidate by a criterion. */
  public record Row(
      @Nullable UUID candidate,
      @Nullable Integer criterion,
      @Nullable String points,
      @Nullable String words) {

    static final Row EMPTY = new Row(null, null, null, null);

    /** What it means. */
    public GivenPoints.Given read(String path, FormErrors errors) {
      if (candidate == null || criterion == null) {
        throw Refusal.notFound("selection.candidate.not-found");
      }
      return new GivenPoints.Given(
          candidate, criterion, errors.decimal(path + ".points", points), Text.orEmpty(words));
    }
  }

  /** The rows by the candidate that they are about, with where they stand in the form. */
  public Map<UUID, List<Integer>> places() {
    var places = new HashMap<UUID, List<Integer>>();
    for (var at = 0; at < rows.size(); at++) {
      var candidate = rows.get(at).candidate();
      if (candidate != null) {
        places.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(at);
      }
    }
    return places;
  }
}
