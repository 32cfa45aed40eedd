package org.keptword.keycloak;

import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An OpenID Connect provider of which only one thing is taken over: its identifier of a person ({@code sub}). Keycloak's own keeps the name with a
 * link, and the provider's tokens with the session.
 */
final class LinkedProvider extends OIDCIdentityProvider {

    LinkedProvider(KeycloakSession session, OIDCIdentityProviderConfig config) {
        super(session, config);
    }

    @Override
    public void preprocessFederatedIdentity(
            KeycloakSession session, RealmModel realm, BrokeredIdentityContext context) {
        super.preprocessFederatedIdentity(session, realm, context);
        context.getContextData().clear();
        context.setToken(null);
        context.setUsername(context.getId());
        context.setModelUsername(context.getId());
        context.setEmail(null);
        context.setFirstName(null);
        context.setLastName(null);
    }

    /** Keeps no token for the session. */
    @Override
    public void authenticationFinished(AuthenticationSessionModel session, BrokeredIdentityContext context) {}
}
