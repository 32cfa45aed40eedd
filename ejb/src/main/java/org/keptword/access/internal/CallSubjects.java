package org.keptword.access.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.CaseId;
import org.keptword.shared.Id;
import org.keptword.shared.ParticipantId;

/**
 * What a call was about, read from the ids it was made with: those it took and those its command carries. Nothing else of the call is
 * looked at.
 *
 * @param kind of the first thing
 * @param ids at most {@link #MOST}
 */
record CallSubjects(
        AuditedObject kind,
        List<UUID> ids,
        @Nullable UUID caseId,
        @Nullable UUID participant) {

    static final int MOST = 20;
    private static final int DEEPEST = 2;

    /** @param self the acting person, whose own id a command may carry without being about it */
    static CallSubjects of(Object @Nullable [] arguments, @Nullable UUID self) {
        List<Object> found = new ArrayList<>();
        if (arguments != null) {
            for (Object argument : arguments) {
                gather(argument, 0, found);
            }
        }
        found.removeIf(one -> value(one).equals(self));
        AuditedObject kind = found.stream().map(CallSubjects::kind).findFirst().orElse(AuditedObject.UNKNOWN);
        return new CallSubjects(
                kind,
                found.stream().map(CallSubjects::value).distinct().limit(MOST).toList(),
                first(found, CaseId.class),
                first(found, ParticipantId.class));
    }

    private static void gather(@Nullable Object argument, int depth, List<Object> found) {
        if (argument instanceof Id || argument instanceof UUID) {
            found.add(argument);
        } else if (argument instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> gather(one, depth, found));
        } else if (argument instanceof Collection<?> many) {
            many.stream().limit(MOST).forEach(one -> gather(one, depth + 1, found));
        } else if (argument instanceof Record record && depth < DEEPEST) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                gather(read(component, record), depth + 1, found);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        Class<?> type = component.getType();
        boolean telling = Id.class.isAssignableFrom(type)
                || type == UUID.class
                || type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || type.isRecord();
        if (!telling) {
            return null;
        }
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }

    private static @Nullable UUID first(List<Object> found, Class<? extends Id> type) {
        return found.stream()
                .filter(type::isInstance)
                .map(CallSubjects::value)
                .findFirst()
                .orElse(null);
    }

    private static UUID value(Object one) {
        return one instanceof Id id ? id.value() : (UUID) one;
    }

    private static AuditedObject kind(Object one) {
        if (one instanceof CaseId) {
            return AuditedObject.CASE;
        }
        String name = one.getClass().getSimpleName();
        return one instanceof Id && name.endsWith("Id")
                ? AuditedObject.ofCode(name.substring(0, name.length() - 2).toLowerCase(Locale.ROOT))
                        .orElse(AuditedObject.UNKNOWN)
                : AuditedObject.UNKNOWN;
    }
}
