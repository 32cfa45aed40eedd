package org.keptword.web.tags;

import jakarta.faces.component.UIComponentBase;
import java.util.Collection;
import java.util.Collections;

/**
 * Names the plain inputs of a form that are no components and are always sent. A form that comes without one of them is refused
 * ({@link MissingFields}). It shows nothing.
 */
public class PlainFields extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.keptword.PlainFields";
    }

    /** The names that have to be there. */
    Collection<String> names() {
        return getAttributes().get("names") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : Collections.emptyList();
    }
}
