package io.scenariomarket.supplier;

import io.scenariomarket.workflow.AtOnce;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Lifecycle;
import io.scenariomarket.workflow.PostingKind;
import io.scenariomarket.workflow.PostingTools;
import io.scenariomarket.workflow.Postings;
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
              "/capabilities",
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
