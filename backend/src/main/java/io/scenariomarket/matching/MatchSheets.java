package io.scenariomarket.matching;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Download;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.SheetWriter;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Matches as a workbook for a meeting, with what the reader sees of them on the page. */
@Controller
class MatchSheets {

  private final Matching matching;
  private final MatchViews views;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final MessageSource messages;
  private final PublicAddress address;

  MatchSheets(
      Matching matching,
      MatchViews views,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      MessageSource messages,
      PublicAddress address) {
    this.matching = matching;
    this.views = views;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.messages = messages;
    this.address = address;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/scenarios/{id}/matches.xlsx")
  void ofScenario(
      @PathVariable ScenarioId id,
      @RequestParam(defaultValue = "") Set<String> meets,
      Viewer viewer,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var scenario = scenarios.get(id, viewer);
    var matches = views.show(matching.forScenario(scenario, Matching.LISTED, viewer), locale);
    var board = MatchBoard.of(matches, meets, Optional.empty(), MatchView::capabilityId);
    write(
        scenario.content().title(),
        board.listed(),
        List.of(
            column("capability", locale, MatchView::capabilityName).wide(36),
            column("organisation", locale, MatchView::capabilityOrganisationName)),
        match -> scenario.ref().address() + "/matches/" + match.capabilityId(),
        locale,
        response);
  }

  @Limited(Limit.MATCH)
  @GetMapping("/capabilities/{id}/opportunities.xlsx")
  void ofCapability(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "") Set<String> meets,
      Viewer viewer,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var capability = capabilities.get(id, viewer);
    var matches = views.show(matching.forCapability(capability, Matching.LISTED, viewer), locale);
    var board = MatchBoard.of(matches, meets, Optional.empty(), MatchView::scenarioId);
    write(
        capability.content().name(),
        board.listed(),
        List.of(
            column("scenario", locale, MatchView::scenarioTitle).wide(36),
            column("organisation", locale, MatchView::scenarioOrganisationName)),
        match -> capability.ref().address() + "/opportunities/" + match.scenarioId(),
        locale,
        response);
  }

  private void write(
      String title,
      MatchView.Listing matches,
      List<Column<MatchView>> names,
      Function<MatchView, String> page,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Download.attach(title + ".xlsx", Download.XLSX, response);
    var columns = new ArrayList<>(names);
    columns.add(column("score", locale, match -> Math.round(match.score() * 100)).wide(8));
    columns.add(column("requirements", locale, match -> requirements(match, locale)).wide(60));
    columns.add(column("conditions", locale, match -> conditions(match, locale)).wide(60));
    columns.add(column("page", locale, match -> address.of(page.apply(match))).wide(44));
    SheetWriter.write(
        response.getOutputStream(),
        say("matching.sheet", locale),
        title,
        columns,
        matches.items().stream());
  }

  private Column<MatchView> column(String key, Locale locale, Function<MatchView, Object> cell) {
    return Column.of(say("matching.sheet." + key, locale), cell);
  }

  private String requirements(MatchView match, Locale locale) {
    return match.requirements().stream()
        .map(each -> line(say("matching.coverage." + each.verdict(), locale), each.text(), locale))
        .collect(Collectors.joining("\n"));
  }

  private String conditions(MatchView match, Locale locale) {
    return match.conditions().stream()
        .map(each -> line(say("matching.condition." + each.name(), locale), each.reason(), locale))
        .collect(Collectors.joining("\n"));
  }

  private String line(String label, String text, Locale locale) {
    return messages.getMessage("matching.sheet.line", new Object[] {label, text}, locale);
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
