package org.keptword.interop;

import java.util.List;

/**
 * What is wrong with something typed.
 *
 * @param field its name, the parts set apart by dots
 * @param key of the sentence beside it
 */
public record FieldProblem(String field, String key, List<Object> args) {

    public FieldProblem {
        args = List.copyOf(args);
    }
}
