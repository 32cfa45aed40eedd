package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the many optional traits of an {@link Item}. */
public final class ItemBuilder {

    private final String id;
    private final ItemType type;
    private final LocalizedText text;
    private final List<Item.Option> units = new ArrayList<>();
    private final List<Item.Option> options = new ArrayList<>();
    private final List<Item.Hint> hints = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private boolean repeats;
    private Item.Kind kind = Item.Kind.SOLO;
    private @Nullable LocalizedText help;
    private @Nullable LocalizedText mySide;
    private boolean required;
    private Item.Limits limits = Item.Limits.none();
    private @Nullable JsonValue initial;
    private boolean lighter;
    private boolean privateToCounselor;
    private EnableWhen enableWhen = EnableWhen.always();
    private boolean aboutPartner;
    private Item.@Nullable Ends ends;

    ItemBuilder(String id, ItemType type, LocalizedText text) {
        this.id = id;
        this.type = type;
        this.text = text;
    }

    public ItemBuilder repeats(boolean value) {
        repeats = value;
        return this;
    }

    public ItemBuilder kind(Item.Kind value) {
        kind = value;
        return this;
    }

    public ItemBuilder help(@Nullable LocalizedText value) {
        help = value;
        return this;
    }

    public ItemBuilder mySide(@Nullable LocalizedText value) {
        mySide = value;
        return this;
    }

    public ItemBuilder required(boolean value) {
        required = value;
        return this;
    }

    public ItemBuilder limits(Item.Limits value) {
        limits = value;
        return this;
    }

    public ItemBuilder unit(Item.Option value) {
        units.add(value);
        return this;
    }

    public ItemBuilder option(Item.Option value) {
        options.add(value);
        return this;
    }

    public ItemBuilder initial(@Nullable JsonValue value) {
        initial = value;
        return this;
    }

    public ItemBuilder lighter(boolean value) {
        lighter = value;
        return this;
    }

    public ItemBuilder privateToCounselor(boolean value) {
        privateToCounselor = value;
        return this;
    }

    public ItemBuilder hint(Item.Hint value) {
        hints.add(value);
        return this;
    }

    public ItemBuilder enableWhen(EnableWhen value) {
        enableWhen = value;
        return this;
    }

    public ItemBuilder aboutPartner(boolean value) {
        aboutPartner = value;
        return this;
    }

    public ItemBuilder ends(Item.@Nullable Ends value) {
        ends = value;
        return this;
    }

    public ItemBuilder item(Item value) {
        items.add(value);
        return this;
    }

    public Item build() {
        return new Item(
                id,
                type,
                repeats,
                kind,
                text,
                Optional.ofNullable(help),
                Optional.ofNullable(mySide),
                required,
                limits,
                units,
                options,
                Optional.ofNullable(initial),
                lighter,
                privateToCounselor,
                hints,
                enableWhen,
                aboutPartner,
                Optional.ofNullable(ends),
                items);
    }
}
