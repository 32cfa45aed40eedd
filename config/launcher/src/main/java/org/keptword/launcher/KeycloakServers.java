package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Our own Keycloak: one server, or several behind HAProxy. The realm is imported once; an existing one keeps everything but its way in. */
final class KeycloakServers {

    private static final String REALM = "keptword";

    /** Answered by one that can let people sign in. */
    static final String DISCOVERY = "/realms/" + REALM + "/.well-known/openid-configuration";

    private final Settings settings;
    private final Secrets secrets;
    private final List<KeycloakNode> nodes;

    KeycloakServers(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.nodes = KeycloakNode.of(settings);
    }

    private KeycloakServer server(KeycloakNode node) {
        return new KeycloakServer(settings, secrets, node);
    }

    /** Starts the first one without waiting. */
    OwnProcess startFirst(StartupProgress progress) throws IOException, SQLException {
        return server(nodes.get(0)).start(new KeycloakBuild(settings).prepare(progress));
    }

    /** Starts the others once the first one, which imports the realm, answers; and sees to it that people sign in by our rules. */
    void complete(OwnProcess first, Databases databases, StartupProgress progress) throws IOException, SQLException {
        progress.step("Starting Keycloak", () -> server(nodes.get(0)).await(first));
        applyRules(progress);
        requireSecondFactor(databases);
        applyProvider(progress);
        Path installation = new KeycloakBuild(settings).prepare(progress);
        for (KeycloakNode node : nodes.subList(1, nodes.size())) {
            OwnProcess other = server(node).start(installation);
            progress.step(
                    "Starting " + PortRange.KEYCLOAK.name(node.number()),
                    () -> server(node).await(other));
        }
    }

    /** Starts one again by the name of its process, without waiting and as it was prepared: others may run from the same folder. */
    OwnProcess restart(String service) throws IOException {
        return server(node(service)).start(new Software(settings).keycloak());
    }

    private KeycloakNode node(String service) {
        return nodes.stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no service " + service + "."));
    }

    /**
     * Takes the rules for passwords and tries over into a realm that was imported earlier, which an import leaves as it is. Without the admin's
     * password the realm stays as it is, and a line says so.
     */
    private void applyRules(StartupProgress progress) throws IOException {
        Optional<KeycloakAdmin> admin =
                KeycloakAdmin.open(settings.keycloakUrl(), REALM, secrets.get("keycloak-admin"));
        if (admin.isPresent()) {
            Realm.apply(
                    OfferedLanguages.realm(
                            Realm.read(realmFile(settings), settings.demo()), OfferedLanguages.in(settings.earFile())),
                    admin.get());
        } else {
            progress.say(
                    "  The password rules of this version were not applied: Keycloak does not accept the admin password in "
                            + secrets.file("keycloak-admin")
                            + ". Write the current admin password to that file and start again.");
        }
    }

    /** Sets up the provider of the settings, or switches off the one they named before. */
    private void applyProvider(StartupProgress progress) throws IOException {
        Optional<SignInProvider> provider = SignInProvider.of(settings);
        Optional<KeycloakAdmin> admin =
                KeycloakAdmin.open(settings.keycloakUrl(), REALM, secrets.get("keycloak-admin"));
        if (admin.isPresent()) {
            new ProviderInRealm(!settings.demo(), admin.get())
                    .apply(provider, settings.oidcPublicUrl())
                    .ifPresent(progress::say);
        } else if (provider.isPresent()) {
            progress.say("  Signing in with " + provider.get().name() + " was not set up: see above.");
        }
    }

    static Path realmFile(Settings settings) {
        return settings.layout().realm();
    }

    /**
     * Where there is real work, whoever is not a client needs a second factor, in a realm of an earlier version too. Without the admin's
     * password nobody can look whether it is as it should be; then it is enough that our flow is the one that is bound.
     */
    void requireSecondFactor(Databases databases) throws IOException, SQLException {
        if (settings.demo()
                || SignInFlow.bind(settings.keycloakUrl(), REALM, secrets.get("keycloak-admin"))
                        .isPresent()) {
            return;
        }
        if (databases.boundSignIn(REALM).filter(SignInFlow::isOurs).isEmpty()) {
            throw new LaunchFailure(
                    "Staff would sign in with a password alone: Keycloak does not accept the admin password in "
                            + secrets.file("keycloak-admin")
                            + ", so the second factor could not be required. Write the current admin password"
                            + " to that file.");
        }
    }
}
