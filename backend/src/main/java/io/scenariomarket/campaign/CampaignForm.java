package io.scenariomarket.campaign;

import io.scenariomarket.shared.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as it was typed. */
record CampaignForm(
    @Nullable Long version,
    @Nullable String theme,
    List<String> tracks,
    @Nullable String text,
    @Nullable String startsOn,
    @Nullable String endsOn,
    @Nullable String target) {

  CampaignForm {
    tracks = FormErrors.chosen(tracks);
  }

  static CampaignForm of(Campaign campaign) {
    return new CampaignForm(
        campaign.number(),
        campaign.theme(),
        campaign.tracks(),
        campaign.text(),
        FormErrors.typed(campaign.startsOn()),
        FormErrors.typed(campaign.endsOn()),
        "" + campaign.target());
  }

  CampaignContent read(FormErrors errors) {
    return new CampaignContent(
        theme == null ? "" : theme,
        tracks,
        text == null ? "" : text,
        errors.date("startsOn", startsOn),
        errors.date("endsOn", endsOn),
        errors.integer("target", target));
  }
}
