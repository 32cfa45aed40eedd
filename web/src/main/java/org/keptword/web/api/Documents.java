package org.keptword.web.api;

import jakarta.json.spi.JsonProvider;

/** Makes and reads JSON. The provider is searched among all libraries once, where {@code Json} would search anew for every object. */
public final class Documents {

    public static final JsonProvider JSON = JsonProvider.provider();

    private Documents() {}
}
