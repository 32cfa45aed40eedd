package org.keptword.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalTime;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;

/** A field for a time of day, see {@link TimedInput}. What cannot be read is refused with an example in the person's region. */
public class TimeInput extends TimedInput {

    public TimeInput() {
        super("time");
    }

    @Override
    Converter<Object> reading(Shell shell) {
        return new Reading(shell);
    }

    /**
     * Between a time of day and what is typed.
     *
     * @param shell of the request
     */
    private record Reading(Shell shell) implements Converter<Object> {

        @Override
        public Object getAsObject(FacesContext context, UIComponent component, String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            Dates dates = shell.dates();
            return dates.readTime(typed).orElseThrow(() -> {
                String text = shell.speech().with("shell.when.unread-time", dates.typed(LocalTime.of(16, 0)));
                return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            });
        }

        @Override
        public String getAsString(FacesContext context, UIComponent component, Object value) {
            return value instanceof LocalTime known
                    ? shell.dates().typed(known)
                    : value == null ? "" : value.toString();
        }
    }
}
