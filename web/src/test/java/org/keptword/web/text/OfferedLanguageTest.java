package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keptword.shared.Languages;
import org.keptword.shared.Region;

/** Where a language is chosen, those are listed that the build found complete. */
class OfferedLanguageTest {

    private static final Locale ESPERANTO = Locale.forLanguageTag("eo");

    @TempDir
    Path folder;

    /** The application with another list of complete languages. */
    private static final class Release extends URLClassLoader {

        Release(URL... places) {
            super(places, OfferedLanguageTest.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return name.startsWith("org.keptword.") ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        Object call(Class<?> type, String method, Object... args) throws ReflectiveOperationException {
            Class<?>[] types = args.length == 0 ? new Class<?>[0] : new Class<?>[] {Locale.class};
            return loadClass(type.getName()).getMethod(method, types).invoke(null, args);
        }
    }

    private Release release(String codes) throws IOException {
        Path list = folder.resolve("org/keptword/shared").resolve(Languages.FILE);
        Files.createDirectories(list.getParent());
        Files.writeString(list, codes);
        return new Release(folder.toUri().toURL(), place(Languages.class), place(Language.class));
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void aCompleteLanguageIsOffered() throws Exception {
        try (Release release = release("en\neo\nes\n")) {
            Object all =
                    release.loadClass(Language.class.getName()).getField("ALL").get(null);
            assertEquals(List.of(Locale.ENGLISH, ESPERANTO, Language.SPANISH), all);
            assertEquals(ESPERANTO, release.call(Language.class, "allowed", Locale.forLanguageTag("eo-DE")));
            assertEquals("Esperanto", release.call(Language.class, "nameOf", ESPERANTO));
            List<?> regions = (List<?>) release.call(Region.class, "all");
            assertEquals(5, regions.size());
            Object last = regions.get(4);
            assertEquals("eo", last.getClass().getMethod("tag").invoke(last));
        }
    }

    @Test
    void anIncompleteOneIsReadInEnglish() throws Exception {
        try (Release release = release("en\nes\n")) {
            assertEquals(Locale.ENGLISH, release.call(Language.class, "allowed", ESPERANTO));
            assertEquals(4, ((List<?>) release.call(Region.class, "all")).size());
        }
    }
}
