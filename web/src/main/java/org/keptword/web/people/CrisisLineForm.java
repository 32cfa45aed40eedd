package org.keptword.web.people;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.safety.NationalLine;
import org.keptword.shared.ByLanguage;
import org.keptword.web.shell.PageForm;
import org.keptword.web.text.Language;

/** A crisis line as it is typed, what is said in words by language code. */
public class CrisisLineForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public CrisisLine.Kind kind = CrisisLine.Kind.EMERGENCY;
    public String phone;
    public final HashMap<String, String> names = new HashMap<>();
    public final HashMap<String, String> hours = new HashMap<>();
    public final HashMap<String, String> texts = new HashMap<>();
    private UUID replaces;
    private String suggested;

    void take(Line line) {
        replaces = line.id();
        take(line.kind(), line.phone(), line.words());
    }

    /** Begins with what is suggested; a manager calls it before saving. */
    void take(NationalLine line) {
        suggested = line.id();
        take(line.kind(), line.phone(), line.words());
    }

    private void take(CrisisLine.Kind ofKind, String number, ByLanguage<SetCrisisLine.Words> inWords) {
        kind = ofKind;
        phone = number;
        inWords.all().forEach((language, words) -> {
            names.put(language, words.name());
            hours.put(language, words.hours());
            texts.put(language, words.text());
        });
    }

    SetCrisisLine command(UUID place) {
        Map<String, SetCrisisLine.Words> words = Language.each(
                language -> new SetCrisisLine.Words(names.get(language), hours.get(language), texts.get(language)));
        return new SetCrisisLine(place, replaces, kind, phone, new ByLanguage<>(words));
    }

    /** The suggestion it begins with; null for none. */
    public String getSuggested() {
        return suggested;
    }

    /** The line that is changed; null for a new one. */
    public UUID getReplaces() {
        return replaces;
    }
}
