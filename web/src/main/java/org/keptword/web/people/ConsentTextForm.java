package org.keptword.web.people;

import java.util.HashMap;
import java.util.Objects;
import org.keptword.access.practice.ConsentTextService.ConsentSettings.Draft;
import org.keptword.access.practice.ConsentTextService.WriteConsent;
import org.keptword.web.shell.PageForm;
import org.keptword.web.text.Language;

/** The draft of a consent form as it is typed, by language code. */
public class ConsentTextForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public final HashMap<String, String> texts = new HashMap<>();
    private int revision;

    void take(Draft draft) {
        revision = draft.revision();
        texts.putAll(draft.words());
    }

    WriteConsent command() {
        return new WriteConsent(
                revision, Language.each(language -> Objects.requireNonNullElse(texts.get(language), "")));
    }

    /** Of the draft it was read from. */
    int revision() {
        return revision;
    }
}
