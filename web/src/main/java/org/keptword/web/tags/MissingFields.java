package org.keptword.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a form has and did not come with it. Faces takes a text that is not among the parameters as unchanged, without asking
 * whether it is required, and a menu as chosen empty. A browser sends every text, menu and hidden input of a form, also an empty one;
 * only check boxes, radio buttons, files and what is disabled may be absent.
 */
public final class MissingFields {

    private static final Set<String> ALWAYS_SENT = Set.of(
            "jakarta.faces.Text",
            "jakarta.faces.Textarea",
            "jakarta.faces.Secret",
            "jakarta.faces.Hidden",
            "jakarta.faces.Menu");

    private MissingFields() {}

    /** The parameters that the submitted form should have come with; empty when it is complete or no form was submitted. */
    public static List<String> in(FacesContext context) {
        Set<String> sent = context.getExternalContext().getRequestParameterMap().keySet();
        List<String> missing = new ArrayList<>();
        Set<VisitHint> shown = EnumSet.of(VisitHint.SKIP_UNRENDERED);
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context, null, shown), (visit, component) -> {
            if (component instanceof UIForm form) {
                return form.isSubmitted() ? VisitResult.ACCEPT : VisitResult.REJECT;
            }
            if (component instanceof PlainFields plain) {
                plain.names().stream().filter(name -> !sent.contains(name)).forEach(missing::add);
            }
            expected(context, component).filter(name -> !sent.contains(name)).ifPresent(missing::add);
            return VisitResult.ACCEPT;
        });
        return missing;
    }

    /** The parameter a browser sends for it, whatever a person typed or chose. */
    private static Optional<String> expected(FacesContext context, UIComponent component) {
        if (component instanceof Hidden hidden) {
            return Optional.of(hidden.name());
        }
        boolean always = component instanceof UIInput
                && ALWAYS_SENT.contains(String.valueOf(component.getRendererType()))
                && !Boolean.TRUE.equals(component.getAttributes().get("disabled"))
                && isIn(component, UIForm.class)
                && !(component instanceof UISelectOne menu && isWithoutChoice(menu));
        return always ? Optional.of(component.getClientId(context)) : Optional.empty();
    }

    private static boolean isIn(UIComponent component, Class<?> kind) {
        UIComponent parent = component.getParent();
        return parent != null && (kind.isInstance(parent) || isIn(parent, kind));
    }

    private static boolean isWithoutChoice(UISelectOne menu) {
        return menu.getChildren().stream().noneMatch(MissingFields::offersChoice);
    }

    private static boolean offersChoice(UIComponent child) {
        if (child instanceof UISelectItems items) {
            Object value = items.getValue();
            return (value instanceof Collection<?> collection && !collection.isEmpty())
                    || (value instanceof Map<?, ?> map && !map.isEmpty())
                    || (value instanceof Object[] array && array.length > 0);
        }
        return child instanceof UISelectItem;
    }
}
