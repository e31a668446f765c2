package io.scenariomarket.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of notices that the modules have declared. */
@Component
public class NoticeKinds {

  private final List<NoticeKind> kinds;

  NoticeKinds(List<NoticeKind> kinds) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(NoticeKind::key)).toList();
  }

  /** All, by key. */
  public List<NoticeKind> all() {
    return kinds;
  }

  /** The kind with a key. */
  public Optional<NoticeKind> find(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /**
   * The kind of a notice.
   *
   * @throws IllegalStateException when no module has declared it
   */
  NoticeKind of(String notice) {
    return kinds.stream()
        .filter(kind -> kind.has(notice))
        .max(Comparator.comparingInt(kind -> kind.key().length()))
        .orElseThrow(() -> new IllegalStateException("A notice of no kind: " + notice));
  }
}
