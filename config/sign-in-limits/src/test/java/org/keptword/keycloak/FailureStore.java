package org.keptword.keycloak;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;

/** Keycloak's store in one map. It keeps every entry, so that what ends a count is the provider. */
final class FailureStore implements UserLoginFailureProvider {

    private final Map<String, Failures> entries = new HashMap<>();

    @Override
    public UserLoginFailureModel getUserLoginFailure(RealmModel realm, String id) {
        return entries.get(id);
    }

    @Override
    public UserLoginFailureModel addUserLoginFailure(RealmModel realm, String id) {
        return entries.computeIfAbsent(id, Failures::new);
    }

    @Override
    public void removeUserLoginFailure(RealmModel realm, String id) {
        entries.remove(id);
    }

    @Override
    public void removeAllUserLoginFailures(RealmModel realm) {
        entries.clear();
    }

    @Override
    public void close() {}
}
