package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.PlannedItem;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.Titles;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationEntries;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out, within one import, which organisation a row belongs to. */
final class Owners {

  private static final int LONGEST_NAME = 100;

  private final OrganisationManagement organisations;
  private final OrganisationEntries entries;
  private final Viewer viewer;
  private final @Nullable OrganisationId otherwise;
  private final Map<String, Owner> known = new HashMap<>();

  private final Map<String, Optional<String>> otherNames = new HashMap<>();

  /** Organisations that are entered with the import, by their folded names and by their codes. */
  private final Map<String, Owner.Entered> entered = new HashMap<>();

  Owners(
      OrganisationManagement organisations,
      OrganisationEntries entries,
      Viewer viewer,
      @Nullable OrganisationId otherwise) {
    this.organisations = organisations;
    this.entries = entries;
    this.viewer = viewer;
    this.otherwise = otherwise;
  }

  /** To whom a row belongs. */
  sealed interface Owner {

    /** The same for all rows of one organisation; empty where there is none. */
    default String key() {
      return switch (this) {
        case Known(var id, _) -> id.toString();
        case Entered(var name, _) -> Titles.folded(name);
        case Refused _ -> "";
      };
    }

    /** An organisation of the market. */
    record Known(OrganisationId id, boolean approved) implements Owner {}

    /** One that is entered with the import. */
    record Entered(String name, String creditCode) implements Owner {}

    /** One that whoever imports cannot import for. */
    record Refused(CellProblem problem) implements Owner {}
  }

  Owner of(PlannedItem item) {
    var named = item.owner().strip();
    var code = item.creditCode().strip();
    return known.computeIfAbsent(Titles.folded(named) + " " + code, _ -> find(named, code));
  }

  /** What an organisation is called that has the code of a row which names another one. */
  Optional<String> otherName(PlannedItem item) {
    var named = item.owner().strip();
    var code = item.creditCode().strip();
    if (named.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    return otherNames.computeIfAbsent(
        Titles.folded(named) + " " + code,
        _ ->
            switch (of(item)) {
              case Owner.Known(var id, _) ->
                  organisations.named(named).map(Organisation::id).equals(Optional.of(id))
                      ? Optional.empty()
                      : Optional.of(organisations.owner(id).name());
              case Owner.Entered(var name, _) ->
                  Optional.of(name).filter(it -> !Titles.folded(it).equals(Titles.folded(named)));
              case Owner.Refused _ -> Optional.empty();
            });
  }

  private Owner find(String named, String code) {
    if (named.isEmpty() && code.isEmpty()) {
      return otherwise == null
          ? refused("exchange.problem.owner-missing")
          : check(organisations.owner(otherwise));
    }
    var found = code.isEmpty() ? Optional.<Organisation>empty() : entries.withCreditCode(code);
    found = found.isPresent() || named.isEmpty() ? found : organisations.named(named);
    if (found.isPresent()) {
      return check(found.get());
    }
    if (!viewer.may(Permission.IMPORT)) {
      return refused("exchange.problem.foreign", named.isEmpty() ? code : named);
    }
    if (named.isEmpty()) {
      return refused("exchange.problem.owner-missing");
    }
    return named.length() > LONGEST_NAME
        ? refused("exchange.problem.name-long", LONGEST_NAME)
        : entered(named, code);
  }

  /** The same organisation for every way in which its name is written, and for its code. */
  private Owner entered(String named, String code) {
    var first =
        Optional.ofNullable(code.isEmpty() ? null : entered.get("code " + code))
            .or(() -> Optional.ofNullable(entered.get(Titles.folded(named))))
            .orElse(new Owner.Entered(named, code));
    entered.putIfAbsent(Titles.folded(named), first);
    if (!code.isEmpty()) {
      entered.putIfAbsent("code " + code, first);
    }
    return first;
  }

  private Owner check(Organisation found) {
    if (!viewer.may(Permission.IMPORT, found.id())) {
      return refused("exchange.problem.foreign", found.name());
    }
    return found.state() == OrganisationState.SUSPENDED
        ? refused("exchange.problem.suspended", found.name())
        : new Owner.Known(found.id(), found.approved());
  }

  private static Owner refused(String message, Object... arguments) {
    return new Owner.Refused(CellProblem.of(SheetFields.ORGANISATION, message, arguments));
  }
}
