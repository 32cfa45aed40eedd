package org.keptword.keycloak;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.common.ClientConnection;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;

/** As much of Keycloak as the limits ask for: one realm, one account, and requests that come from an address. */
final class Keycloak {

    static final String ACCOUNT = "00000000-0000-4000-8000-000000000001";

    final FailureStore store = new FailureStore();
    final Map<String, Object> rules = new HashMap<>(Map.of(
            "getId", "realm",
            "getBruteForceStrategy", RealmRepresentation.BruteForceStrategy.MULTIPLE,
            "isPermanentLockout", false,
            "getMaxSecondaryAuthFailures", 0,
            "getFailureFactor", 10,
            "getWaitIncrementSeconds", 15,
            "getMaxFailureWaitSeconds", 120,
            "getMaxDeltaTimeSeconds", 43_200,
            "getQuickLoginCheckMilliSeconds", 0L,
            "getMinimumQuickLoginWaitSeconds", 5));
    final RealmModel realm = fake(RealmModel.class, rules);
    final UserModel user = fake(UserModel.class, Map.of("getId", ACCOUNT, "isEnabled", true));

    /** How often a password was hashed. */
    int hashes;

    KeycloakSessionFactory factory() {
        return fake(
                KeycloakSessionFactory.class,
                Map.of("create", call(arguments -> request("").session())));
    }

    /** A request, and what ends with it. */
    record Request(KeycloakSession session, List<KeycloakTransaction> afterwards) {

        void complete() {
            afterwards.forEach(KeycloakTransaction::commit);
        }
    }

    static ClientConnection from(String address) {
        return fake(ClientConnection.class, Map.of("getRemoteAddr", address));
    }

    /** A request that is part of a sign-in. */
    Request request(String address) {
        List<KeycloakTransaction> afterwards = new ArrayList<>();
        Map<String, Object> context = Map.of(
                "getConnection", from(address),
                "getAuthenticationSession", fake(AuthenticationSessionModel.class, Map.of()));
        PasswordHashProvider hashing =
                fake(PasswordHashProvider.class, Map.of("encodedCredential", call(arguments -> ++hashes)));
        KeycloakSession session = fake(
                KeycloakSession.class,
                Map.of(
                        "loginFailures",
                        store,
                        "realms",
                        fake(RealmProvider.class, Map.of("getRealm", realm)),
                        "getContext",
                        fake(KeycloakContext.class, context),
                        "getProvider",
                        hashing,
                        "isClosed",
                        false,
                        "getTransactionManager",
                        fake(KeycloakTransactionManager.class, Map.of("enlistAfterCompletion", call(arguments -> {
                            KeycloakTransaction transaction = (KeycloakTransaction) arguments[0];
                            transaction.begin();
                            return afterwards.add(transaction);
                        })))));
        return new Request(session, afterwards);
    }

    private interface Call extends Function<Object[], Object> {}

    private static Call call(Call answer) {
        return answer;
    }

    /** An object that answers these methods, and all others with nothing. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    Object result = answer instanceof Call made ? made.apply(arguments) : answer;
                    if (method.getReturnType() == void.class) {
                        return null;
                    }
                    if (method.getName().equals("encodedCredential")) {
                        return null;
                    }
                    return method.getReturnType() == Stream.class && result == null ? Stream.empty() : result;
                }));
    }
}
