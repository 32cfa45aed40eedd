package org.keptword.cases.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.internal.CaseSearchRepository;
import org.keptword.shared.CaseId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Finds cases of the caseload by what those in them are called, as the search of the list does, for a few lines while somebody types. */
@Stateless
@DenyAll
public class CaseSearchService {

    /** How many cases are found at most. */
    public static final int MOST = 6;

    /** How many words count; further ones are ignored. */
    public static final int WORDS = 3;

    @Inject
    Guard guard;

    @Inject
    CaseSearchRepository repository;

    /**
     * The cases in whose name each of the words is, in any order, with accents or without: open ones first, then by name. Without a word
     * nothing is asked for.
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<FoundCase> find(String words) {
        List<String> parts = Arrays.stream(words.strip().split("[\\s&]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Permit permit = guard.caseload();
        List<FoundCase> found = repository.find(permit, parts, MOST);
        guard.recordList(
                permit,
                AuditedObject.CASE,
                found.stream().map(one -> one.id().value()).toList());
        return found;
    }

    /** A case by its name. */
    public record FoundCase(CaseId id, String name, boolean open) {}
}
