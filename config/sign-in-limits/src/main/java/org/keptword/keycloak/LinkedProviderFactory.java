package org.keptword.keycloak;

import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/** Makes providers of which nothing but the identifier of a person is taken over. */
public final class LinkedProviderFactory extends OIDCIdentityProviderFactory {

    /** How a realm names this kind of provider. */
    static final String ID = "keptword-oidc";

    @Override
    public OIDCIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new LinkedProvider(session, new OIDCIdentityProviderConfig(model));
    }

    @Override
    public String getName() {
        return "OpenID Connect for linked accounts of Keptword";
    }

    @Override
    public String getId() {
        return ID;
    }
}
