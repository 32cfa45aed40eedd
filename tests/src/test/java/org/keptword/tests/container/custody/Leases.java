package org.keptword.tests.container.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Map;
import org.keptword.vault.Vault;

/** The time for which the server holds keys in memory, which a test does not wait for. */
@ApplicationScoped
class Leases {

    @Inject
    private Vault vault;

    /** Brings the moment at which all of them are over. */
    void end() {
        try {
            Object held = field(vault, "keys");
            ((Map<?, ?>) field(held, "leases")).clear();
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException("The vault holds its leases elsewhere now", moved);
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
