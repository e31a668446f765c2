package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.contract.Outcome.Stage;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.scenario.Requirement.Indicator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What contracts came to of which both sides say that they were kept. It is between the two sides:
 * whoever tells it on asks them.
 */
@Component
@Transactional(readOnly = true)
public class AcceptanceRecords {

  private final Contracts contracts;

  AcceptanceRecords(Contracts contracts) {
    this.contracts = contracts;
  }

  /**
   * That a contract was kept.
   *
   * @param on since when both sides say so
   * @param figures by what it was judged
   */
  public record Kept(LocalDate on, List<Figure> figures) {}

  /**
   * By what it was judged for one requirement.
   *
   * @param agreed what was asked for and promised
   * @param measured what came out when it was measured last; {@code null} where that was not
   *     measured, or is said in words alone
   * @param words how it was measured, or what came out; {@code null} for nothing
   */
  public record Figure(
      AcceptanceFigure agreed, @Nullable Indicator measured, @Nullable String words) {}

  /** What the contract of an engagement came to; empty unless both sides say that it was kept. */
  public Optional<Kept> of(EngagementId engagement) {
    return contracts.findById(engagement).flatMap(AcceptanceRecords::kept);
  }

  private static Optional<Kept> kept(Contract contract) {
    return Optional.ofNullable(contract.outcome())
        .filter(each -> each.result() == Result.ACCEPTED && each.stage() == Stage.SETTLED)
        .map(each -> new Kept(each.on(), figures(contract)));
  }

  private static List<Figure> figures(Contract contract) {
    var agreed = contract.terms().figures();
    return IntStream.range(0, agreed.size())
        .mapToObj(
            at ->
                contract.progress().measured().stream()
                    .filter(each -> each.figure() == at)
                    .max(Comparator.comparingInt(Measured::step))
                    .map(each -> new Figure(agreed.get(at), each.measured(), each.words()))
                    .orElse(new Figure(agreed.get(at), null, null)))
        .toList();
  }
}
