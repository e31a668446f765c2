/**
 * Award rounds (评优): the task force calls for nominations on terms that everybody reads, checks
 * them, experts score them without knowing whose they are, a jury decides, and the result is
 * numbered and never changes; each award has a certificate that anybody can verify.
 *
 * <ul>
 *   <li>Who may do what when: {@code RoundAction}, {@code RoundRoles}; done by {@code
 *       RoundManagement}, {@code Nominating}, {@code JudgePanel} and {@code Jury}.
 *   <li>What points come to: {@code RoundStandings}, with {@code Normalised}; who cannot judge
 *       what, and what a sheet must hold, is shared with selections.
 *   <li>Public: {@code RoundPages}, {@code CertificatePages}.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "promotion",
      "selection",
      "expert",
      "catalogue",
      "work",
      "identity",
      "organisation",
      "notification",
      "limits"
    })
package io.scenariomarket.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
