package org.keptword.web.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.HandOverService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;

/** Which cases are given, and to whom. */
public class HandOverForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public final HashMap<UUID, Boolean> chosen = new HashMap<>();
    public String to;

    /** The cases that are ticked. */
    Set<CaseId> cases() {
        return chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    HandOverService.HandOver command(PersonId from, Set<CaseId> cases) {
        return new HandOverService.HandOver(
                from, Ids.parse(to).map(PersonId::new).orElse(null), cases);
    }
}
