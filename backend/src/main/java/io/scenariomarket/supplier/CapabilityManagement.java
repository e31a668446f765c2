package io.scenariomarket.supplier;

import io.scenariomarket.posting.AtOnce;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingKind;
import io.scenariomarket.posting.PostingTools;
import io.scenariomarket.posting.Postings;
import io.scenariomarket.work.ItemRef;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Posts, revises, moves and finds capabilities, on behalf of somebody and within what they may. */
@Service
public class CapabilityManagement
    extends Postings<
        Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent> {

  static final PostingKind<
          Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
      KIND =
          new PostingKind<>(
              ItemRef.CAPABILITY,
              "name",
              CapabilityState.DRAFT,
              Lifecycle.of(CapabilityAction.class),
              UnaryOperator.identity(),
              CapabilityContent.class,
              // What the public does not read, and what changes from day to day.
              new AtOnce(
                  Set.of(
                      "contact",
                      "confidentialDetails",
                      "confidentialInMatching",
                      "capacity",
                      "lastCheckedOn")),
              CapabilityId::new,
              Capability::new);

  CapabilityManagement(Capabilities capabilities, PostingTools tools) {
    super(KIND, capabilities, tools);
  }
}
