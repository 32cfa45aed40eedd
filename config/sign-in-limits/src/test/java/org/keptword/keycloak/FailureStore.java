package org.keptword.keycloak;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;

/** Keycloak's store in one map: it forgets an entry when the realm's longest time since its last failure is over. */
final class FailureStore implements UserLoginFailureProvider {

    private final Map<String, Failures> entries = new HashMap<>();

    @Override
    public UserLoginFailureModel getUserLoginFailure(RealmModel realm, String id) {
        entries.values()
                .removeIf(entry ->
                        entry.getLastFailure() + realm.getMaxDeltaTimeSeconds() * 1000L <= Time.currentTimeMillis());
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
