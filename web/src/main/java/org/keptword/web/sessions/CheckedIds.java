package org.keptword.web.sessions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.shared.Ids;

/** The ids checked in a list of check boxes. What is no id is none of those shown and counts for nothing. */
public class CheckedIds implements Serializable {

    private static final long serialVersionUID = 1L;

    private ArrayList<String> values;

    CheckedIds(List<String> before) {
        values = new ArrayList<>(before);
    }

    <T> Set<T> as(Function<UUID, T> id) {
        return values.stream()
                .flatMap(value -> Ids.parse(value).stream())
                .map(id)
                .collect(Collectors.toSet());
    }

    public List<String> getValues() {
        return new ArrayList<>(values);
    }

    public void setValues(List<String> values) {
        this.values = values == null ? new ArrayList<>() : new ArrayList<>(values);
    }
}
