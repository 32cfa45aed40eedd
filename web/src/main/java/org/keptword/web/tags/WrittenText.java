package org.keptword.web.tags;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.LengthValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.keptword.shared.WholeText;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Texts;

/**
 * Looks at every text a form brings, so that what cannot be kept is said beside its field: characters no text can hold, nothing but
 * white space where something is needed, and more than the field's own {@code maxlength}, which only the browser knows otherwise.
 */
@FacesValidator("org.keptword.WrittenText")
public class WrittenText implements Validator<Object> {

    private static final String MAX_LENGTH = "maxlength";

    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        if (!(value instanceof String text)) {
            return;
        }
        Locale locale = context.getViewRoot().getLocale();
        if (!WholeText.is(text)) {
            throw refusal(CDI.current().select(Texts.class).get().say(locale, "refusal.shell.character"));
        }
        ResourceBundle faces = ResourceBundle.getBundle(context.getApplication().getMessageBundle(), locale);
        if (component instanceof UIInput input && input.isRequired() && text.isBlank()) {
            throw refusal(faces.getString(UIInput.REQUIRED_MESSAGE_ID));
        }
        int most = most(component);
        if (most > 0 && text.replace("\r\n", "\n").length() > most) {
            Locale region = CDI.current().select(Shell.class).get().getRegion().locale();
            String pattern = faces.getString(LengthValidator.MAXIMUM_MESSAGE_ID);
            throw refusal(new MessageFormat(pattern, region).format(new Object[] {most}));
        }
    }

    private static int most(UIComponent component) {
        Object most = component.getAttributes().get(MAX_LENGTH);
        if (!(most instanceof Integer number) || number <= 0) {
            most = component.getPassThroughAttributes(true).get(MAX_LENGTH);
        }
        return most == null ? 0 : Integer.parseInt(most.toString());
    }

    private static ValidatorException refusal(String text) {
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
