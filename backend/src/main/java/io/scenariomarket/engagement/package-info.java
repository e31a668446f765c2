/**
 * A need and a capability on their way from the first contact to the outcome: who may do what,
 * whose turn it is, by when, and why it ended; and suppliers who bid together, with a lead.
 *
 * <ul>
 *   <li>What it is: {@code Engagement} of a {@code Pair}; {@code EngagementState} and {@code
 *       EngagementAction} are its table of transitions, {@code Parties} tells in which {@code Part}
 *       somebody acts, {@code Term} until when, {@code Turns} whose turn it is, with what other
 *       modules say by {@code Awaiting}.
 *   <li>What is done: {@code EngagementManagement}, with {@code Policies} and the {@code StepRule}s
 *       of other modules; {@code EndingCauses}, {@code NeedStates} and {@code EngagementSchedule}
 *       follow what happens elsewhere or in time; {@code Nagging} asks how it goes; {@code
 *       ReopenedNews} tells who wanted a need before.
 *   <li>How it begins: {@code PairSteps} on matches, {@code ContactPart} on postings, {@code
 *       BeginForms}, {@code Several}, {@code Recommended} for many needs, {@code Choices}; {@code
 *       MoveForms} go on.
 *   <li>Where it is seen: {@code EngagementPages} with {@code EngagementViews}, {@code
 *       EngagementList}, {@code EngagementHead}; {@code EngagementApi}; {@code EventExport}.
 *   <li>Answers to requirements: {@code AnswerDesk}, {@code KnownAnswers} and what begins so.
 *   <li>Joint bids: {@code PartnerManagement}, {@code PartnerInviting} and what begins so; {@code
 *       Circle} knows all who take part, for threads, meetings and contracts.
 *   <li>{@code Measuring} judges what was measured, for contracts and races.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "scenario",
      "supplier",
      "matching",
      "claims",
      "identity",
      "limits",
      "organisation",
      "notification",
      "sheet"
    })
package io.scenariomarket.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
