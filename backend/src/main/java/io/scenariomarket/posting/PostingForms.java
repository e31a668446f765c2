package io.scenariomarket.posting;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.work.Advice;
import io.scenariomarket.work.ItemForms;
import io.scenariomarket.work.Merge;
import io.scenariomarket.work.TypedFormAddresses;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form to post and to change an item of a kind.
 *
 * <p>Its buttons all send the whole form; which one was pressed is the parameter {@code action}:
 * {@code submit}, {@code draft}, {@code check}, {@code theirs-}<i>field</i>, or one that adds or
 * removes a row. A form that is not saved comes back as it was typed.
 *
 * @param <T> the kind
 * @param <I> what identifies an item
 * @param <C> what an item says
 * @param <F> the form
 */
public abstract class PostingForms<
        T extends Posting<I, S, C>,
        I,
        S extends Enum<S> & PostingState,
        C extends PostingContent<C>,
        F extends PostingForm<C>>
    implements TypedFormAddresses {

  private static final String SUBMIT = "submit";

  private final String view;
  private final PostingKind<T, I, S, ?, C> kind;
  private final Class<F> formType;
  private final Postings<T, I, S, ?, C> postings;
  private final Parts parts;

  /** What the forms of all kinds are made with. */
  @Component
  public record Parts(
      OrganisationManagement organisations,
      FormFlow flow,
      ItemForms forms,
      Advice advice,
      MessageSource messages) {}

  /** The forms of what is posted, shown by a template. */
  protected PostingForms(
      String view, Class<F> formType, Postings<T, I, S, ?, C> postings, Parts parts) {
    this.view = view;
    this.kind = postings.kind();
    this.formType = formType;
    this.postings = postings;
    this.parts = parts;
  }

  /** The form of a content: of what is saved, or {@code null} for one that is to be posted. */
  protected abstract F form(C content, @Nullable T saved);

  /** Lays on the page what the form of this kind shows besides its fields. */
  protected abstract void describe(ModelMap page, C content);

  /** Lays on the page what else is found out when somebody asks how good the item is. */
  protected void check(ModelAndView page, C content, @Nullable T saved, Viewer viewer) {}

  @Override
  public List<String> typedFormAddresses() {
    return List.of(kind.path() + "/new", kind.path() + "/{id}/edit");
  }

  /** The form of a new item: empty, as it was typed before, or with what another one says. */
  @GetMapping("/new")
  ModelAndView add(
      @ModelAttribute("form") F form,
      @RequestParam(required = false) @Nullable I copy,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var first =
        Optional.ofNullable(copy)
            .map(id -> form(postings.toCopy(id, viewer), null))
            .or(() -> parts.forms.restored(restore, kind.path() + "/new", formType, viewer))
            .orElse(form);
    first.offerRows();
    return offer(first, null, viewer);
  }

  /** The form of a new item with something already in it. */
  protected final ModelAndView begin(F form, Viewer viewer) {
    form.offerRows();
    return parts.flow.show(page(form, null, viewer));
  }

  /** Posts an item. */
  @PostMapping
  ModelAndView create(
      @ModelAttribute("form") F form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    return handle(
        form,
        null,
        action,
        viewer,
        content ->
            saved(
                postings.post(form.chosenOwner(), content, action.equals(SUBMIT), viewer),
                null,
                viewer,
                flash));
  }

  /** The form of an item: as it is saved, or as it was typed before. */
  @GetMapping("/{id}/edit")
  ModelAndView change(
      @PathVariable I id, @RequestParam(defaultValue = "false") boolean restore, Viewer viewer) {
    var item = postings.toEdit(id, viewer);
    var form =
        parts
            .forms
            .restored(restore, address(item), formType, viewer)
            .orElseGet(() -> form(postings.changes().toGoOnWith(item, viewer), item));
    return offer(form, item, viewer);
  }

  /**
   * Changes an item, or brings together what two people changed at once.
   *
   * @param base the version that the editor began from, where that is not the one that was read
   */
  @PostMapping("/{id}")
  ModelAndView save(
      @PathVariable I id,
      @ModelAttribute("form") F form,
      @RequestParam String action,
      @RequestParam Optional<Long> base,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = FormFlow.version(form.version());
    var item = postings.toEdit(id, viewer);
    var editing =
        new ItemForms.Editing<>(
            item.ref(),
            kind.content(),
            postings.changes().toGoOnWith(item, viewer),
            item.version(),
            base.orElse(version),
            !PostingReader.reviews(item, viewer));
    BiFunction<C, Merge, ModelAndView> again =
        (content, _) -> parts.flow.show(page(form(content, item), item, viewer));
    if (parts.forms.takesTheirs(action)) {
      return parts.forms.takeTheirs(editing, read(form), action, again);
    }
    var submit = action.equals(SUBMIT);
    return handle(
        form,
        item,
        action,
        viewer,
        content ->
            parts.forms.saveOrMerge(
                editing,
                content,
                mine ->
                    saved(postings.revise(id, mine, version, submit, viewer), item, viewer, flash),
                again));
  }

  /** What a form means, whatever of it cannot be read. */
  protected final C read(F form) {
    return form.read(new FormErrors(parts.messages));
  }

  private ModelAndView offer(F form, @Nullable T item, Viewer viewer) {
    var page = parts.flow.show(page(form, item, viewer));
    return parts.forms.offer(page, address(item), viewer);
  }

  private ModelAndView handle(
      F form, @Nullable T item, String action, Viewer viewer, Function<C, ModelAndView> save) {
    var page = page(form, item, viewer);
    if (action.equals("check")) {
      var shown = parts.flow.show(page);
      check(shown, read(form), item, viewer);
      return shown;
    }
    if (form.changeRows(action)) {
      return parts.flow.show(page);
    }
    form.dropEmptyRows();
    // A form that comes back offers again the empty rows that saving leaves out.
    return parts.flow.save(
        form::read,
        postings::check,
        save,
        (errors, status) -> {
          form.offerRows();
          return page.show(errors, status);
        });
  }

  private ModelAndView saved(T saved, @Nullable T before, Viewer viewer, RedirectAttributes flash) {
    parts.forms.sent(address(before), viewer);
    flash.addFlashAttribute(
        "saved",
        switch (saved.state().turn()) {
          case PARTY -> kind.type() + ".saved.draft";
          case REVIEWER -> kind.type() + ".saved.submitted";
          default ->
              postings.changes().waits(saved, viewer)
                  ? "workflow.change.saved"
                  : saved.state().published() ? kind.type() + ".saved" : "form.saved";
        });
    return new ModelAndView("redirect:" + saved.ref().address());
  }

  private String address(@Nullable T item) {
    return item == null ? kind.path() + "/new" : item.ref().address() + "/edit";
  }

  private FormFlow.Page page(F form, @Nullable T item, Viewer viewer) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute(kind.type(), item);
      model.addAttribute("levels", Confidentiality.values());
      model.addAttribute("organisations", parts.organisations.all(viewer.organisations()).values());
      model.addAttribute("address", address(item));
      if (item != null) {
        var reviewed = item.state().published() && !PostingReader.reviews(item, viewer);
        model.addAttribute("reviewed", reviewed);
        model.addAttribute("waiting", postings.changes().of(List.of(item), viewer).get(item.id()));
        model.addAttribute("asked", parts.advice.on(item).orElse(null));
      }
      describe(model, read(form));
      return new ModelAndView(view, model, status);
    };
  }
}
