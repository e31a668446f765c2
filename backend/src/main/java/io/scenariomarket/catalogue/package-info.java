/**
 * Numbered lists of needs and of capabilities: drawn up, published for good, issued anew.
 *
 * <ul>
 *   <li>What it is: {@code MarketList} of a {@code ListKind} and a {@code ListState}, with {@code
 *       ListedItem}s.
 *   <li>Drawn up: {@code ListDesk} and {@code ListForm}, {@code ListEditor}, {@code Selection} of
 *       {@code PresentItems}; {@code ListCheck} says what is to be settled, {@code ListPublishing}
 *       publishes, {@code ListReminders} and {@code ListExpiry} keep to the {@code Schedule}.
 *   <li>Read: {@code ListPages}, {@code ListApi}, {@code ListComparer}, {@code ListFacets}, with
 *       {@code ListManagement} behind them.
 *   <li>In six formats, all of the same {@code Entry}, made by {@code Entries}: {@code
 *       ListPrinting}, {@code PdfDocument} and {@code WordDocument} of a {@code PrintedList},
 *       {@code ListSheet}, {@code ListFeeds}, {@code LinkedData}; {@code PrintFont} and {@code
 *       CharacterMap} know which signs can be printed.
 * </ul>
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "vocabulary",
      "scenario",
      "supplier",
      "search",
      "analysis",
      "sheet",
      "notification",
      "work",
      "posting"
    })
package io.scenariomarket.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
