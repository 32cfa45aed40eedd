package org.keptword;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From a method that only reads, no call leads to a method that sets a field of an entity: the database would never see it. Calls are followed
 * through lambdas and into every override, not to what observes an event. A new entity may be changed where it is made.
 */
final class ReadingChangesNothing extends ArchCondition<JavaMethod> {

    private final Map<JavaCodeUnit, Boolean> changing = new HashMap<>();

    ReadingChangesNothing() {
        super("lead to no method that changes an entity");
    }

    @Override
    public void check(JavaMethod start, ConditionEvents events) {
        Map<JavaCodeUnit, JavaCodeUnit> callers = new HashMap<>();
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(List.of(start));
        callers.put(start, start);
        while (!ahead.isEmpty()) {
            JavaCodeUnit unit = ahead.poll();
            for (JavaCodeUnit next : called(unit)) {
                boolean changes = changes(next, new HashSet<>());
                if (changes && !makes(unit, next.getOwner())) {
                    events.add(SimpleConditionEvent.violated(start, path(unit, callers) + " -> " + name(next)));
                } else if (!changes && callers.putIfAbsent(next, unit) == null) {
                    ahead.add(next);
                }
            }
        }
    }

    /** Whether it is a method of an entity that sets a field, by itself or through another method of an entity. */
    private boolean changes(JavaCodeUnit unit, Set<JavaCodeUnit> asked) {
        if (!unit.isMethod() || !isEntity(unit.getOwner()) || !asked.add(unit)) {
            return false;
        }
        Boolean known = changing.get(unit);
        if (known == null) {
            known = unit.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET)
                    || called(unit).stream().anyMatch(next -> changes(next, asked) && !makes(unit, next.getOwner()));
            changing.put(unit, known);
        }
        return known;
    }

    private static boolean makes(JavaCodeUnit unit, JavaClass entity) {
        return unit.isConstructor() && unit.getOwner().isAssignableTo(entity.getName())
                || unit.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(entity.getName()));
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
    }

    /** What a unit calls or names in the application, and what of it other classes override. */
    private static Set<JavaCodeUnit> called(JavaCodeUnit unit) {
        Set<JavaCodeUnit> called = new LinkedHashSet<>();
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            if (access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getOwner().getPackageName().startsWith("org.keptword")) {
                target.resolveMember().ifPresent(called::add);
                String[] parameters = target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toArray(String[]::new);
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream())
                        .forEach(called::add);
            }
        }
        return called;
    }

    private static String path(JavaCodeUnit unit, Map<JavaCodeUnit, JavaCodeUnit> callers) {
        StringBuilder path = new StringBuilder(name(unit));
        for (JavaCodeUnit at = unit; callers.get(at) != at; at = callers.get(at)) {
            path.insert(0, name(callers.get(at)) + " -> ");
        }
        return path.toString();
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
