package io.scenariomarket.contract;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Download;
import io.scenariomarket.sheet.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lets everybody take away the contracts of their organisations, and the task force all of them.
 */
@Controller
class ContractExport {

  /** Columns by the keys of the messages that name them. */
  private static final List<String> COLUMNS =
      List.of(
          "contract.title",
          "contract.number",
          "contract.side.NEED",
          "contract.side.SUPPLIER",
          "contract.stands",
          "contract.value",
          "contract.signedOn",
          "contract.startsOn",
          "contract.endsOn",
          "contract.dealTerms",
          "contract.export.milestones",
          "contract.export.reached",
          "contract.export.payable",
          "contract.export.received",
          "contract.export.measured",
          "contract.export.failing",
          "contract.outcome",
          "contract.lessons");

  private final Contracts stored;
  private final Comparing comparing;
  private final OrganisationManagement organisations;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ContractExport(
      Contracts stored,
      Comparing comparing,
      OrganisationManagement organisations,
      MessageSource messages,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.stored = stored;
    this.comparing = comparing;
    this.organisations = organisations;
    this.messages = messages;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/contracts.csv")
  void export(Viewer viewer, HttpServletResponse response) {
    var all = viewer.may(Permission.READ_CONTRACT);
    var own = viewer.organisations(Permission.READ_CONTRACT);
    var contracts =
        all ? stored.findAll() : stored.findAllById(stored.idsOf(OrganisationId.values(own)));
    transaction.executeWithoutResult(
        _ ->
            events.publishEvent(
                new Audited(
                    "contract.exported",
                    Contract.TYPE,
                    "list",
                    all || own.isEmpty() ? null : own.getFirst(),
                    Map.of(),
                    Map.of("contracts", contracts.size()))));
    write(contracts, response);
  }

  private void write(List<Contract> contracts, HttpServletResponse response) {
    Download.attach("contracts-%s.csv".formatted(LocalDate.now(clock)), Download.CSV, response);
    var names =
        organisations.names(contracts.stream().flatMap(each -> each.parties().stream()).toList());
    try (var csv = new CsvWriter(response.getOutputStream())) {
      csv.row(COLUMNS.stream().map(this::word).toList());
      for (var each : contracts) {
        csv.row(cells(each, names));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private List<@Nullable Object> cells(Contract contract, Map<OrganisationId, String> names) {
    var terms = contract.terms();
    var outcome = contract.outcome();
    var measured =
        comparing.of(contract).stream().filter(each -> !each.measured().isEmpty()).toList();
    return Arrays.asList(
        terms.title(),
        terms.number(),
        names.get(contract.organisation(Part.NEED)),
        names.get(contract.organisation(Part.SUPPLIER)),
        word("contract.state." + contract.state()),
        terms.value(),
        terms.signedOn(),
        terms.startsOn(),
        terms.endsOn(),
        terms.dealTerms(),
        terms.milestones().size(),
        contract.progress().reached(),
        amount(contract, Payment.DUE).add(amount(contract, Payment.PAID)),
        amount(contract, Payment.RECEIVED),
        measured.size(),
        measured.stream().filter(each -> each.measured().getFirst().fails()).count(),
        outcome == null
            ? null
            : word("contract.result." + outcome.result())
                + " · "
                + word("contract.stage." + outcome.stage()),
        outcome == null ? null : outcome.lessons());
  }

  /** How much is paid for what has come so far, in 万元. */
  private static BigDecimal amount(Contract contract, Payment payment) {
    return IntStream.range(0, contract.terms().steps())
        .filter(at -> contract.progress().step(at).payment(contract.terms().share(at)) == payment)
        .mapToObj(contract.terms()::amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros();
  }

  private String word(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
