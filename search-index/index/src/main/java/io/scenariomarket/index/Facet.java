package io.scenariomarket.index;

import java.util.Comparator;

/**
 * What results are narrowed and counted by. Those here are of fields that all documents have; a
 * kind of thing adds its own in its {@link IndexDefinition}.
 *
 * @param name in addresses; where its values are terms, that of their list in the vocabulary
 * @param field of the documents
 * @param place where pages show it among other facets, least first
 */
public record Facet(String name, String field, int place) implements Comparable<Facet> {

  public static final Facet TRACK = new Facet("track", "tracks", 10);
  public static final Facet DIRECTION = new Facet("direction", "direction", 20);
  public static final Facet PARK = new Facet("park", "park", 30);
  public static final Facet KIND = new Facet("kind", "kind", 50);
  public static final Facet MATURITY = new Facet("maturity", "maturity", 70);
  public static final Facet COOPERATION = new Facet("cooperation", "cooperation", 80);
  public static final Facet DEAL_TERMS = new Facet("dealTerms", "dealTerms", 90);
  public static final Facet ORGANISATION_CLASS =
      new Facet("organisationClass", "organisationClass", 100);
  public static final Facet TIER = new Facet("tier", "tier", 110);
  public static final Facet QUALIFICATION = new Facet("qualification", "qualifications", 120);
  public static final Facet REGION = new Facet("region", "regions", 130);
  public static final Facet FLAG = new Facet("flag", "flags", 140);
  public static final Facet STATE = new Facet("state", "state", 160);
  public static final Facet SAMPLE = new Facet("sample", "sample", 170);

  private static final Comparator<Facet> ORDER =
      Comparator.comparingInt(Facet::place).thenComparing(Facet::name);

  @Override
  public int compareTo(Facet other) {
    return ORDER.compare(this, other);
  }
}
