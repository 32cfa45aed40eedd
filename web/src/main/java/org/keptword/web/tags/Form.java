package org.keptword.web.tags;

import jakarta.faces.component.html.HtmlForm;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code h:form} that knows in which row it was sent. The original keeps one answer for all rows of a {@code ui:repeat}: the last row's, by which what
 * was typed in any other row is neither checked nor taken over, while its button acts.
 */
public class Form extends HtmlForm {

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
}
