package org.keptword.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.web.text.Texts;
import org.primefaces.component.api.InputHolder;

/**
 * One input with everything that belongs to it: label above, help between, message below, and the ties that let a screen reader say
 * them. Radio buttons and check boxes become a group with a legend.
 */
public class Field extends UIComponentBase {

    static final String HELP = "-help";
    static final String MESSAGE = "-message";

    private static final Set<String> GROUPS = Set.of("jakarta.faces.Radio", "jakarta.faces.Checkbox");

    @Override
    public String getFamily() {
        return "org.keptword.Field";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        UIInput input = input(this).orElseThrow(() -> new IllegalStateException("k:field holds one input"));
        String id = input.getClientId(context);
        boolean group = isGroup(input);
        writer.startElement(group ? "fieldset" : "div", this);
        writer.writeAttribute("class", style(context, input), null);
        if (group && (text("help") != null || !messages(context, input).isEmpty())) {
            writer.writeAttribute("aria-describedby", describedBy(id), null);
        }
        writer.startElement(group ? "legend" : "label", this);
        if (!group) {
            writer.writeAttribute("for", input instanceof InputHolder holder ? holder.getInputClientId() : id, null);
        }
        writer.writeText(text("label"), null);
        if (isTrue("optional")) {
            span(writer, null, "field-optional", " " + say(context, "shell.optional"));
        }
        writer.endElement(group ? "legend" : "label");
        if (text("help") != null) {
            span(writer, id + HELP, "field-help", text("help"));
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        UIInput input = input(this).orElseThrow();
        List<FacesMessage> messages = messages(context, input);
        writer.startElement("span", this);
        writer.writeAttribute("id", input.getClientId(context) + MESSAGE, null);
        writer.writeAttribute("class", "field-message", null);
        for (FacesMessage message : messages) {
            message.rendered();
            writer.writeText(message.getSummary(), null);
        }
        writer.endElement("span");
        writer.endElement(isGroup(input) ? "fieldset" : "div");
    }

    /** The first input among the children. */
    static Optional<UIInput> input(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            Optional<UIInput> found = child instanceof UIInput input ? Optional.of(input) : input(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The keys of the refusals that are about this field. */
    Set<String> refusals() {
        String keys = text("refusals");
        return keys == null ? Set.of() : Set.of(keys.split(" "));
    }

    static boolean isGroup(UIInput input) {
        return (input instanceof UISelectOne || input instanceof UISelectMany)
                && GROUPS.contains(input.getRendererType());
    }

    static String describedBy(String id) {
        return id + HELP + " " + id + MESSAGE;
    }

    private String style(FacesContext context, UIInput input) {
        return "field" + (isTrue("wide") ? " field-wide" : "")
                + (messages(context, input).isEmpty() ? "" : " field-wrong");
    }

    private static List<FacesMessage> messages(FacesContext context, UIInput input) {
        return context.getMessageList(input.getClientId(context));
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private boolean isTrue(String attribute) {
        return Boolean.parseBoolean(String.valueOf(getAttributes().get(attribute)));
    }

    private static String say(FacesContext context, String key) {
        Texts texts =
                jakarta.enterprise.inject.spi.CDI.current().select(Texts.class).get();
        return texts.say(context.getViewRoot().getLocale(), key);
    }

    private void span(ResponseWriter writer, String id, String style, String text) throws IOException {
        writer.startElement("span", this);
        if (id != null) {
            writer.writeAttribute("id", id, null);
        }
        writer.writeAttribute("class", style, null);
        writer.writeText(text, null);
        writer.endElement("span");
    }
}
