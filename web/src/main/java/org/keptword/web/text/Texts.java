package org.keptword.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keptword.shared.CounselorTitle;

/** Says a text in a language. Pages use {@code #{t['key']}}, see {@link LocalizedTexts}. */
@ApplicationScoped
public class Texts {

    private static final String FOLDER = "/WEB-INF/classes/org/keptword/web/text/";

    private TextCatalogue catalogue;

    void load(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        List<String> names = context.getResourcePaths(FOLDER).stream()
                .map(path -> path.substring(FOLDER.length()))
                .toList();
        catalogue = TextCatalogue.load(names, name -> context.getResourceAsStream(FOLDER + name));
    }

    /** Texts that were read already. */
    static Texts of(TextCatalogue catalogue) {
        Texts texts = new Texts();
        texts.catalogue = catalogue;
        return texts;
    }

    /** The text as it stands, naming no counselor's title; the key itself where there is none. */
    public String say(Locale language, String key) {
        return catalogue.text(language, key, CounselorTitle.UNSET);
    }

    /** The text as it is written, before a counselor is named in it; the key itself where there is none. */
    String written(Locale language, String key) {
        return catalogue.text(language, key);
    }

    /** The text with its places {0}, {1} … filled in by {@link MessageFormat}, naming no counselor's title. */
    public String say(Locale language, String key, Collection<?> args) {
        return say(language, key, args, CounselorTitle.UNSET);
    }

    /** The same with a counselor's title. */
    String say(Locale language, String key, Collection<?> args, CounselorTitle title) {
        return args.isEmpty()
                ? catalogue.text(language, key, title)
                : catalogue.format(language, key, title).format(args.toArray());
    }

    public boolean has(Locale language, String key) {
        return catalogue.has(language, key);
    }

    Set<String> keys(Locale language) {
        return catalogue.keys(language);
    }
}
