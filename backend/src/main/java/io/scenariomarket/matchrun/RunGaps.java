package io.scenariomarket.matchrun;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.index.Encoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run shows to be missing on either side. */
@Component
class RunGaps {

  /** Requirements that are compared with each other. */
  private static final int CLUSTERED = 400;

  /** Raw likeness from which two requirements ask for much the same. */
  private static final double ALIKE = 0.78;

  /** Runs before this one that are looked back to. */
  private static final int BACK = 5;

  private final Runs runs;
  private final RunRows rows;
  private final Encoder encoder;

  RunGaps(Runs runs, RunRows rows, Encoder encoder) {
    this.runs = runs;
    this.rows = rows;
    this.encoder = encoder;
  }

  /** Which of them are looked at. */
  record Filter(@Nullable String track, @Nullable String park) {

    boolean takes(RunItem item) {
      return (track == null || item.tracks().contains(track))
          && (park == null || park.equals(item.park()));
    }
  }

  /**
   * A need for which nobody fits.
   *
   * @param nearest who comes closest, and why it does not fit; {@code null} for nobody
   */
  record Unserved(RunItem need, RunViews.@Nullable Row nearest) {}

  /** A requirement that nobody covers, with who comes closest. */
  record Uncovered(RunItem need, RunRequirement requirement, @Nullable RunItem nearest) {}

  /** Requirements that ask for much the same, named by the first. */
  record Cluster(List<Uncovered> members) {

    public Uncovered first() {
      return members.getFirst();
    }

    public List<Uncovered> others() {
      return members.subList(1, members.size());
    }
  }

  /**
   * A capability that fits no need.
   *
   * @param nearest the need that it comes closest to; {@code null} for none
   */
  record Idle(RunItem offer, RunViews.@Nullable Row nearest) {}

  /** How many gaps there are of a track or park. */
  record Line(String term, long needs, long unserved, long offers, long idle) {}

  /** The gaps of an earlier run. */
  record Before(MatchRun run, Totals totals) {}

  /** How many there are in all. */
  record Totals(long unserved, long uncovered, long idle) {}

  /** All of it. */
  record Gaps(
      Totals totals,
      List<Unserved> unserved,
      List<Cluster> uncovered,
      List<Idle> idle,
      List<Line> tracks,
      List<Line> parks,
      List<Before> before) {}

  /** The gaps of a run. */
  Gaps of(MatchRun run, Filter filter) {
    var data = read(run);
    var needs = data.needs.values().stream().filter(filter::takes).toList();
    var offers = data.offers.values().stream().filter(filter::takes).toList();
    var unserved =
        needs.stream()
            .filter(data::unserved)
            .map(need -> new Unserved(need, data.nearestOf(need)))
            .toList();
    var idle =
        offers.stream()
            .filter(data::idle)
            .map(offer -> new Idle(offer, data.nearestTo(offer)))
            .sorted(
                Comparator.comparing(
                    each -> each.nearest() == null ? 0 : -each.nearest().pair().score()))
            .toList();
    var uncovered = uncovered(data, filter::takes);
    return new Gaps(
        new Totals(unserved.size(), uncovered.size(), idle.size()),
        unserved,
        clusters(uncovered),
        idle,
        lines(data, RunItem::tracks),
        lines(data, item -> item.park() == null ? List.of() : List.of(item.park())),
        before(run));
  }

  private static final class Data {

    private final Map<UUID, RunItem> needs = new LinkedHashMap<>();
    private final Map<UUID, RunItem> offers = new LinkedHashMap<>();
    private final Map<UUID, List<RunPair>> byNeed;
    private final Map<UUID, List<RunPair>> byOffer;
    private final List<RunRequirement> requirements;
    private final Set<UUID> served;
    private final Set<UUID> busy;

    private Data(
        List<RunItem> needs,
        List<RunItem> offers,
        List<RunPair> pairs,
        List<RunRequirement> requirements) {
      needs.forEach(each -> this.needs.put(each.id(), each));
      offers.forEach(each -> this.offers.put(each.id(), each));
      this.byNeed = pairs.stream().collect(Collectors.groupingBy(RunPair::need));
      this.byOffer = pairs.stream().collect(Collectors.groupingBy(RunPair::capability));
      this.requirements = requirements;
      var fitting = pairs.stream().filter(RunPair::fits).toList();
      this.served = fitting.stream().map(RunPair::need).collect(Collectors.toSet());
      this.busy = fitting.stream().map(RunPair::capability).collect(Collectors.toSet());
    }

