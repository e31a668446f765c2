package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.identity.Withholdable;
import io.scenariomarket.posting.PostingContent;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * Everything that a supplier writes of one capability. Controlled terms are the vocabulary's
 * Chinese terms; money is in 万元 (ten thousand yuan).
 *
 * @param name what it is called
 * @param kind 产品, 技术, 服务 or 成果
 * @param tracks industry tracks, several possible
 * @param direction level-2 field within a track
 * @param description what it does and for whom
 * @param indicators figures that it reaches
 * @param maturity from 原理 to 量产
 * @param fitsScenarios scenarios that it fits, in words
 * @param cases where it is in use
 * @param certificates that it has or is to get itself
 * @param intellectualProperty patents, copyrights, standards
 * @param compatibility processors, systems and databases that it is proven with (信创适配)
 * @param priceMin least price
 * @param priceMax greatest price
 * @param deliveryDays days from order to delivery
 * @param cooperation forms of cooperation offered
 * @param dealTerms forms of payment accepted
 * @param flags 首台(套), 首批次, 首版次
 * @param capacity how many projects at once; 0 is fully booked
 * @param lastCheckedOn when somebody last checked these statements
 * @param contact whom to call, shown to both sides once they agree
 * @param confidentialDetails what only some may read; never public
 * @param confidentialInMatching whether the owner agrees that what is not public counts for the
 *     ranking of matches; it is quoted to nobody who may not read it
 * @param confidentiality who may read which part, by its name; what is left out is public, contact
 *     and confidential details are shown after both sides agreed to talk
 */
