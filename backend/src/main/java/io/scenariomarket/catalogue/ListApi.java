package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.ListDetail.Position;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists for programs. */
@RestController
@RequestMapping("/api/lists")
@Tag(name = "Lists", description = "Numbered lists of needs and of capabilities")
class ListApi {

  private final ListManagement lists;
  private final ListPublishing publishing;
  private final ListItems items;
  private final Entries entries;
  private final PublicAddress address;

  ListApi(
      ListManagement lists,
      ListPublishing publishing,
      ListItems items,
      Entries entries,
      PublicAddress address) {
    this.lists = lists;
    this.publishing = publishing;
    this.items = items;
    this.entries = entries;
    this.address = address;
  }

  @GetMapping
  @Operation(summary = "The published lists, every edition, the latest first")
  PageOf<ListView> published(
      @RequestParam Optional<String> kind,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    var all =
        lists.published().stream()
            .filter(each -> kind.isEmpty() || each.kind().path().equals(kind.get()))
            .toList();
    var from = (long) Math.max(page, 0) * PageOf.size(size);
    var shown = all.stream().skip(from).limit(PageOf.size(size)).toList();
    var counts = lists.counts(shown);
    return new PageOf<>(shown, all.size(), Math.max(page, 0), PageOf.size(size))
        .map(each -> view(each, counts.getOrDefault(each.id(), 0)));
  }

  @GetMapping("/{kind}/{number}")
  @Operation(summary = "The latest edition of a list")
  ListDetail latest(@PathVariable ListKind kind, @PathVariable ListNumber number) {
    return detail(lists.editions(kind, number).getFirst());
  }

  @GetMapping("/{kind}/{number}/{edition}")
  @Operation(summary = "An edition of a list, as it was published")
  ListDetail edition(
      @PathVariable ListKind kind, @PathVariable ListNumber number, @PathVariable int edition) {
    return detail(lists.edition(kind, number, edition));
  }

  @GetMapping("/drafts/{id}")
  @Operation(summary = "A draft, for the task force")
  ListDetail draft(@PathVariable ListId id, Viewer viewer) {
    return draftDetail(lists.toEdit(id, viewer));
  }

  @PostMapping
  @Operation(summary = "Begin a list")
  ResponseEntity<ListDetail> begin(@Valid @RequestBody ListRequest request, Viewer viewer) {
    var draft = lists.draft(request.kind(), request.text(), request.items(), viewer);
    return ResponseEntity.created(URI.create("/api/lists/drafts/" + draft.id()))
        .body(draftDetail(draft));
  }

  @PutMapping("/drafts/{id}")
  @Operation(summary = "Change a draft; send the version that you read")
  ListDetail revise(
      @PathVariable ListId id, @Valid @RequestBody ListRequest request, Viewer viewer) {
    return draftDetail(
        lists.revise(id, request.text(), request.items(), Sent.version(request.version()), viewer));
  }

  @DeleteMapping("/drafts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Discard a draft")
  void discard(@PathVariable ListId id, Viewer viewer) {
    lists.discard(id, viewer);
  }

  @PostMapping("/drafts/{id}/publish")
  @Operation(summary = "Publish a draft for good; send the version that you read")
  ListDetail publish(@PathVariable ListId id, @RequestParam Optional<Long> version, Viewer viewer) {
    ListManagement.check(viewer);
    return detail(publishing.publish(id, Sent.version(version.orElse(null)), viewer));
  }

  private ListView view(MarketList list, int size) {
    return ListView.of(list, size, address.of(list.path()));
  }

  private ListDetail detail(MarketList list) {
    var all =
        entries.open(list).stream()
            .map(
                place ->
                    place
                        .item()
                        .map(Position::of)
                        .orElseGet(() -> Position.takenDown(place.position())))
            .toList();
    return new ListDetail(view(list, all.size()), all);
  }

  private ListDetail draftDetail(MarketList list) {
    var listed = items.draft(list.id());
    var all = new ArrayList<Position>();
    for (int at = 0; at < listed.size(); at++) {
      all.add(Position.of(at + 1, listed.get(at)));
    }
    return new ListDetail(view(list, all.size()), all);
  }
}
