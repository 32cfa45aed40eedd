package org.keptword.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON endpoints. Bodies are written and read with {@code jakarta.json}; a resource of a feature stands in the feature's package. */
@ApplicationPath("/api")
public class Api extends Application {}
