package org.keptword.web.tags;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.keptword.shared.CaseId;

/** The {@link CaseMark} of a case beside its name. Not read aloud, because the name is. */
public class Couple extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.keptword.Couple";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        CaseMark mark = CaseMark.of(
                (CaseId) getAttributes().get("of"),
                String.valueOf(getAttributes().get("name")));
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("span", this);
        writer.writeAttribute("class", "couple tone-" + mark.tone(), null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeText(mark.initials(), null);
        writer.endElement("span");
    }
}
