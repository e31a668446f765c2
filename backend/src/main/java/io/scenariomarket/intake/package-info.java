/**
 * What somebody tells in their own words, read as the fields of one need, each with the words that
 * it rests on, and what is left over.
 *
 * <ul>
 *   <li>Reading: {@code NeedReader} goes clause by clause; {@code Money}, {@code Dates}, {@code
 *       People} and {@code Terms} read what has a form, {@code Topic} tells what the rest is about.
 *   <li>{@code Told} is what comes of it; {@code IntakePages} lays it beside the form.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "analysis",
      "extraction",
      "identity",
      "limits",
      "mining",
      "scenario",
      "shared",
      "sheet",
      "vocabulary",
      "web"
    })
package io.scenariomarket.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
