package io.scenariomarket.catalogue;

import io.scenariomarket.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes marked sample lists, so that a first look shows what a published list is. */
@Component
public class SampleLists {

  private static final Viewer CURATOR = Viewer.taskForce("sample");

  private final ListManagement management;
  private final ListPublishing publishing;
  private final MarketLists lists;

  SampleLists(ListManagement management, ListPublishing publishing, MarketLists lists) {
    this.management = management;
    this.publishing = publishing;
    this.lists = lists;
  }

  /** A list of items that are public already. */
  public record Sample(ListKind kind, ListText text, List<DraftItem> items) {}

  /**
   * Publishes the lists where there is no list at all yet, not even a draft.
   *
   * @return how many were published
   */
  @Transactional
  public int load(List<Sample> samples) {
    if (lists.count() > 0) {
      return 0;
    }
    for (var sample : samples) {
      var draft = management.draft(sample.kind(), sample.text(), sample.items(), CURATOR);
      publishing.publish(draft.id(), draft.version(), CURATOR);
    }
    return samples.size();
  }
}