public record CapabilityContent(
    @NotBlank @Size(max = 200) String name,
    @Nullable String kind,
    @Size(max = 7) List<String> tracks,
    @Size(max = 100) @Nullable String direction,
    @NotBlank @Size(max = 10000) String description,
    @Size(max = 50) @MappedCollection(idColumn = "capability_id", keyColumn = "position")
        List<@Valid Indicator> indicators,
    @Nullable String maturity,
    @Size(max = 30) List<@Size(max = 300) String> fitsScenarios,
    @Size(max = 50) @MappedCollection(idColumn = "capability_id", keyColumn = "position")
        List<@Valid CustomerCase> cases,
    @Size(max = 30) @MappedCollection(idColumn = "capability_id", keyColumn = "position")
        List<@Valid Certificate> certificates,
    @Size(max = 50) List<@Size(max = 300) String> intellectualProperty,
    @Size(max = 50) List<@Size(max = 300) String> compatibility,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal priceMin,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal priceMax,
    @PositiveOrZero @Nullable Integer deliveryDays,
    @Size(max = 20) List<String> cooperation,
    @Size(max = 20) List<String> dealTerms,
    @Size(max = 10) List<String> flags,
    @PositiveOrZero @Nullable Integer capacity,
    @Day @Nullable LocalDate lastCheckedOn,
    @Valid @Embedded.Empty Contact contact,
    @Size(max = 5000) @Nullable String confidentialDetails,
    boolean confidentialInMatching,
    @Embedded.Empty Levels confidentiality)
    implements PostingContent<CapabilityContent> {

  public CapabilityContent {
    name = Text.line(name);
    kind = Text.orNull(kind);
    tracks = Text.list(tracks);
    direction = Text.orNull(direction);
    description = Text.orEmpty(description);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    maturity = Text.orNull(maturity);
    fitsScenarios = Text.list(fitsScenarios);
    cases = cases == null ? List.of() : List.copyOf(cases);
    certificates = certificates == null ? List.of() : List.copyOf(certificates);
    intellectualProperty = Text.list(intellectualProperty);
    compatibility = Text.list(compatibility);
    cooperation = Text.list(cooperation);
    dealTerms = Text.list(dealTerms);
    flags = Text.list(flags);
    contact = contact == null ? Contact.NONE : contact;
    confidentialDetails = Text.orNull(confidentialDetails);
    confidentiality = confidentiality == null ? Levels.LEAST : confidentiality;
  }

  @Override
  public List<String> topics() {
    return tracks;
  }

  @Override
  public String title() {
    return name;
  }

  @Override
  public List<Withholdable> parts() {
    return List.of(CapabilityPart.values());
  }

  @Override
  public void checkTogether(TermCheck check) {
    if (priceMin != null && priceMax != null && priceMin.compareTo(priceMax) > 0) {
      check.reject("priceMax", "capability.price.inverted");
    }
  }

  @Override
  public CapabilityContent inTerms(TermCheck check) {
    return new CapabilityContent(
        name,
        check.one("kind", TermKind.CAPABILITY_KIND, kind),
        check.all("tracks", TermKind.TRACK, tracks),
        check.one("direction", TermKind.DIRECTION, direction),
        description,
        indicators,
        check.one("maturity", TermKind.MATURITY, maturity),
        fitsScenarios,
        cases,
        IntStream.range(0, certificates.size())
            .mapToObj(
                at ->
                    certificates
                        .get(at)
                        .of(
                            check.productCertificate(
                                "certificates[" + at + "].kind", certificates.get(at).kind())))
            .toList(),
        intellectualProperty,
        compatibility,
        priceMin,
        priceMax,
        deliveryDays,
        check.all("cooperation", TermKind.COOPERATION, cooperation),
        check.all("dealTerms", TermKind.DEAL_TERMS, dealTerms),
        check.all("flags", TermKind.FLAG, flags),
        capacity,
        lastCheckedOn,
        contact,
        confidentialDetails,
        confidentialInMatching,
        confidentiality);
  }

  @Override
  public CapabilityContent readableBy(Predicate<Confidentiality> mayRead) {
    return new CapabilityContent(
        name,
        kind,
        tracks,
        direction,
        description,
        indicators.stream().filter(each -> mayRead.test(each.confidentiality())).toList(),
        maturity,
        texts(CapabilityPart.FITS_SCENARIOS, fitsScenarios, mayRead),
        cases.stream().filter(each -> mayRead.test(each.confidentiality())).toList(),
        certificates.stream().filter(each -> mayRead.test(each.confidentiality())).toList(),
        texts(CapabilityPart.INTELLECTUAL_PROPERTY, intellectualProperty, mayRead),
        texts(CapabilityPart.COMPATIBILITY, compatibility, mayRead),
        only(CapabilityPart.PRICE, priceMin, mayRead),
        only(CapabilityPart.PRICE, priceMax, mayRead),
        only(CapabilityPart.DELIVERY, deliveryDays, mayRead),
        cooperation,
        dealTerms,
        flags,
        only(CapabilityPart.CAPACITY, capacity, mayRead),
        lastCheckedOn,
        mayRead.test(confidentiality.of(CapabilityPart.CONTACT)) ? contact : Contact.NONE,
        only(CapabilityPart.CONFIDENTIAL_DETAILS, confidentialDetails, mayRead),
        confidentialInMatching,
        confidentiality.readableBy(mayRead));
  }

  @Override
  public List<Withheld> withheldFrom(Predicate<Confidentiality> mayRead) {
    var parts =
        Arrays.stream(CapabilityPart.values())
            .filter(this::given)
            .map(part -> new Withheld(part.key(), confidentiality.of(part)));
    var figures =
        indicators.stream().map(each -> new Withheld("indicators", each.confidentiality()));
    var customers = cases.stream().map(each -> new Withheld("cases", each.confidentiality()));
    var certified =
        certificates.stream().map(each -> new Withheld("certificates", each.confidentiality()));
    return Stream.of(parts, figures, customers, certified)
        .flatMap(each -> each)
        .filter(each -> !mayRead.test(each.level()))
        .distinct()
        .toList();
  }

  private List<String> texts(
      CapabilityPart part, List<String> texts, Predicate<Confidentiality> mayRead) {
    return mayRead.test(confidentiality.of(part)) ? texts : List.of();
  }

  private <T> @Nullable T only(
      CapabilityPart part, @Nullable T value, Predicate<Confidentiality> mayRead) {
    return mayRead.test(confidentiality.of(part)) ? value : null;
  }

  private boolean given(CapabilityPart part) {
    return switch (part) {
      case PRICE -> priceMin != null || priceMax != null;
      case DELIVERY -> deliveryDays != null;
      case CAPACITY -> capacity != null;
      case FITS_SCENARIOS -> !fitsScenarios.isEmpty();
      case INTELLECTUAL_PROPERTY -> !intellectualProperty.isEmpty();
      case COMPATIBILITY -> !compatibility.isEmpty();
      case CONTACT -> !contact.equals(Contact.NONE);
      case CONFIDENTIAL_DETAILS -> confidentialDetails != null;
    };
  }
}
