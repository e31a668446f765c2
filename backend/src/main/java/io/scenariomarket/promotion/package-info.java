/**
 * What others can learn from: typical cases, written from what an engagement came to, public once
 * both sides agreed to every word and the task force looked at it, and gone at once when one of
 * them takes that back.
 *
 * <ul>
 *   <li>Who may do what: {@code CaseAction}, {@code CaseRoles}; done by {@code CaseManagement}.
 *   <li>Written: {@code Prefilling}, {@code CaseForms}; agreed to: {@code Consent}, {@code
 *       ConsentForms}.
 *   <li>Read by everybody: {@code CaseLibrary}, {@code CasePages}, {@code CaseFeeds}, {@code
 *       CaseLinkedData}, {@code CaseApi}, and {@code CaseParts} on the pages of others.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "contract",
      "engagement",
      "claims",
      "work",
      "posting",
      "scenario",
      "supplier",
      "identity",
      "organisation",
      "notification",
      "limits",
      "vocabulary"
    })
package io.scenariomarket.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
