package org.keptword.web.tags;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * A text field for a day or a time, written and read in the person's region, with a button that opens the picker of the browser. It stands
 * wherever {@code h:inputText} does; without scripts it is the text field alone.
 */
public abstract class TimedInput extends HtmlInputText {

    private final String kind;

    /**
     * @param kind date or time, as the browser's own control is called
     */
    TimedInput(String kind) {
        this.kind = kind;
    }

    /** Reads what was typed; empty for what cannot be read. */
    abstract Optional<?> read(Dates dates, String typed);

    /** A known value as a person types it. */
    abstract String typed(Dates dates, Object value);

    /** The example that is given where something cannot be read. */
    abstract String example(Dates dates);

    @Override
    public Converter<?> getConverter() {
        Converter<?> own = super.getConverter();
        return own == null ? new Reading(this, shell()) : own;
    }

    /**
     * Between the value and what is typed; made for each use, so that nothing of it becomes state. What cannot be read is refused with an example in
     * the person's region.
     *
     * @param shell of the request
     */
    private record Reading(TimedInput input, Shell shell) implements Converter<Object> {

        @Override
        public Object getAsObject(FacesContext context, UIComponent component, String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            Dates dates = shell.dates();
            return input.read(dates, typed).orElseThrow(() -> {
                String text = shell.speech().with("shell.when.unread-" + input.kind, input.example(dates));
                return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            });
        }

        @Override
        public String getAsString(FacesContext context, UIComponent component, Object value) {
            return value == null ? "" : input.typed(shell.dates(), value);
        }
    }

    @Override
    public String getAutocomplete() {
        return "off";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("span", null); // what is passed through belongs to the input
        writer.writeAttribute("class", "timed timed-" + kind, null);
        writer.writeAttribute("data-timed", kind, null);
        super.encodeBegin(context);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        super.encodeEnd(context);
        ResponseWriter writer = context.getResponseWriter();
        LocalizedTexts speech = shell().speech();
        String label = spoken();
        String name = speech.get("shell.when.pick-" + kind);
        writer.startElement("button", null);
        writer.writeAttribute("type", "button", null);
        writer.writeAttribute("class", "timed-pick", null);
        writer.writeAttribute("aria-label", label == null ? name : speech.with("shell.when.for", name, label), null);
        writer.endElement("button");
        writer.endElement("span");
    }

    /** What the button is for: the label of the field and, where several fields have the same label, the attribute {@code spoken}. */
    private @Nullable String spoken() {
        String label = label(this);
        Object more = getAttributes().get("spoken");
        return label == null || more == null ? label : label + ", " + more;
    }

    private static Shell shell() {
        return CDI.current().select(Shell.class).get();
    }

    /** What the field around it is called, or null. */
    private static @Nullable String label(UIComponent of) {
        UIComponent parent = of.getParent();
        if (parent == null) {
            return null;
        }
        return parent instanceof Field field
                ? String.valueOf(field.getAttributes().get("label"))
                : label(parent);
    }
}
