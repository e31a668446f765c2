/**
 * The contract of an engagement and its verification: what the two sides agree on, what they bind
 * themselves to, and how far that was reached.
 *
 * <ul>
 *   <li>Drafted and confirmed: {@code ContractManagement}, {@code ContractForm}, {@code
 *       ContractPages}, with what is asked for by {@code AskedFigures}.
 *   <li>Kept: {@code Fulfilment} of every {@code Step} by {@code StepDeed}, {@code StepPages}, the
 *       evidence in {@code StepFiles}, what was measured laid beside what was asked in {@code
 *       Comparing} and judged by {@code claims}.
 *   <li>Changed once it is signed: {@code Amendments} by {@code AmendmentDeed}, {@code
 *       AmendmentPages}, {@code AmendmentApi}.
 *   <li>Ended: {@code Outcomes} by {@code OutcomeDeed}, {@code OutcomePages}; {@code Relistings} of
 *       needs after that.
 *   <li>Shown, told and taken away: {@code ContractViews}, {@code ProgressViews}, {@code
 *       ContractAwaiting}, {@code ContractNews}, {@code Reminders}, {@code ContractApi}, {@code
 *       ContractExport}.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "engagement",
      "work",
      "sheet",
      "attachment",
      "claims",
      "scenario",
      "vocabulary",
      "identity",
      "job",
      "limits",
      "notification",
      "organisation"
    })
package io.scenariomarket.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
