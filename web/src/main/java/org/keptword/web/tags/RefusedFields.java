package org.keptword.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Refusals of a service that are about one field of the page, so that they are said beside it like a message of the page's own. A field
 * names the keys of those that are about it in its {@code refusals}, or with an at sign the part of a command: {@code @A.contact} is said
 * whatever was refused there.
 */
public final class RefusedFields {

    private RefusedFields() {}

    /**
     * Says a refusal beside the field it is about. What was typed stays in it.
     *
     * @param key of the refusal, or the part it is about after an at sign
     * @return whether the page has such a field
     */
    public static boolean say(FacesContext context, String key, String sentence) {
        Set<VisitHint> shown = EnumSet.of(VisitHint.SKIP_UNRENDERED);
        return context.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(context, null, shown),
                        (visit, component) -> isAbout(component, key)
                                ? refuse(context, (Field) component, sentence)
                                : VisitResult.ACCEPT);
    }

    private static boolean isAbout(UIComponent component, String key) {
        return component instanceof Field field && field.refusals().contains(key) && isSent(field);
    }

    /** Of fields repeated for each row only one was sent. */
    private static boolean isSent(UIComponent component) {
        UIComponent parent = component.getParent();
        return parent == null || (parent instanceof UIForm form ? form.isSubmitted() : isSent(parent));
    }

    private static VisitResult refuse(FacesContext context, Field field, String sentence) {
        UIInput input = Field.input(field).orElseThrow();
        input.setValid(false);
        input.setSubmittedValue(
                context.getExternalContext().getRequestParameterMap().get(input.getClientId(context)));
        context.addMessage(
                input.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        return VisitResult.COMPLETE;
    }
}
