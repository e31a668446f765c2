package io.scenariomarket.matchrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.scenariomarket.matchrun.Market.Candidate;
import io.scenariomarket.matchrun.Market.Place;
import io.scenariomarket.matchrun.Market.Seller;
import io.scenariomarket.matchrun.Market.Stock;
import io.scenariomarket.matchrun.Market.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of shortlists of every market, tried on many that are made up. */
class FairListsTest {

  static IntStream markets() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("markets")
  void keepsToEveryLimit(int seed) {
    var market = random(new Random(seed));
    var places = FairLists.of(market, seed);
    assertThat(FairLists.of(market, seed)).as("the same again").isEqualTo(places);
    var owners = owners(market);
    var capacities =
        market.suppliers().stream()
            .flatMap(each -> each.stock().stream())
            .collect(Collectors.toMap(Stock::capability, Stock::capacity));
    var candidates =
        market.needs().stream()
            .collect(Collectors.toMap(Wanted::need, each -> Set.copyOf(each.candidates())));

    assertThat(places)
        .allMatch(
            each ->
                candidates
                    .get(each.need())
                    .contains(new Candidate(each.capability(), each.score())));
    counts(places, Place::need)
        .values()
        .forEach(n -> assertThat(n).isLessThanOrEqualTo(market.listSize()));
    assertThat(places.stream().map(each -> each.need() + "/" + owners.get(each.capability())))
        .as("a supplier takes one place on a list")
        .doesNotHaveDuplicates();
    counts(places, each -> owners.get(each.capability()))
        .values()
        .forEach(n -> assertThat(n).isLessThanOrEqualTo(market.most()));
    counts(places, Place::capability)
        .forEach(
            (capability, n) ->
                capacities
                    .get(capability)
                    .ifPresent(most -> assertThat(n).isLessThanOrEqualTo(most)));
  }

  @ParameterizedTest
  @MethodSource("markets")
  void losesNothingWhereNothingBinds(int seed) {
    var market = random(new Random(seed));
    var free =
        new Market(
            market.needs(),
            market.suppliers().stream()
                .map(
                    each ->
                        new Seller(
                            each.organisation(),
                            false,
                            each.stock().stream()
                                .map(stock -> new Stock(stock.capability(), Optional.empty()))
                                .toList()))
                .toList(),
            market.listSize(),
            market.needs().size(),
            0);
    var fair = FairLists.of(free, seed);
    var plain = Markets.plain(free);
    assertThat(fair).hasSameSizeAs(plain);
    assertThat(total(fair)).isCloseTo(total(plain), offset(0.01));
    assertThat(total(FairLists.of(market, seed))).isLessThanOrEqualTo(total(plain) + 0.01);
  }

  /** Against every way there is, of markets so small that all can be tried. */
  @ParameterizedTest
  @MethodSource("markets")
  void asManyNewcomersReachTheirFloorAsCan(int seed) {
    var random = new Random(1_000 + seed);
    var market = random(random, 3, 4, 1 + random.nextInt(2), 1 + random.nextInt(2), 1);
    assertThat(reached(market, FairLists.of(market, seed)))
        .isEqualTo(most(market, 0, new ArrayList<>()));
  }

  @Test
  void aSupplierThatIsBestEverywhereLeavesRoom() {
    var star = UUID.randomUUID();
    var others = IntStream.range(0, 10).mapToObj(_ -> UUID.randomUUID()).toList();
    var needs =
        others.stream()
            .map(
                other ->
                    new Wanted(
                        UUID.randomUUID(),
                        List.of(new Candidate(star, 0.9), new Candidate(other, 0.8))))
            .toList();
    var suppliers = new ArrayList<Seller>();
    suppliers.add(seller(star, false));
    others.forEach(each -> suppliers.add(seller(each, false)));
    var places = FairLists.of(new Market(needs, suppliers, 1, 2, 0), 3);
    assertThat(places).hasSize(10).filteredOn(each -> each.capability().equals(star)).hasSize(2);
    assertThat(total(places)).isCloseTo(8.2, offset(1e-9));
  }

