package org.keptword.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets pages read and write the public fields of a {@link PageForm}. Getters and other methods are left to the other resolvers. */
public class PageFormResolver extends ELResolver {

    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible())
                    .collect(Collectors.toUnmodifiableMap(Field::getName, Function.identity()));
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Field field = field(base, property);
        if (field == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return field.get(base);
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** Writes what was typed, converted to the field's type. */
    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        Field field = field(base, property);
        if (field == null) {
            return;
        }
        if (Modifier.isFinal(field.getModifiers())) {
            throw new PropertyNotWritableException("A final field does not change: " + property);
        }
        Object converted =
                value == null && !field.getType().isPrimitive() ? null : context.convertToType(value, field.getType());
        context.setPropertyResolved(base, property);
        try {
            field.set(base, converted);
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Field field = field(base, property);
        if (field == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return Modifier.isFinal(field.getModifiers()) ? null : field.getType();
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        Field field = field(base, property);
        if (field == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return Modifier.isFinal(field.getModifiers());
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof PageForm ? String.class : null;
    }

    private static Field field(Object base, Object property) {
        return base instanceof PageForm && property instanceof String name
                ? FIELDS.get(base.getClass()).get(name)
                : null;
    }
}
