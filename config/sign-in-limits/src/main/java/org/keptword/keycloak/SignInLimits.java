package org.keptword.keycloak;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.DefaultBruteForceProtector;

/**
 * Counts wrong passwords and one-time numbers for an account and an address, so that a person who guesses locks the account for that
 * address and for no other (ADR 46). The numbers are the realm's: {@code failureFactor} tries, then waits that grow by
 * {@code waitIncrementSeconds} up to {@code maxFailureWaitSeconds}.
 *
 * <p>A second count holds off many addresses that guess together: each one adds its first {@code failureFactor} tries and no more. From
 * {@link #ADDRESSES} times that number on, each further try of any address is counted and makes everybody wait, by the same steps. It
 * begins again {@code maxDeltaTimeSeconds} after its first try.
 *
 * <p>Both counts are in Keycloak's own store. The account's entry has the account's id, and the start of its count as its time; the entries
 * of addresses have both in their ids. So they are void as soon as the account's entry is gone: when it has expired, and when an
 * administrator removes it ({@code DELETE attack-detection/brute-force/users/ID}), which lets the account in from everywhere.
 *
 * <p>In a realm that disables accounts for good after wrong tries, Keycloak's own count for the account alone stays in force.
 */
class SignInLimits extends DefaultBruteForceProtector {

    /** How many addresses have to use up their tries before the account is locked for all of them. With fewer each is locked alone. */
    static final int ADDRESSES = 10;

    /** Sign-ins under way, with their sessions. A second one at the same time would be a try that no count holds back. */
    private final ConcurrentMap<String, KeycloakSession> underWay = new ConcurrentHashMap<>();

    SignInLimits(KeycloakSessionFactory factory) {
        super(factory);
    }

    /** Counts before the answer goes out, in a transaction of its own, so that an answer that rolls back leaves the count alone. */
    @Override
    protected void processLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            boolean success,
            Set<String> categories) {
        String network = Network.of(connection);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            RealmModel own = session.realms().getRealm(realm.getId());
            session.getContext().setRealm(own);
            if (!success) {
                failure(session, own, user.getId(), network, Time.currentTimeMillis(), categories);
            } else if (disablesForGood(own)) {
                success(session, own, user.getId(), categories);
            } else {
                forget(session, own, user.getId(), network);
            }
        });
    }

    /**
     * Counts a wrong try.
     *
     * @param network where it came from, as {@link Network} has it
     * @param time in milliseconds since 1970
     */
    @Override
    public void failure(
            KeycloakSession session,
            RealmModel realm,
            String userId,
            String network,
            long time,
            @Nullable Set<String> categories) {
        if (disablesForGood(realm)) {
            super.failure(session, realm, userId, network, time, categories);
            return;
        }
        UserLoginFailureModel account = getUserFailureModel(session, realm, userId);
        if (account != null && account.getLastFailure() + realm.getMaxDeltaTimeSeconds() * 1000L <= time) {
            session.loginFailures().removeUserLoginFailure(realm, userId);
            account = null;
        }
        if (account == null) {
            account = session.loginFailures().addUserLoginFailure(realm, userId);
            account.setLastFailure(time);
        }
        String id = addressId(account, network);
        super.failure(session, realm, id, network, time, categories);
        long all = (long) realm.getFailureFactor() * ADDRESSES;
        boolean together = account.getNumFailures() >= all;
        if (together || getUserFailureModel(session, realm, id).getNumFailures() <= realm.getFailureFactor()) {
            account.incrementFailures();
        }
        account.setLastIPFailure(network);
        long steps = account.getNumFailures() / all;
        if (steps > 0) {
            long seconds = Math.min(realm.getMaxFailureWaitSeconds(), realm.getWaitIncrementSeconds() * steps);
            account.setFailedLoginNotBefore(Math.toIntExact(time / 1000 + seconds));
            sendEvent(session, realm, account, EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT);
        }
    }

    /** Ends the count of an address after the right password. The account's own count, which others have a part in, goes on. */
    private void forget(KeycloakSession session, RealmModel realm, String userId, String network) {
        UserLoginFailureModel account = getUserFailureModel(session, realm, userId);
        if (account != null) {
            session.loginFailures().removeUserLoginFailure(realm, addressId(account, network));
        }
    }

    /**
     * Returns whether an account is locked, for all addresses or for the one of this request. During a sign-in also whether another one from
     * the same address to the same account is under way; and a refusal then takes as long as checking a password.
     */
    @Override
    public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        String network = Network.of(session.getContext().getConnection());
        boolean signingIn = session.getContext().getAuthenticationSession() != null;
        boolean locked = super.isTemporarilyDisabled(session, realm, user)
                || isLockedFor(session, realm, user.getId(), network)
                || (signingIn && !begin(session, user.getId() + " " + network));
        if (locked && signingIn) {
            hashInVain(session, realm);
        }
        return locked;
    }

    private boolean isLockedFor(KeycloakSession session, RealmModel realm, String userId, String network) {
        UserLoginFailureModel account = getUserFailureModel(session, realm, userId);
        if (account == null) {
            return false;
        }
        UserLoginFailureModel address = getUserFailureModel(session, realm, addressId(account, network));
        return address != null && Time.currentTimeMillis() / 1000 < address.getFailedLoginNotBefore();
    }

    private boolean begin(KeycloakSession session, String signIn) {
        KeycloakSession first =
                underWay.compute(signIn, (key, other) -> other == null || other.isClosed() ? session : other);
        if (first != session) {
            return false;
        }
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                underWay.remove(signIn, session);
            }

            @Override
            protected void rollbackImpl() {
                underWay.remove(signIn, session);
            }
        });
        return true;
    }

    /** As Keycloak does for an unknown name. Otherwise a quick answer would say that the account is locked, and so that it exists. */
    private static void hashInVain(KeycloakSession session, RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hashing = policy == null || policy.getHashAlgorithm() == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        hashing.encodedCredential("a password of no account", policy == null ? -1 : policy.getHashIterations());
    }

    private static boolean disablesForGood(RealmModel realm) {
        return realm.isPermanentLockout() || realm.getMaxSecondaryAuthFailures() > 0;
    }

    private static String addressId(UserLoginFailureModel account, String network) {
        return account.getUserId() + " " + account.getLastFailure() + " " + network;
    }

    static String accountOf(UserLoginFailureModel failures) {
        return failures.getUserId().split(" ", 2)[0];
    }

    /** As Keycloak's own, with the account's id also where the entry is the one of an address. */
    @Override
    protected void sendEvent(
            KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
        new EventBuilder(realm, session)
                .ipAddress(failures.getLastIPFailure())
                .event(type)
                .detail(Details.REASON, "brute_force_attack detected")
                .detail(Details.NUM_FAILURES, String.valueOf(failures.getNumFailures()))
                .user(accountOf(failures))
                .success();
    }
}
