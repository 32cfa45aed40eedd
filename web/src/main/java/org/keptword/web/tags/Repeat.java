package org.keptword.web.tags;

import com.sun.faces.facelets.component.UIRepeat;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/**
 * {@code ui:repeat} with less to keep. The original saves its attributes, which the page sets again whenever it is built, and for every
 * input in every row a note, which says nothing as long as nothing typed was refused. Only when something was, the notes hold what
 * was typed, and are kept.
 */
public class Repeat extends UIRepeat {

    @Override
    public Object saveState(FacesContext faces) {
        boolean refused = faces.getMessageList().stream()
                .anyMatch(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
        if (refused || !initialStateMarked()) {
            return super.saveState(faces);
        }
        Object[] state = (Object[]) super.saveState(faces);
        return state[OF_THE_COMPONENT] == null ? null : state;
    }

    /** The place of what components in general keep, in the state the original saves. */
    private static final int OF_THE_COMPONENT = 0;
}
