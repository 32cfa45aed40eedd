package org.keptword.web.tags;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A hidden input that a bean or a filter reads from the request by its {@code name}. A form that comes without it is refused ({@link MissingFields}). */
public class Hidden extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.keptword.Hidden";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", name(), null);
        writer.writeAttribute("value", getAttributes().get("value"), null);
        writer.endElement("input");
    }

    /** The name of the parameter it is sent as. */
    String name() {
        return String.valueOf(getAttributes().get("name"));
    }
}
