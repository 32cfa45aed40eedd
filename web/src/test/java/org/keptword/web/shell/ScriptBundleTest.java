package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page's script goes out as one file with the modules it needs. */
class ScriptBundleTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");

    @Test
    void aModuleComesOnceAndBeforeThoseThatNeedIt() {
        String bundle = bundle(Map.of(
                "page.js", "import { a } from \"./parts/a.js\";\nimport { b as c } from \"./parts/b.js\";\na(c);\n",
                "parts/a.js", "import { b } from \"./b.js\";\nexport function a() {\n  return b;\n}\n",
                "parts/b.js", "export const b = 1;\n"));
        assertEquals("""
                (function (modules) {
                "use strict";
                modules["parts/b.js"] = modules["parts/b.js"] || (function () {
                const b = 1;
                return { b };
                })();
                modules["parts/a.js"] = modules["parts/a.js"] || (function () {
                const { b } = modules["parts/b.js"];
                function a() {
                  return b;
                }
                return { a };
                })();
                modules["page.js"] = modules["page.js"] || (function () {
                const { a } = modules["parts/a.js"];
                const { b: c } = modules["parts/b.js"];
                a(c);
                return {  };
                })();
                })(globalThis.keptword || (globalThis.keptword = {}));
                """, bundle);
    }

    @Test
    void whatABundleDoesNotUnderstandIsRefused() {
        for (String text : List.of(
                "import all from \"./a.js\";",
                "import * as all from \"./a.js\";",
                "export default 1;",
                "export let a = 1;",
                "export { a };",
                "import { missing } from \"./a.js\";",
                "import { page } from \"./circle.js\";")) {
            Map<String, String> files = Map.of(
                    "page.js", text + "\n", "a.js", "export const a = 1;\n", "circle.js", "import \"./page.js\";\n");
            assertThrows(IllegalStateException.class, () -> bundle(files), text);
        }
    }

    @Test
    void everyScriptOfAPageIsBundledWithoutAModuleLeftOver() throws IOException {
        List<String> entries = scripts().filter(name -> !name.contains("/")).toList();
        List<String> unused = new ArrayList<>(scripts().toList());
        for (String entry : entries) {
            String bundle = ScriptBundle.of(entry, ScriptBundleTest::read);
            assertFalse(
                    bundle.lines().anyMatch(line -> line.startsWith("import ") || line.startsWith("export ")), entry);
            unused.removeIf(name -> bundle.contains("modules[\"" + name + "\"] = "));
        }
        assertTrue(entries.size() > 10, entries.toString());
        assertEquals(List.of(), unused);
    }

    @Test
    void aScriptHasOneConcernAndAtMostThreeHundredLines() throws IOException {
        List<String> tooLong =
                scripts().filter(name -> read(name).lines().count() > 300).toList();
        assertEquals(List.of(), tooLong);
    }

    private static String bundle(Map<String, String> files) {
        return ScriptBundle.of("page.js", files::get);
    }

    private static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            return files
                    .map(file -> ASSETS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".js"))
                    .toList()
                    .stream();
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(ASSETS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
