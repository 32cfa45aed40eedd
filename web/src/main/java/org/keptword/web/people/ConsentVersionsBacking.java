package org.keptword.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.keptword.access.practice.ConsentTextService;
import org.keptword.web.shell.PageReading;

/** Which versions of the practice's consent form can be read here; one on paper alone can't. */
@Named
@RequestScoped
public class ConsentVersionsBacking {

    @Inject
    ConsentTextService texts;

    @Inject
    PageReading reading;

    private record ReadableVersion(Set<String> versions) {}

    /** Whether the text of a version can be read here. */
    public boolean readable(String version) {
        return reading.of(ReadableVersion.class, () -> new ReadableVersion(texts.versions()))
                .versions()
                .contains(version);
    }
}