  private static Seller seller(UUID capability, boolean newcomer) {
    return new Seller(
        UUID.randomUUID(), newcomer, List.of(new Stock(capability, Optional.empty())));
  }

  private static Market random(Random random) {
    return random(
        random,
        1 + random.nextInt(12),
        1 + random.nextInt(9),
        1 + random.nextInt(5),
        1 + random.nextInt(6),
        random.nextInt(3));
  }

  private static Market random(
      Random random, int needs, int sellers, int listSize, int most, int floor) {
    var suppliers =
        IntStream.range(0, sellers)
            .mapToObj(
                _ ->
                    new Seller(
                        id(random),
                        random.nextInt(3) == 0,
                        IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(
                                _ ->
                                    new Stock(
                                        id(random),
                                        random.nextBoolean()
                                            ? Optional.empty()
                                            : Optional.of(1 + random.nextInt(3))))
                            .toList()))
            .toList();
    var capabilities =
        suppliers.stream().flatMap(each -> each.stock().stream()).map(Stock::capability).toList();
    var wanted =
        IntStream.range(0, needs)
            .mapToObj(
                _ -> {
                  var some = new ArrayList<>(capabilities);
                  Collections.shuffle(some, random);
                  return new Wanted(
                      id(random),
                      some.stream()
                          .limit(1 + random.nextInt(some.size()))
                          .map(each -> new Candidate(each, 0.38 + 0.6 * random.nextDouble()))
                          .sorted((a, b) -> Double.compare(b.score(), a.score()))
                          .toList());
                })
            .toList();
    return new Market(wanted, suppliers, listSize, most, floor);
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** The most newcomers that can reach a floor of one, by trying everything. */
  private static long most(Market market, int at, List<Place> chosen) {
    var newcomers = market.newcomers();
    if (at == market.needs().size()) {
      return reached(market, chosen);
    }
    var owners = owners(market);
    var need = market.needs().get(at);
    var useful =
        need.candidates().stream()
            .filter(each -> newcomers.contains(owners.get(each.capability())))
            .toList();
    var best = 0L;
    for (var set = 0; set < 1 << useful.size(); set++) {
      var mask = set;
      var more =
          IntStream.range(0, useful.size())
              .filter(i -> (mask & 1 << i) != 0)
              .mapToObj(
                  i -> new Place(need.need(), useful.get(i).capability(), useful.get(i).score()))
              .toList();
      var sellers = more.stream().map(each -> owners.get(each.capability())).toList();
      if (more.size() <= market.listSize() && new HashSet<>(sellers).size() == sellers.size()) {
        var all = new ArrayList<>(chosen);
        all.addAll(more);
        if (within(market, all)) {
          best = Math.max(best, most(market, at + 1, all));
        }
      }
    }
    return best;
  }

  private static boolean within(Market market, List<Place> places) {
    var owners = owners(market);
    var stands = counts(places, each -> owners.get(each.capability()));
    var uses = counts(places, Place::capability);
    return stands.values().stream().allMatch(n -> n <= market.most())
        && market.suppliers().stream()
            .flatMap(each -> each.stock().stream())
            .allMatch(
                stock ->
                    uses.getOrDefault(stock.capability(), 0L)
                        <= stock.capacity().orElse(Integer.MAX_VALUE));
  }

  private static long reached(Market market, List<Place> places) {
    var owners = owners(market);
    return places.stream()
        .map(each -> owners.get(each.capability()))
        .filter(market.newcomers()::contains)
        .distinct()
        .count();
  }

  private static double total(List<Place> places) {
    return places.stream().mapToDouble(Place::score).sum();
  }

  private static <K> Map<K, Long> counts(List<Place> places, Function<Place, K> by) {
    return places.stream().collect(Collectors.groupingBy(by, HashMap::new, Collectors.counting()));
  }

  private static Map<UUID, UUID> owners(Market market) {
    var owners = new HashMap<UUID, UUID>();
    market
        .suppliers()
        .forEach(
            seller ->
                seller
                    .stock()
                    .forEach(each -> owners.put(each.capability(), seller.organisation())));
    return owners;
  }
}
