package io.scenariomarket.work;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the forms of all kinds of items do alike: what was typed and not sent comes back, and what
 * two people changed at once is brought together.
 */
@Component
public class ItemForms {

  private static final String TAKE_THEIRS = "theirs-";

  private final TypedForms typed;
  private final ItemMerging merging;

  ItemForms(TypedForms typed, ItemMerging merging) {
    this.typed = typed;
    this.merging = merging;
  }

  /**
   * A change that is being saved.
   *
   * @param <C> the content of the kind of items
   * @param item which item
   * @param type of its content
   * @param saved what is saved now
   * @param savedVersion the version of that
   * @param base the version that the editor began from
   * @param wanted whether the editor goes on with what waits, where something does
   */
  public record Editing<C>(
      ItemRef item, Class<C> type, C saved, long savedVersion, long base, boolean wanted) {}

  /** The form as somebody typed it before, where they ask for it. */
  public <F> Optional<F> restored(boolean wanted, String address, Class<F> form, Viewer viewer) {
    return wanted ? typed.restore(address, form, viewer) : Optional.empty();
  }

  /** Tells the page of a form where what is typed is kept, and since when something is. */
  public ModelAndView offer(ModelAndView page, String address, Viewer viewer) {
    page.addObject("address", address);
    typed.keptAt(address, viewer).ifPresent(at -> page.addObject("keptAt", at));
    return page;
  }

  /** Forgets what was kept while it was typed: it is saved now. */
  public void sent(String address, Viewer viewer) {
    typed.discard(address, viewer);
  }

  /**
   * Saves a change; where somebody else saved one meanwhile, shows both brought together.
   *
   * @param content what is to be saved
   * @param save saves it and says where to go on
   * @param show shows the form of a content, with what was merged
   */
  public <C> ModelAndView saveOrMerge(
      Editing<C> editing,
      C content,
      Function<C, ModelAndView> save,
      BiFunction<C, Merge, ModelAndView> show) {
    try {
      return save.apply(content);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT || editing.savedVersion() == editing.base()) {
        throw refusal;
      }
      return merged(editing, content, show);
    }
  }

  /** Whether a button asks to take over what the other person wrote in a field. */
  public boolean takesTheirs(String action) {
    return action.startsWith(TAKE_THEIRS);
  }

  /** Shows the form again, with the other person's words in one field. */
  public <C> ModelAndView takeTheirs(
      Editing<C> editing, C content, String action, BiFunction<C, Merge, ModelAndView> show) {
    var field = action.substring(TAKE_THEIRS.length());
    return merged(editing, merging.taking(field, content, editing.saved(), editing.type()), show);
  }

  private <C> ModelAndView merged(
      Editing<C> editing, C content, BiFunction<C, Merge, ModelAndView> show) {
    var merge =
        merging.merge(editing.item(), editing.base(), editing.wanted(), editing.saved(), content);
    var page = show.apply(merging.content(merge, editing.type()), merge);
    page.setStatus(HttpStatus.CONFLICT);
    page.addObject("conflict", true);
    page.addObject("merge", merge);
    page.addObject("base", editing.base());
    return page;
  }
}
