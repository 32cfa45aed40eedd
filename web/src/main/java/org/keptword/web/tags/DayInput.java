package org.keptword.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;

/** A field for a day, see {@link TimedInput}. What cannot be read is refused with an example in the person's region. */
public class DayInput extends TimedInput {

    public DayInput() {
        super("date");
    }

    @Override
    Converter<Object> reading(Shell shell) {
        return new Reading(shell);
    }

    /**
     * Between a day and what is typed.
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
            return dates.readDay(typed).orElseThrow(() -> {
                String text = shell.speech().with("shell.when.unread-date", dates.typed(dates.today()));
                return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            });
        }

        @Override
        public String getAsString(FacesContext context, UIComponent component, Object value) {
            return value instanceof LocalDate known
                    ? shell.dates().typed(known)
                    : value == null ? "" : value.toString();
        }
    }
}
