package org.keptword.interop.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the usual ways in which published files write a sum, and reads from them which items are added up. Nothing is run: what is written
 * otherwise is not understood.
 *
 * @param items linkIds of what is added up; empty for everything within
 * @param within linkId of a group all of whose items are added up; empty for the whole file
 * @param deep whether also what stands deeper within is added up
 * @param weighted whether weights of options are added up, not numbers
 */
record SumPattern(List<String> items, Optional<String> within, boolean deep, boolean weighted) {

    private static final int LONGEST = 20_000;
    private static final String ID = "'[^'\\\\]{1,255}'";
    private static final String SAME = "linkId\\s*=\\s*" + ID;
    private static final String COND = "(?:" + SAME + "(?:\\s+or\\s+" + SAME + ")*+|linkId\\s+in\\s*\\(\\s*" + ID
            + "(?:\\s*\\|\\s*" + ID + ")*+\\s*\\))";
    private static final String STEP =
            "\\.(?:item|descendants\\(\\)|repeat\\(item\\))(?:\\.where\\(\\s*" + COND + "\\s*\\))?+";
    private static final String WEIGHT =
            "(?:\\.(?:ordinal|weight)\\(\\)|\\.extension(?:\\(\\s*'[^']*'\\s*\\)|\\.where\\(\\s*url\\s*=\\s*'[^']*'\\s*\\))"
                    + "\\.value(?:Decimal|Integer)?)";
    private static final String TERM =
            "\\(*\\s*(?:%resource|%context|%questionnaireResponse|%questionnaireresponse|QuestionnaireResponse)((?:"
                    + STEP
                    + ")++)\\.answer(?:\\.first\\(\\))?+(?:\\.value(?:Integer|Decimal|Coding)?)?+(?:\\.ofType\\(\\w+\\))?+("
                    + WEIGHT
                    + ")?+(?:\\.first\\(\\))?+(\\.sum\\(\\)|\\.aggregate\\(\\s*\\$this\\s*\\+\\s*\\$total\\s*,\\s*0\\s*\\))?+\\s*\\)*+";
    private static final Pattern ONE_TERM = Pattern.compile(TERM);
    private static final Pattern ONE_STEP = Pattern.compile(STEP);
    private static final Pattern ONE_ID = Pattern.compile(ID);
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

    SumPattern {
        items = List.copyOf(items);
    }

    /** What an expression adds up; empty for anything that is not plainly a sum. */
    static Optional<SumPattern> recognise(@Nullable String expression) {
        if (expression == null || expression.length() > LONGEST || !balanced(expression)) {
            return Optional.empty();
        }
        String text = expression.strip();
        List<SumPattern> terms = new ArrayList<>();
        Matcher term = ONE_TERM.matcher(text);
        Matcher plus = PLUS.matcher(text);
        int at = 0;
        while (true) {
            if (!term.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            Optional<SumPattern> added = term(term.group(1), term.group(2) != null);
            if (added.isEmpty()) {
                return Optional.empty();
            }
            terms.add(added.get());
            boolean closes = term.group(3) != null;
            at = term.end();
            if (at == text.length()) {
                return together(terms, closes);
            }
            if (!plus.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            at = plus.end();
        }
    }

    private static boolean balanced(String expression) {
        return expression.chars().filter(sign -> sign == '(').count()
                == expression.chars().filter(sign -> sign == ')').count();
    }

    /** What one term adds up; empty where it reaches into several groups at once, or to one certain depth. */
    private static Optional<SumPattern> term(String path, boolean weighted) {
        List<String> last = List.of();
        Optional<String> within = Optional.empty();
        int steps = 0;
        boolean deep = false;
        Matcher step = ONE_STEP.matcher(path);
        while (step.find()) {
            List<String> named = named(step.group());
            if (named.isEmpty()) {
                if (last.size() > 1) {
                    return Optional.empty();
                }
                within = last.isEmpty() ? within : Optional.of(last.get(0));
                steps = last.isEmpty() ? steps + 1 : 1;
                deep = (deep && last.isEmpty()) || !step.group().startsWith(".item");
            }
            last = named;
        }
        if (!last.isEmpty()) {
            return Optional.of(new SumPattern(last, Optional.empty(), false, weighted));
        }
        return deep || steps == 1 ? Optional.of(new SumPattern(last, within, deep, weighted)) : Optional.empty();
    }

    private static List<String> named(String step) {
        List<String> named = new ArrayList<>();
        Matcher id = ONE_ID.matcher(step);
        while (id.find()) {
            named.add(id.group().substring(1, id.group().length() - 1));
        }
        return named;
    }

    /** Several terms name one item each; a single one may name several, which it must then add up. */
    private static Optional<SumPattern> together(List<SumPattern> terms, boolean closes) {
        if (terms.size() == 1) {
            return closes ? Optional.of(terms.get(0)) : Optional.empty();
        }
        boolean weighted = terms.get(0).weighted();
        if (terms.stream().anyMatch(one -> one.items().size() != 1 || one.weighted() != weighted)) {
            return Optional.empty();
        }
        List<String> items = terms.stream().flatMap(one -> one.items().stream()).toList();
        return items.stream().distinct().count() == items.size()
                ? Optional.of(new SumPattern(items, Optional.empty(), false, weighted))
                : Optional.empty();
    }
}
