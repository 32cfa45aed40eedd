package org.keptword.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the beans of a page, whose names end in {@code Backing}, while one request handles one view: the container would search for them in each
 * expression. They live as long as a view or a request, so the search would find the same.
 */
public class BackingBeans extends ELResolver {

    private static final String KEY = BackingBeans.class.getName();

    /** The beans of one view, and the names that are being searched for. */
    private record Found(UIViewRoot view, Map<String, Object> beans, Set<String> searched) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !(property instanceof String name) || !name.endsWith("Backing")) {
            return null;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        if (view == null) {
            return null;
        }
        Found found = of(view, faces);
        Object bean = found.beans().get(name);
        if (bean == null && found.searched().add(name)) {
            try {
                bean = context.getELResolver().getValue(context, null, name);
            } finally {
                found.searched().remove(name);
            }
            if (bean != null) {
                found.beans().put(name, bean);
            }
        }
        if (bean != null) {
            context.setPropertyResolved(true);
        }
        return bean;
    }

    private static Found of(UIViewRoot view, FacesContext faces) {
        Found found = (Found) faces.getAttributes().get(KEY);
        if (found == null || found.view() != view) {
            found = new Found(view, new HashMap<>(), new HashSet<>());
            faces.getAttributes().put(KEY, found);
        }
        return found;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    /** A name of a bean is left to the container, which refuses it. */
    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base == null ? String.class : null;
    }
}
