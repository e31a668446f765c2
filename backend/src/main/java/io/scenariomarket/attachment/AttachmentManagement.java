package io.scenariomarket.attachment;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Adds, shows, changes and removes attachments, on behalf of somebody and within what they may. */
@Service
public class AttachmentManagement {

  private final Map<String, AttachedTo> types;
  private final Attachments attachments;
  private final AttachmentStore store;
  private final AttachmentProperties properties;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AttachmentManagement(
      List<AttachedTo> types,
      Attachments attachments,
      AttachmentStore store,
      AttachmentProperties properties,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.types = types.stream().collect(Collectors.toMap(AttachedTo::type, Function.identity()));
    this.attachments = attachments;
    this.store = store;
    this.properties = properties;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The attachments of an item, for its page.
   *
   * @throws Refusal when there is no such item that the viewer may see
   */
  public AttachmentPanel panel(String itemType, UUID itemId, Viewer viewer) {
    var carrier = carrier(itemType, itemId, viewer);
    return new AttachmentPanel(
        itemType,
        itemId,
        carrier.title(),
        carrier.page(),
        carrier.mayEdit(),
        carrier.levels(),
        attachments.of(itemType, itemId, carrier.readableNames()).stream()
            .map(AttachmentView::of)
            .toList(),
        FileType.accepted(),
        Upload.megabytes(properties.maxFileSize().toBytes()),
        properties.maxFiles());
  }

  /**
   * The attachments of several items of a type, the oldest first, for whoever may read all of them.
   */
  public Map<UUID, List<AttachmentView>> of(String itemType, Collection<UUID> items) {
    return items.isEmpty()
        ? Map.of()
        : attachments.of(itemType, items).stream()
            .collect(
                Collectors.groupingBy(
                    Attachment::itemId,
                    Collectors.mapping(AttachmentView::of, Collectors.toList())));
  }

  /**
   * Attaches the files of a form to an item of which all attachments have one level.
   *
   * @throws Refusal when the viewer may not, or one of the files cannot be accepted
   */
  public void addAll(String itemType, UUID itemId, List<MultipartFile> files, Viewer viewer) {
    var level = carrier(itemType, itemId, viewer).levels().getFirst();
    for (var file : files) {
      try (var content = file.getInputStream()) {
        add(itemType, itemId, level, file.getOriginalFilename(), content, viewer);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /**
   * What files are taken.
   *
   * @param accepted their extensions, as a field for files takes them
   * @param maxMegabytes the greatest size of one
   */
  public record Rules(String accepted, long maxMegabytes) {}

  /** What files are taken. */
  public Rules rules() {
    return new Rules(FileType.accepted(), Upload.megabytes(properties.maxFileSize().toBytes()));
  }

  /** The files of a form that somebody chose: a browser sends a part for those not chosen, too. */
  public static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
    return sent == null
        ? List.of()
        : sent.stream()
            .filter(
                file -> !file.isEmpty() || !FileNames.tidy(file.getOriginalFilename()).isEmpty())
            .toList();
  }

  /**
   * Attaches a file to an item.
   *
   * @param sentName what it is called where it comes from
   * @throws Refusal when the viewer may not, or the file cannot be accepted
   */
  Attachment add(
      String itemType,
      UUID itemId,
      @Nullable Confidentiality level,
      @Nullable String sentName,
      InputStream content,
      Viewer viewer)
      throws IOException {
    var carrier = toEdit(carrier(itemType, itemId, viewer));
    var allowed = allowed(level, carrier);
    var name = FileNames.tidy(sentName);
    try (var upload = Upload.receive(content, properties.maxFileSize().toBytes())) {
      var type = FileTypes.check(upload.file(), name);
      var attachment =
          new Attachment(
              new AttachmentId(UUID.randomUUID()),
              itemType,
              itemId,
              carrier.owner(),
              name,
              type.mediaType(),
              upload.size(),
              upload.sha256(),
              allowed,
              viewer.subject().orElseThrow(),
              clock.instant());
      transactions.executeWithoutResult(_ -> keep(attachment, upload));
      return attachment;
    }
  }

  /** The content comes before the row, so there is never a row without content. */
  private void keep(Attachment attachment, Upload upload) {
    attachments.lock("organisation " + attachment.organisation());
    if (attachments.count(attachment.itemType(), attachment.itemId()) >= properties.maxFiles()) {
      throw Refusal.invalid("file", "attachment.too-many", properties.maxFiles());
    }
    var most = properties.maxTotal().toBytes();
    if (attachments.total(attachment.organisation()) + attachment.size() > most) {
      throw Refusal.invalid("file", "attachment.too-much", Upload.megabytes(most));
    }
    attachments.lock("content " + attachment.sha256());
    try {
      store.put(attachment.sha256(), upload.file());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    attachments.insert(attachment);
    publish("attachment.added", attachment, null, attachment);
  }

  /**
   * Shows an attachment to others than before.
   *
   * @throws Refusal when the viewer may not, or the item has no such level
   */
  Attachment changeLevel(AttachmentId id, @Nullable Confidentiality level, Viewer viewer) {
    var before = get(id, viewer);
    var carrier = toEdit(carrier(before.itemType(), before.itemId(), viewer));
    var after = before.withLevel(allowed(level, carrier));
    if (after.level() != before.level()) {
      transactions.executeWithoutResult(
          _ -> {
            attachments.changeLevel(id, after.level());
            publish("attachment.level-changed", after, before, after);
          });
    }
    return after;
  }

  /**
   * Takes an attachment away; its content goes with the next sweep.
   *
   * @throws Refusal when the viewer may not
   */
  Attachment remove(AttachmentId id, Viewer viewer) {
    var attachment = get(id, viewer);
    toEdit(carrier(attachment.itemType(), attachment.itemId(), viewer));
    transactions.executeWithoutResult(
        _ -> {
          attachments.delete(id);
          publish("attachment.removed", attachment, attachment, null);
        });
    return attachment;
  }

  /**
   * An attachment.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  Attachment get(AttachmentId id, Viewer viewer) {
    return attachments
        .find(id)
        .filter(
            found ->
                find(found.itemType(), found.itemId(), viewer)
                    .filter(carrier -> carrier.readable().contains(found.level()))
                    .isPresent())
        .orElseThrow(() -> Refusal.notFound("attachment.not-found"));
  }

  /** The content of an attachment that the viewer may read; whoever opens it closes it. */
  InputStream open(Attachment attachment) throws IOException {
    return store.open(attachment.sha256());
  }

  Carrier carrier(String itemType, UUID itemId, Viewer viewer) {
    return find(itemType, itemId, viewer)
        .orElseThrow(() -> Refusal.notFound("attachment.item-not-found"));
  }

  /**
   * Refuses whoever may not attach anything to the item, before what they sent is looked at.
   *
   * @throws Refusal when the viewer may not see the item, or not change it
   */
  void requireEdit(String itemType, UUID itemId, Viewer viewer) {
    toEdit(carrier(itemType, itemId, viewer));
  }

  /** A type that nobody owns is closed to everybody. */
  private Optional<Carrier> find(String itemType, UUID itemId, Viewer viewer) {
    return Optional.ofNullable(types.get(itemType)).flatMap(type -> type.find(itemId, viewer));
  }

  private static Carrier toEdit(Carrier carrier) {
    if (!carrier.mayEdit()) {
      throw Refusal.forbidden("attachment.edit.forbidden");
    }
    return carrier;
  }

  private static Confidentiality allowed(@Nullable Confidentiality level, Carrier carrier) {
    if (level == null || !carrier.allows(level)) {
      throw Refusal.invalid("level", "attachment.level.refused");
    }
    return level;
  }

  private void publish(
      String action, Attachment of, @Nullable Attachment before, @Nullable Attachment after) {
    events.publishEvent(
        new Audited(
            action,
            "attachment",
            of.id().toString(),
            of.organisation(),
            said(before, action),
            said(after, action)));
  }

  /** The name is left out: people's names stand in the names of files. */
  private static Map<String, ?> said(@Nullable Attachment attachment, String action) {
    if (attachment == null) {
      return Map.of();
    }
    return Objects.equals(action, "attachment.level-changed")
        ? Map.of("level", attachment.level())
        : Map.of(
            "level", attachment.level(),
            "itemType", attachment.itemType(),
            "itemId", attachment.itemId(),
            "mediaType", attachment.mediaType(),
            "size", attachment.size());
  }
}
