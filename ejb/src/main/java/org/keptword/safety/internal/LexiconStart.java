package org.keptword.safety.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.safety.RiskWords;

/** Reads the lexicon and the second reader before anybody hands in. A broken or missing file stops the start of the application. */
@Singleton
@Startup
@DenyAll
public class LexiconStart {

    @Inject
    RiskWords words;

    @PostConstruct
    void load() {
        words.in(List.of("ready"));
    }
}
