package io.scenariomarket.desk;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.shared.Text;
import io.scenariomarket.work.ItemRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see on the board.
 *
 * @param type {@code engagement} or {@code scenario}
 * @param track a track of the need; {@code null} for any
 * @param park a park of the need; {@code null} for any
 * @param text what the title or the name of an organisation contains; {@code null} for anything
 * @param broker subject of whoever looks after it, {@value #MINE} for the viewer, {@value #NOBODY}
 *     for nobody; {@code null} for anybody
 * @param late whether only what is late
 * @param stage the only column; {@code null} for all
 * @param page which part of the only column, from 0
 */
record DeskFilter(
    String type,
    @Nullable String track,
    @Nullable String park,
    @Nullable String text,
    @Nullable String broker,
    boolean late,
    @Nullable String stage,
    int page) {

  static final String MINE = "me";
  static final String NOBODY = "none";

  /** The kinds of items that have a board. */
  static final List<String> TYPES = List.of(Engagement.TYPE, ItemRef.SCENARIO);

  /** As it comes in an address, where each of it can be left out. */
  static DeskFilter of(
      @Nullable String type,
      @Nullable String track,
      @Nullable String park,
      @Nullable String text,
      @Nullable String broker,
      @Nullable Boolean late,
      @Nullable String stage,
      @Nullable Integer page) {
    return new DeskFilter(
        type != null && TYPES.contains(type) ? type : Engagement.TYPE,
        Text.orNull(track),
        Text.orNull(park),
        Text.orNull(text),
        Text.orNull(broker),
        Boolean.TRUE.equals(late),
        Text.orNull(stage),
        page == null ? 0 : Math.max(page, 0));
  }

  List<String> topics() {
    return Stream.of(track, park).flatMap(each -> Optional.ofNullable(each).stream()).toList();
  }

  /** Whether anything is left out. */
  public boolean narrow() {
    return late || track != null || park != null || text != null || broker != null;
  }

  /** The address of the board as this shows it. */
  public String address() {
    return on(type, stage, page);
  }

  /** The same for items of another kind. */
  public String of(String other) {
    return on(other, null, 0);
  }

  /** The same with one column alone, or with all. */
  public String at(@Nullable String only, int part) {
    return on(type, only, part);
  }

  private String on(String kind, @Nullable String only, int part) {
    return UriComponentsBuilder.fromPath("/desk/board")
        .queryParam("type", kind)
        .queryParamIfPresent("track", Optional.ofNullable(track))
        .queryParamIfPresent("park", Optional.ofNullable(park))
        .queryParamIfPresent("text", Optional.ofNullable(text))
        .queryParamIfPresent("broker", Optional.ofNullable(broker))
        .queryParamIfPresent("late", Optional.of(late).filter(Boolean::booleanValue))
        .queryParamIfPresent("stage", Optional.ofNullable(only))
        .queryParamIfPresent("page", Optional.of(part).filter(each -> each > 0))
        .encode()
        .build()
        .toUriString();
  }
}
