package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditLogTimerTest {

    /** Otherwise entries would wait to be linked while old ones are removed or a long chain is checked. */
    @Test
    void noTimerOfTheAuditLogWaitsForAnother() {
        assertEquals(
                List.of(LockType.READ),
                Arrays.stream(AuditLogTimer.class.getAnnotationsByType(Lock.class))
                        .map(Lock::value)
                        .toList());
        assertEquals(
                List.of(),
                Arrays.stream(AuditLogTimer.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Lock.class))
                        .toList());
    }
}
