package org.keptword.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.web.routing.CurrentRoute;

/**
 * The names every page knows: {@code t} texts, {@code dates}, {@code me} the person, {@code route} the address, {@code shell} what
 * stands around the page. Each is made once a request.
 */
public class PageNames extends ELResolver {

    private static final Set<String> NAMES = Set.of("t", "dates", "me", "route", "shell");

    /** What was made for a request, by name. */
    private static final String KEY = PageNames.class.getName();

    @Inject
    Shell shell;

    @Inject
    CurrentRoute route;

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name) || !NAMES.contains(name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return made(FacesContext.getCurrentInstance()).computeIfAbsent(name, this::make);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> made(FacesContext faces) {
        return (Map<String, Object>) faces.getAttributes().computeIfAbsent(KEY, key -> new HashMap<String, Object>());
    }

    private @Nullable Object make(String name) {
        return switch (name) {
            case "route" -> route;
            case "t" -> shell.speech();
            case "dates" -> shell.dates();
            case "me" -> shell.actor().orElse(null);
            default -> shell;
        };
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base == null && NAMES.contains(String.valueOf(property))) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base == null && NAMES.contains(String.valueOf(property))) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base == null && NAMES.contains(String.valueOf(property))) {
            context.setPropertyResolved(true);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? Object.class : null;
    }
}
