package io.scenariomarket.work;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.DataBinder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody types into a form until they send it, so that nothing is lost with the page.
 * Everybody sees their own only.
 */
@Component
@Transactional
public class TypedForms {

  private static final int MAX_LENGTH = 200_000;
  private static final int KEPT_DAYS = 30;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ConversionService conversion;
  private final Clock clock;

  TypedForms(JdbcClient jdbc, JsonMapper json, ConversionService conversion, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.conversion = conversion;
    this.clock = clock;
  }

  /**
   * Keeps what is typed now, in the place of what was kept before.
   *
   * @param address of the page with the form
   * @param fields the values by the names of the fields
   */
  void keep(String address, Map<String, List<String>> fields, Viewer viewer) {
    var subject = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var storable = new HashMap<String, List<String>>();
    // The database holds every character but this one.
    fields.forEach(
        (name, values) ->
            storable.put(name, values.stream().map(each -> each.replace("\0", "")).toList()));
    var text = json.writeValueAsString(storable);
    if (text.length() > MAX_LENGTH) {
      throw Refusal.invalid("fields", "typed-form.long");
    }
    jdbc.sql(
            """
            insert into typed_form (subject, address, fields, at)
            values (:subject, :address, cast(:fields as jsonb), :at)
            on conflict (subject, address) do update
              set fields = cast(:fields as jsonb), at = :at
            """)
        .param("subject", subject)
        .param("address", address)
        .param("fields", text)
        .param("at", now())
        .update();
  }

  /** Since when something is kept for a page. */
  @Transactional(readOnly = true)
  public Optional<Instant> keptAt(String address, Viewer viewer) {
    return jdbc.sql("select at from typed_form where subject = ? and address = ?")
        .params(viewer.subject().orElse(""), address)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** The form as it was typed. */
  @Transactional(readOnly = true)
  public <F> Optional<F> restore(String address, Class<F> form, Viewer viewer) {
    return jdbc.sql("select fields from typed_form where subject = ? and address = ?")
        .params(viewer.subject().orElse(""), address)
        .query((row, _) -> row.getString(1))
        .optional()
        .map(text -> json.readValue(text, new TypeReference<Map<String, List<String>>>() {}))
        .flatMap(fields -> bind(fields, form));
  }

  /** Forgets what was kept for a page: it was sent, or is not wanted. */
  public void discard(String address, Viewer viewer) {
    jdbc.sql("delete from typed_form where subject = ? and address = ?")
        .params(viewer.subject().orElse(""), address)
        .update();
  }

  @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
  void forget() {
    jdbc.sql("delete from typed_form where at < ?").param(now().minusDays(KEPT_DAYS)).update();
  }

  /** The form; empty where names are none that it has, which its own page never sends. */
  private <F> Optional<F> bind(Map<String, List<String>> fields, Class<F> form) {
    var binder = new DataBinder(null, "form");
    binder.setTargetType(ResolvableType.forClass(form));
    binder.setConversionService(conversion);
    try {
      binder.construct(new Typed(fields));
    } catch (IndexOutOfBoundsException | NumberFormatException _) {
      return Optional.empty();
    }
    return Optional.of(Objects.requireNonNull(form.cast(binder.getTarget())));
  }

  /** What was typed, as the binder asks for it. */
  private record Typed(Map<String, List<String>> fields) implements DataBinder.ValueResolver {

    @Override
    public @Nullable Object resolveValue(String name, Class<?> type) {
      var values = fields.getOrDefault(name, List.of());
      return values.isEmpty() ? null : values.size() == 1 ? values.getFirst() : values.toArray();
    }

    @Override
    public Set<String> getNames() {
      return fields.keySet();
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
