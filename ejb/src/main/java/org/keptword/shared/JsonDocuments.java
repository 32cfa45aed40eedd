package org.keptword.shared;

import jakarta.json.spi.JsonProvider;

/** Reads and writes JSON. Each call of {@code jakarta.json.Json} searches all libraries for the provider again; this one is found once. */
public final class JsonDocuments {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonDocuments() {}
}
