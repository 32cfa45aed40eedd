package org.keptword.web.paper;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/** The top of the first page for its template: the practice's letterhead, and what the document is and whom it is for. */
final class PageHead {

    private final Sheet sheet;
    private final Glyphs glyphs;

    PageHead(Sheet sheet, Glyphs glyphs) {
        this.sheet = sheet;
        this.glyphs = glyphs;
    }

    /** Fills the template. */
    String markup() {
        return Templates.fill("paper/head.jte", this, text -> Html.allowed(glyphs.apply(text)));
    }

    String practice() {
        return sheet.stationery().letterhead().name();
    }

    boolean hasLogo() {
        return sheet.stationery().logo().isPresent();
    }

    /** The logo; its address is written as it is, because looking at each of its letters would take longer than printing. */
    Content logo() {
        String alt = Html.escape(glyphs.apply(practice()));
        return out -> sheet.stationery()
                .logo()
                .ifPresent(address -> out.writeContent(
                        "<img class=\"paper-logo\" alt=\"" + alt + "\" src=\"" + Html.escape(address) + "\"/>"));
    }

    /** Address, phone and website, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(sheet.stationery().letterhead().address());
        String reach = String.join(" · ", sheet.stationery().letterhead().reach());
        if (!reach.isEmpty()) {
            lines.add(reach);
        }
        return lines;
    }

    /** What it is and whom it is for. */
    String purpose() {
        return sheet.purpose().isEmpty() ? sheet.subject() : sheet.purpose() + " – " + sheet.subject();
    }
}
