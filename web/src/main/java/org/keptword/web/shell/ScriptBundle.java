package org.keptword.web.shell;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script of a page with all modules it needs, in one file: one request, and one version that changes with any of them. In the file each
 * module is a function of its own that is run once in a page, whatever other scripts bring it along, as a browser does with modules.
 *
 * <p>The modules keep to plain forms: {@code import {a, b as c} from "./x.js";}, {@code import "./x.js";} and {@code export} before a
 * function or a constant, each at the beginning of a line. Anything else, a circle and a name that is not exported are refused.
 */
final class ScriptBundle {

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:\\{([^}]*)} from )?\"(\\.[^\"]*)\";$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?(?:function|const) (\\w+))", Pattern.MULTILINE);
    private static final Pattern OTHER = Pattern.compile("^(?:import|export)\\b.*$", Pattern.MULTILINE);

    private final UnaryOperator<String> files;
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final Map<String, Set<String>> exports = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private ScriptBundle(UnaryOperator<String> files) {
        this.files = files;
    }

    /**
     * @param files gives the text of a file by its path
     * @param entry the path of the page's script
     */
    static String of(String entry, UnaryOperator<String> files) {
        ScriptBundle bundle = new ScriptBundle(files);
        bundle.add(entry);
        return bundle.modules.values().stream()
                .collect(Collectors.joining(
                        "",
                        "(function (modules) {\n\"use strict\";\n",
                        "})(globalThis.keptword || (globalThis.keptword = {}));\n"));
    }

    private void add(String path) {
        if (modules.containsKey(path)) {
            return;
        }
        if (!begun.add(path)) {
            throw new IllegalStateException("Modules need each other in a circle: " + path);
        }
        String text = files.apply(path);
        List<MatchResult> imports = IMPORT.matcher(text).results().toList();
        imports.forEach(found -> add(resolved(path, found.group(2))));
        Set<String> exported =
                EXPORT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String body = EXPORT.matcher(
                        IMPORT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(imported(path, found))))
                .replaceAll("");
        Matcher other = OTHER.matcher(body);
        if (other.find()) {
            throw new IllegalStateException("Not a form a bundle knows, in " + path + ": " + other.group());
        }
        exports.put(path, exported);
        modules.put(path, wrapped(path, body, exported));
    }

    private String imported(String path, MatchResult found) {
        if (found.group(1) == null) {
            return "";
        }
        String from = resolved(path, found.group(2));
        return names(found.group(1))
                .map(name -> binding(path, from, name))
                .collect(Collectors.joining(", ", "const { ", " } = modules[\"" + from + "\"];"));
    }

    private String binding(String path, String from, String name) {
        String[] parts = name.split(" as ", 2);
        if (!exports.get(from).contains(parts[0])) {
            throw new IllegalStateException(path + " imports what " + from + " does not export: " + parts[0]);
        }
        return String.join(": ", parts);
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static String wrapped(String path, String body, Collection<String> exported) {
        String name = "modules[\"" + path + "\"]";
        return name + " = " + name + " || (function () {\n" + body.strip() + "\nreturn { "
                + exported.stream().sorted().collect(Collectors.joining(", ")) + " };\n})();\n";
    }

    private static String resolved(String from, String relative) {
        return Path.of("/", from)
                .resolveSibling(relative)
                .normalize()
                .toString()
                .substring(1);
    }
}
