package org.keptword.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Notes that the button somebody pressed was found on the page as it is now ({@link StaleButton}). */
public class ButtonDispatch implements ActionListener {

    private static final String KEY = ButtonDispatch.class.getName();

    private final ActionListener act;

    public ButtonDispatch(ActionListener act) {
        this.act = act;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext.getCurrentInstance().getAttributes().put(KEY, true);
        act.processAction(event);
    }

    static boolean in(FacesContext faces) {
        return faces.getAttributes().containsKey(KEY);
    }
}
