package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model of FHIR is costly to load, so that it comes with the first file and not with the start. */
class FirstUseTest {

    private static final String MODEL = "ca.uhn.fhir.context.FhirContext";

    /** Loads everything itself, so that it can say what was loaded. */
    private static final class Watched extends URLClassLoader {

        Watched(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        boolean has(String type) {
            return findLoadedClass(type) != null;
        }
    }

    @Test
    void theModelComesWithTheFirstFile() throws IOException, ReflectiveOperationException {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(FirstUseTest::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Watched loader = new Watched(path)) {
            Thread.currentThread().setContextClassLoader(loader);
            for (String type : List.of(
                    "internal.ImportWorkflow", "InstrumentImports", "internal.FileShape", "internal.FhirReader")) {
                Class<?> bean = Class.forName("org.keptword.interop." + type, true, loader);
                assertTrue(bean.getDeclaredMethods().length > 0);
            }
            assertFalse(loader.has(MODEL), "looked at, and not used");
            Class<?> mapping = Class.forName("org.keptword.interop.internal.FormMapping", true, loader);
            var of = mapping.getDeclaredMethod("of", byte[].class);
            of.setAccessible(true);
            of.invoke(null, (Object) Files.file(Files.item("a", "string")));
            assertTrue(loader.has(MODEL));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
