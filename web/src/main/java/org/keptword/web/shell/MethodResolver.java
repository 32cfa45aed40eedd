package org.keptword.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that pages name, {@code #{t.with('key', x)}}, where a class has one public method of that name that may be called: it is
 * looked up once for a class. Others are left to the resolver of beans, which searches the class at every call.
 */
public class MethodResolver extends ELResolver {

    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            Map<String, Optional<Method>> methods = new HashMap<>();
            if (Modifier.isPublic(type.getModifiers())) {
                Arrays.stream(type.getMethods())
                        .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                        .forEach(method ->
                                methods.merge(method.getName(), Optional.of(method), (one, other) -> Optional.empty()));
                methods.replaceAll((name, method) -> method.filter(AccessibleObject::trySetAccessible));
            }
            return Map.copyOf(methods);
        }
    };

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        Method method = base == null || arguments == null ? null : of(base, name.toString());
        if (method == null || !takes(method, arguments)) {
            return null;
        }
        try {
            Object value = method.invoke(base, converted(context, method, arguments));
            context.setPropertyResolved(base, name);
            return value;
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    private static @Nullable Method of(Object base, String name) {
        return METHODS.get(base.getClass()).getOrDefault(name, Optional.empty()).orElse(null);
    }

    private static boolean takes(Method method, Object[] arguments) {
        int fixed = fixed(method);
        return method.isVarArgs()
                ? arguments.length >= fixed && !(arguments.length == fixed + 1 && arguments[fixed] instanceof Object[])
                : arguments.length == fixed;
    }

    private static int fixed(Method method) {
        return method.getParameterCount() - (method.isVarArgs() ? 1 : 0);
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[types.length];
        int fixed = fixed(method);
        for (int i = 0; i < fixed; i++) {
            converted[i] = context.convertToType(arguments[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> each = types[fixed].getComponentType();
            Object rest = Array.newInstance(each, arguments.length - fixed);
            for (int i = fixed; i < arguments.length; i++) {
                Array.set(rest, i - fixed, context.convertToType(arguments[i], each));
            }
            converted[fixed] = rest;
        }
        return converted;
    }

    @Override
    public @Nullable Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
