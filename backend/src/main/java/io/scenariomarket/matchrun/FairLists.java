package io.scenariomarket.matchrun;

import io.scenariomarket.matchrun.Market.Candidate;
import io.scenariomarket.matchrun.Market.Place;
import io.scenariomarket.matchrun.Market.Seller;
import io.scenariomarket.matchrun.Market.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * Shortlists for all needs of a market at once, as a flow of least cost: each need sends a unit for
 * each of its places over a capability to its supplier, and on to the sink.
 *
 * <p>What no result breaks: a supplier stands on no list twice, on no more lists than the most, and
 * each of its capabilities on no more than it has capacity for. Then, in this order as long as
 * their prices are far apart: newcomers get their floor; places are filled, the first of every need
 * before the second of any; the scores add up to the most.
 */
final class FairLists {

  /** Scores are counted in ten thousandths. */
  private static final double SCORE = 10_000;

  /** What a place costs that stays empty, for the last place of a list; the others cost more. */
  private static final double EMPTY = 200_000;

  /** What a unit costs that does not fill a newcomer's floor; the solver allows a milliard. */
  private static final double BEYOND_FLOOR = 200_000_000;

  private final DirectedWeightedMultigraph<Object, DefaultWeightedEdge> graph =
      new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
  private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
  private final Map<DefaultWeightedEdge, Place> places = new HashMap<>();
  private final Market market;

  private FairLists(Market market) {
    this.market = market;
  }

  /** The end of every unit. */
  private static final Object SINK = "sink";

  private record NeedNode(UUID need) {}

  private record ListNode(UUID need, UUID supplier) {}

  private record StockNode(UUID capability) {}

  private record SellerNode(UUID supplier) {}

  /**
   * The shortlists, by need as they stand in the market and from the best down.
   *
   * @param seed among results that are equally good, which
   */
  static List<Place> of(Market market, long seed) {
    var lists = new FairLists(market);
    lists.build(new Random(seed));
    var chosen = lists.solve();
    var all = new ArrayList<Place>();
    for (var need : market.needs()) {
      chosen.getOrDefault(need.need(), List.of()).stream()
          .sorted(
              Comparator.comparingDouble(Place::score)
                  .reversed()
                  .thenComparing(each -> each.capability().toString()))
          .forEach(all::add);
    }
    return all;
  }

  private void build(Random random) {
    graph.addVertex(SINK);
    var suppliers = new ArrayList<>(market.suppliers());
    Collections.shuffle(suppliers, random);
    var supplierOf = new HashMap<UUID, UUID>();
    for (var seller : suppliers) {
      sell(seller);
      seller.stock().forEach(each -> supplierOf.put(each.capability(), seller.organisation()));
    }
    var needs = new ArrayList<>(market.needs());
    Collections.shuffle(needs, random);
    needs.forEach(need -> want(need, supplierOf));
  }

  private void sell(Seller seller) {
    var node = new SellerNode(seller.organisation());
    graph.addVertex(node);
    var floor = seller.newcomer() ? Math.min(market.floor(), market.most()) : 0;
    if (floor > 0) {
      edge(node, SINK, floor, 0);
    }
    if (market.most() > floor) {
      edge(node, SINK, market.most() - floor, BEYOND_FLOOR);
    }
    for (var stock : seller.stock()) {
      var shelf = new StockNode(stock.capability());
      graph.addVertex(shelf);
      edge(shelf, node, Math.min(market.most(), stock.capacity().orElse(market.most())), 0);
    }
  }

  private void want(Wanted need, Map<UUID, UUID> supplierOf) {
    var node = new NeedNode(need.need());
    graph.addVertex(node);
    for (var place = 1; place <= market.listSize(); place++) {
      edge(node, SINK, 1, BEYOND_FLOOR + EMPTY * place);
    }
    for (var candidate : need.candidates()) {
      var supplier = supplierOf.get(candidate.capability());
      if (supplier != null) {
        offer(need, node, supplier, candidate);
      }
    }
  }

  private void offer(Wanted need, NeedNode node, UUID supplier, Candidate candidate) {
    var list = new ListNode(need.need(), supplier);
    if (graph.addVertex(list)) {
      edge(node, list, 1, 0);
    }
    var cost = Math.round(SCORE * (1 - Math.clamp(candidate.score(), 0, 1)));
    var edge = edge(list, new StockNode(candidate.capability()), 1, cost);
    places.put(edge, new Place(need.need(), candidate.capability(), candidate.score()));
  }

  private DefaultWeightedEdge edge(Object from, Object to, int capacity, double cost) {
    var edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, cost);
    capacities.put(edge, capacity);
    return edge;
  }

  private Map<UUID, List<Place>> solve() {
    var wanted = market.needs().size() * market.listSize();
    var flow =
        new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(
                    graph,
                    node ->
                        node.equals(SINK)
                            ? -wanted
                            : node instanceof NeedNode ? market.listSize() : 0,
                    edge -> capacities.getOrDefault(edge, 0)));
    var chosen = new HashMap<UUID, List<Place>>();
    places.forEach(
        (edge, place) -> {
          if (flow.getFlow(edge) > 0.5) {
            chosen.computeIfAbsent(place.need(), _ -> new ArrayList<>()).add(place);
          }
        });
    return chosen;
  }
}
