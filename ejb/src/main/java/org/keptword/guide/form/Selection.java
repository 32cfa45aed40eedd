package org.keptword.guide.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.shared.Aim;

/**
 * Which items of a form are part of one assignment, and in which words. Everything left out counts as disabled: it is neither asked, required nor
 * stored.
 *
 * @param lighter only the items of the lighter version, where there is one
 * @param individual nothing waits for a second person: joint items appear in their "my side" words, or not at all, and the partner is not judged
 * @param close whether the close is asked this time
 * @param leftOutKinds kinds that a gate holds back
 * @param leftOut ids of items that are held back; what a group holds goes with it
 */
public record Selection(
        boolean lighter, boolean individual, boolean close, Set<Item.Kind> leftOutKinds, Set<String> leftOut) {

    private static final Selection EVERYTHING = new Selection(false, false, true, Set.of(), Set.of());

    public Selection {
        leftOutKinds = Set.copyOf(leftOutKinds);
        leftOut = Set.copyOf(leftOut);
    }

    public static Selection everything() {
        return EVERYTHING;
    }

    public Selection lighterVersion() {
        return new Selection(true, individual, close, leftOutKinds, leftOut);
    }

    public Selection forOneClient() {
        return new Selection(lighter, true, close, leftOutKinds, leftOut);
    }

    public Selection withoutClose() {
        return new Selection(lighter, individual, false, leftOutKinds, leftOut);
    }

    public Selection withoutKinds(Set<Item.Kind> kinds) {
        return new Selection(lighter, individual, close, kinds, leftOut);
    }

    public Selection withoutItems(Set<String> ids) {
        return new Selection(lighter, individual, close, leftOutKinds, ids);
    }

    /** The same for this aim of the case: who parts well is not asked to judge the partner. */
    public Selection underAim(Aim aim, Form form) {
        if (aim != Aim.PART_WELL || form.aboutPartner().isEmpty()) {
            return this;
        }
        Set<String> ids = new HashSet<>(leftOut);
        ids.addAll(form.aboutPartner());
        return withoutItems(ids);
    }

    /** The words an item is asked in. */
    public LocalizedText text(Item item) {
        return individual ? item.mySide().orElse(item.text()) : item.text();
    }

    /** Ids of the items that are part of the assignment, in reading order. A group of which nothing is left is not. */
    public Set<String> included(Form form) {
        boolean lighterOnly = lighter && form.hasLighterVersion();
        List<String> included = new ArrayList<>();
        for (Item item : form.items()) {
            collect(form, item, lighterOnly && !form.inClose(item), included);
        }
        return new LinkedHashSet<>(included);
    }

    /** Whether anything is left to answer, the close aside. */
    public boolean leavesWork(Form form) {
        Set<String> included = included(form);
        return form.all().anyMatch(item -> item.answerable() && !form.inClose(item) && included.contains(item.id()));
    }

    /** The kinds of the work this selection leaves. SOLO only where nothing else is left. */
    public Set<Item.Kind> kinds(Form form) {
        Set<String> included = included(form);
        Set<Item.Kind> kinds = form.all()
                .filter(item -> item.answerable() && included.contains(item.id()))
                .flatMap(item -> kinds(chain(form, item)).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Item.Kind.class)));
        return kinds.isEmpty() ? EnumSet.of(Item.Kind.SOLO) : kinds;
    }

    /** Ids of the items that are of one of these kinds by themselves or by a group around them, as this selection words them. */
    public Set<String> ofKinds(Form form, Set<Item.Kind> wanted) {
        return form.all()
                .filter(item -> kinds(chain(form, item)).stream().anyMatch(wanted::contains))
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean collect(Form form, Item item, boolean lighterOnly, List<String> included) {
        int before = included.size();
        included.add(item.id());
        boolean kept = item.group() ? collectGroup(form, item, lighterOnly, included) : keeps(form, item, lighterOnly);
        if (!kept) {
            included.subList(before, included.size()).clear();
        }
        return kept;
    }

    private boolean collectGroup(Form form, Item group, boolean lighterOnly, List<String> included) {
        boolean work = false;
        boolean anything = false;
        for (Item item : group.items()) {
            boolean kept = collect(form, item, lighterOnly, included);
            anything |= kept;
            work |= kept && !item.type().display();
        }
        boolean onlyWords = group.items().stream().allMatch(item -> item.type().display());
        return work || (anything && onlyWords);
    }

    private boolean keeps(Form form, Item item, boolean lighterOnly) {
        List<Item> chain = chain(form, item);
        Set<Item.Kind> kinds = kinds(chain);
        return (!lighterOnly || chain.stream().anyMatch(Item::lighter))
                && (close || !form.inClose(item))
                && !(individual && kinds.contains(Item.Kind.JOINT))
                && !(individual && chain.stream().anyMatch(Item::aboutPartner))
                && kinds.stream().noneMatch(leftOutKinds::contains)
                && chain.stream().noneMatch(part -> leftOut.contains(part.id()));
    }

    /** Kinds beside SOLO. What is worded as "my side" in an individual case no longer needs the other. */
    private Set<Item.Kind> kinds(List<Item> chain) {
        Set<Item.Kind> kinds = EnumSet.noneOf(Item.Kind.class);
        chain.forEach(part -> kinds.add(part.kind()));
        kinds.remove(Item.Kind.SOLO);
        if (individual && chain.stream().anyMatch(part -> part.mySide().isPresent())) {
            kinds.remove(Item.Kind.JOINT);
        }
        return kinds;
    }

    private static List<Item> chain(Form form, Item item) {
        List<Item> chain = new ArrayList<>(form.around(item));
        chain.add(item);
        return chain;
    }
}
