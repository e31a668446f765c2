package io.scenariomarket.promotion;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that everybody may read now, for other modules to tell of. */
@Component
@Transactional(readOnly = true)
public class PublishedCases {

  private final CaseLibrary library;
  private final CaseManagement cases;

  PublishedCases(CaseLibrary library, CaseManagement cases) {
    this.library = library;
    this.cases = cases;
  }

  /**
   * A case.
   *
   * @param parties the organisation whose need it was, and the supplier
   * @param names what these are called, in the same order
   * @param story all that it says in words
   */
  public record Told(
      UUID id,
      String title,
      List<OrganisationId> parties,
      List<String> names,
      List<String> tracks,
      String story) {

    /** The address of its page, without the server. */
    public String address() {
      return "/cases/" + id;
    }

    static Told of(CaseLibrary.Line line) {
      var told = line.told();
      var said = told.said();
      return new Told(
          told.id(),
          told.title(),
          told.parties(),
          List.of(line.needOwner(), line.supplier()),
          told.tracks(),
          Stream.concat(
                  Stream.of(said.problem(), said.solution()),
                  Stream.of(said.effects(), said.evidence())
                      .filter(Objects::nonNull)
                      .map(String::valueOf))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Those of some cases that are public. */
  public List<Told> of(Collection<UUID> ids) {
    var found = ids.stream().flatMap(id -> cases.find(id, Viewer.VISITOR).stream()).toList();
    return library.named(found).stream().map(Told::of).toList();
  }

  /** Those in which an organisation took part, the latest first. */
  public List<Told> with(OrganisationId organisation) {
    return library.about(organisation.value(), PageOf.MAX_SIZE).stream().map(Told::of).toList();
  }

  /** All of them, the latest first, at most {@value PageOf#MAX_SIZE}. */
  public List<Told> latest() {
    return library.find(CaseLibrary.Wanted.ALL, 0, PageOf.MAX_SIZE).items().stream()
        .map(Told::of)
        .toList();
  }
}
