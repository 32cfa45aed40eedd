package org.keptword.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code h:form} that knows in which row it was sent. The original keeps one answer for all rows of a {@code ui:repeat}: the last row's, by which what
 * was typed in any other row is neither checked nor taken over, while its button acts.
 *
 * <p>It also knows whether it came whole. Its last field names those before it that a browser always sends. A form that comes without that
 * field, or without one it names, is refused before anything of it is read: a box that is missing would read as one that nobody ticked.
 */
public class Form extends HtmlForm {

    private static final String FIELDS = ":fields";
    private static final int MOST = 20_000;

    private transient Set<String> sent;

    @Override
    public boolean isSubmitted() {
        return sent != null && sent.contains(getClientId());
    }

    @Override
    public void setSubmitted(boolean submitted) {
        if (submitted) {
            sent = sent == null ? new HashSet<>() : sent;
            sent.add(getClientId());
        } else if (sent != null) {
            sent.remove(getClientId());
        }
    }

    @Override
    public void decode(FacesContext context) {
        super.decode(context);
        if (isSubmitted() && !context.getPartialViewContext().isPartialRequest()) {
            requireWhole(context, context.getExternalContext().getRequestParameterMap());
        }
    }

    /** A part of the form that came anew since may have left fields out: what is missing and not in the form any more is no fault. */
    private void requireWhole(FacesContext context, Map<String, String> parameters) {
        String form = getClientId(context);
        String fields = parameters.get(form + FIELDS);
        if (fields == null || fields.length() > MOST) {
            throw new Incomplete();
        }
        List<String> missing = Stream.of(fields.split(" ", -1))
                .filter(field -> !field.isEmpty() && !parameters.containsKey(form + field))
                .toList();
        if (!missing.isEmpty() && !Collections.disjoint(missing, fields(context))) {
            throw new Incomplete();
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered()) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("input", this);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", getClientId(context) + FIELDS, null);
            writer.writeAttribute("value", String.join(" ", fields(context)), null);
            writer.endElement("input");
        }
        super.encodeEnd(context);
    }

    /** What follows the form's own id in the names of the fields a browser always sends. */
    private List<String> fields(FacesContext context) {
        String form = getClientId(context);
        List<String> fields = new ArrayList<>();
        visitTree(
                VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                (visit, component) -> {
                    if (component instanceof UIInput input && isAlwaysSent(component)) {
                        String id = input.getClientId(context);
                        if (id.startsWith(form)) {
                            fields.add(id.substring(form.length()));
                        }
                    }
                    return VisitResult.ACCEPT;
                });
        return fields;
    }

    /** The controls of the platform themselves: what others derive from them may send other names. */
    private static boolean isAlwaysSent(UIComponent component) {
        if (component.getClass().equals(HtmlInputText.class)) {
            return !((HtmlInputText) component).isDisabled();
        }
        if (component.getClass().equals(HtmlInputTextarea.class)) {
            return !((HtmlInputTextarea) component).isDisabled();
        }
        return component.getClass().equals(HtmlSelectOneMenu.class) && !((HtmlSelectOneMenu) component).isDisabled();
    }

    /** A form that lacks what every browser would have sent. */
    public static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("A field of the form is missing");
        }
    }
}
