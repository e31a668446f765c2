package io.scenariomarket.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list as readers get it, in their language: the one thing of which page, documents,
 * sheets, feed and linked data are made.
 *
 * @param position its place in the list, from 1
 * @param item what is told of it; {@code null} once it was taken out of the market
 */
record Entry(int position, @Nullable Item item) {

  /**
   * What is told of an item.
   *
   * @param id identifies it
   * @param version the version that is listed
   * @param path the address of its page, without the server
   * @param title its title or name
   * @param owner whose it is
   * @param organisationClass what kind of organisation that is
   * @param tracks industry tracks
   * @param park where it takes place, or where the supplier sits
   * @param grade grade of a need; kind of a capability
   * @param text the problem to be solved, or what it does
   * @param points what is asked for, or the figures that it reaches, one by one
   * @param facts the rest, each under its label
   * @param moneyMin least budget or price in 万元
   * @param moneyMax greatest budget or price in 万元
   * @param validUntil last day on which offers are welcome
   * @param note what the curators say of it
   */
  record Item(
      UUID id,
      long version,
      String path,
      String title,
      ListedOwner owner,
      @Nullable Label organisationClass,
      List<Label> tracks,
      @Nullable Label park,
      @Nullable Label grade,
      String text,
      List<String> points,
      List<Fact> facts,
      @Nullable BigDecimal moneyMin,
      @Nullable BigDecimal moneyMax,
      @Nullable LocalDate validUntil,
      @Nullable String note) {

    /** The version as people count it, from 1, as the item's history does. */
    public long number() {
      return version + 1;
    }
  }

  /** A statement under a label. */
  record Fact(String label, String value) {}

  /** Whether it was taken out of the market after the list was published. */
  public boolean takenDown() {
    return item == null;
  }
}
