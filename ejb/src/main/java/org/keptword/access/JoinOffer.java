package org.keptword.access;

import java.util.Locale;

/** What the page for newcomers says before anybody has signed in. */
public record JoinOffer(String practice, Locale language) {}
