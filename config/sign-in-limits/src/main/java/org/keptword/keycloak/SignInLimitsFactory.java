package org.keptword.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;

/** Replaces Keycloak's own protector wherever the jar is installed: no option has to select it. */
public final class SignInLimitsFactory implements BruteForceProtectorFactory {

    private @Nullable SignInLimits limits;

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        if (limits == null) {
            throw new IllegalStateException("Keycloak has not finished starting.");
        }
        return limits;
    }

    @Override
    public void init(Config.Scope configuration) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        limits = new SignInLimits(factory);
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "keptword-sign-in-limits";
    }

    /** Above zero, which is the order of Keycloak's own: the highest one is used. */
    @Override
    public int order() {
        return 1;
    }
}
