package org.keptword.web.tags;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.util.Map;
import org.primefaces.component.api.InputHolder;

/** Ties the input of a {@link Field} to its help and its message while the page is built, so that nothing of it becomes state. */
public class FieldHandler extends ComponentHandler {

    private static final String DESCRIBED_BY =
            "#{component.clientId}" + Field.HELP + " #{component.clientId}" + Field.MESSAGE;

    public FieldHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentPopulated(FaceletContext context, UIComponent field, UIComponent parent) {
        Field.input(field).filter(input -> !Field.isGroup(input)).ifPresent(input -> tie(context, input));
    }

    private static void tie(FaceletContext context, UIInput input) {
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        attributes.putIfAbsent("aria-describedby", expression(context, DESCRIBED_BY));
        if (input instanceof InputHolder) {
            return; // PrimeFaces says the rest by itself, on the right element
        }
        attributes.putIfAbsent("aria-invalid", expression(context, "#{component.valid ? null : 'true'}"));
        attributes.putIfAbsent("aria-required", expression(context, "#{component.required ? 'true' : null}"));
    }

    private static Object expression(FaceletContext context, String text) {
        ExpressionFactory factory = context.getExpressionFactory();
        ELContext el = context.getFacesContext().getELContext();
        return factory.createValueExpression(el, text, String.class);
    }
}