    private boolean unserved(RunItem need) {
      return !served.contains(need.id());
    }

    private boolean idle(RunItem offer) {
      return !busy.contains(offer.id());
    }

    private RunViews.@Nullable Row nearestOf(RunItem need) {
      return best(byNeed.getOrDefault(need.id(), List.of()));
    }

    private RunViews.@Nullable Row nearestTo(RunItem offer) {
      return best(byOffer.getOrDefault(offer.id(), List.of()));
    }

    private RunViews.@Nullable Row best(List<RunPair> pairs) {
      return pairs.stream()
          .max(Comparator.comparingDouble(RunPair::score))
          .map(
              pair ->
                  new RunViews.Row(
                      Objects.requireNonNull(needs.get(pair.need())),
                      Objects.requireNonNull(offers.get(pair.capability())),
                      pair))
          .orElse(null);
    }
  }

  private Data read(MatchRun run) {
    return new Data(
        rows.items(run.id(), true),
        rows.items(run.id(), false),
        rows.pairs(run.id()),
        rows.requirements(run.id()));
  }

  /** What must be met first, then what comes closest. */
  private static List<Uncovered> uncovered(Data data, Predicate<RunItem> takes) {
    return data.requirements.stream()
        .filter(each -> each.verdict() != Verdict.COVERED)
        .flatMap(
            each ->
                Optional.ofNullable(data.needs.get(each.need())).filter(takes).stream()
                    .map(
                        need ->
                            new Uncovered(
                                need,
                                each,
                                each.capability() == null
                                    ? null
                                    : data.offers.get(each.capability()))))
        .sorted(
            Comparator.comparing((Uncovered each) -> !each.requirement().must())
                .thenComparing(each -> each.requirement().verdict()))
        .toList();
  }

  /** Each joins the first cluster whose first asks for much the same. */
  private List<Cluster> clusters(List<Uncovered> all) {
    var some = all.subList(0, Math.min(all.size(), CLUSTERED));
    var vectors = encoder.encodeAll(some.stream().map(each -> each.requirement().text()).toList());
    var clusters = new ArrayList<List<Uncovered>>();
    var heads = new ArrayList<float[]>();
    for (var i = 0; i < some.size(); i++) {
      var vector = vectors.get(i);
      var at = 0;
      while (at < heads.size() && Encoder.cosine(heads.get(at), vector) < ALIKE) {
        at++;
      }
      if (at == heads.size()) {
        heads.add(vector);
        clusters.add(new ArrayList<>());
      }
      clusters.get(at).add(some.get(i));
    }
    return clusters.stream()
        .map(Cluster::new)
        .sorted(Comparator.comparingInt((Cluster each) -> -each.members().size()))
        .toList();
  }

  private static List<Line> lines(Data data, Function<RunItem, List<String>> terms) {
    return Stream.concat(data.needs.values().stream(), data.offers.values().stream())
        .flatMap(each -> terms.apply(each).stream())
        .distinct()
        .sorted()
        .map(
            term ->
                new Line(
                    term,
                    count(data.needs, item -> terms.apply(item).contains(term)),
                    count(
                        data.needs,
                        item -> terms.apply(item).contains(term) && data.unserved(item)),
                    count(data.offers, item -> terms.apply(item).contains(term)),
                    count(
                        data.offers, item -> terms.apply(item).contains(term) && data.idle(item))))
        .toList();
  }

  private static long count(Map<UUID, RunItem> items, Predicate<RunItem> which) {
    return items.values().stream().filter(which).count();
  }

  /** The runs before over the same, the last first. */
  private List<Before> before(MatchRun run) {
    return Stream.iterate(
            Optional.ofNullable(run.before()).flatMap(runs::find),
            Optional::isPresent,
            each -> Optional.ofNullable(each.orElseThrow().before()).flatMap(runs::find))
        .limit(BACK)
        .map(Optional::orElseThrow)
        .map(each -> new Before(each, totals(read(each))))
        .toList();
  }

  private static Totals totals(Data data) {
    return new Totals(
        count(data.needs, data::unserved),
        uncovered(data, _ -> true).size(),
        count(data.offers, data::idle));
  }
}
