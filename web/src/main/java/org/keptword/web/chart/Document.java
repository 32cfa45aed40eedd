package org.keptword.web.chart;

import org.keptword.guide.form.LocalizedText;
import org.keptword.web.paper.Sheet;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.LocalizedTexts;

/** What a template is filled with: the sentences of one document, the same on screen and on paper. */
public abstract class Document<S extends Surface> {

    private final String template;
    private final S surface;
    private String body;

    protected Document(String template, S surface) {
        this.template = template;
        this.surface = surface;
    }

    /** What it is called. */
    public abstract String title();

    /** The whole, without anything around it. */
    public final String body() {
        if (body == null) {
            body = surface.fill(template, this);
        }
        return body;
    }

    /**
     * The whole for the press.
     *
     * @param purpose what it is, where its heading does not say so
     * @param subject whom it is for
     * @param made when it was made
     * @param style rules beyond those of every paper
     */
    public final Sheet sheet(String purpose, String subject, String made, Stationery stationery, String style) {
        LocalizedTexts texts = surface.speech();
        return new Sheet(
                title(),
                purpose,
                subject,
                made,
                texts.language(),
                stationery,
                texts.with("shell.paper.page", Sheet.PAGE, Sheet.PAGES),
                texts.get(isForStaff() ? "shell.paper.confidential" : "shell.paper.private"),
                style,
                body(),
                surface.sections());
    }

    /** Whether it belongs to the practice: whoever finds it is asked to return it there. What clients take home says no such thing. */
    protected boolean isForStaff() {
        return true;
    }

    /** Where it is written. */
    public final S on() {
        return surface;
    }

    /** Says a text of this document. */
    public String say(String key, Object... args) {
        return surface.say(key, args);
    }

    /** Words of the guide. */
    public final String in(LocalizedText text) {
        return surface.in(text);
    }
}
