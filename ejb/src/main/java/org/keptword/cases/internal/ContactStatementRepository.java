package org.keptword.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactLifting;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.safety.SafetyView.ContactLine;
import org.keptword.cases.safety.SafetyView.ExceptionLine;
import org.keptword.cases.safety.SafetyView.LiftingLine;
import org.keptword.cases.safety.SetContactState;
import org.keptword.vault.Vault;

/** Reads the contact statements of a case with their written exceptions and requests to lift them, newest first. */
final class ContactStatementRepository {

    private record Page(ContactStatement statement, String setBy, List<ContactException> exceptions) {}

    private record Request(ContactLifting lifting, String askedBy, String decidedBy) {}

    private final Map<UUID, Page> pages = new LinkedHashMap<>();
    private final Map<UUID, Request> requests = new LinkedHashMap<>();

    private ContactStatementRepository() {}

    /** Sorts the rows of {@link SafetyRepository#contact}. */
    static ContactStatementRepository of(List<SafetyRepository.ContactRow> rows) {
        ContactStatementRepository book = new ContactStatementRepository();
        for (SafetyRepository.ContactRow row : rows) {
            ContactStatement statement = row.statement();
            Page page = book.pages.computeIfAbsent(
                    statement.id(), id -> new Page(statement, row.setBy(), new ArrayList<>()));
            ContactException exception = row.exception();
            if (exception != null && !page.exceptions().contains(exception)) {
                page.exceptions().add(exception);
            }
            ContactLifting lifting = row.lifting();
            if (lifting != null) {
                book.requests.putIfAbsent(lifting.id(), new Request(lifting, row.askedBy(), row.decidedBy()));
            }
        }
        return book;
    }

    Optional<ContactStatement> inForce(UUID participant) {
        return of(participant)
                .map(Page::statement)
                .filter(ContactStatement::isInForce)
                .findFirst();
    }

    Optional<ContactLine> linesInForce(UUID participant, Vault vault) {
        return of(participant)
                .filter(page -> page.statement().isInForce())
                .findFirst()
                .map(page -> line(page, vault));
    }

    List<ContactLine> earlierLines(UUID participant, Vault vault) {
        return of(participant)
                .filter(page -> !page.statement().isInForce())
                .map(page -> line(page, vault))
                .toList();
    }

    List<LiftingLine> liftings(UUID participant, Vault vault) {
        return requests.values().stream()
                .filter(request -> request.lifting().participantId().equals(participant))
                .map(request -> line(request, vault))
                .toList();
    }

    private Stream<Page> of(UUID participant) {
        return pages.values().stream()
                .filter(page -> page.statement().participantId().equals(participant));
    }

    private static ContactLine line(Page page, Vault vault) {
        ContactStatement statement = page.statement();
        return new ContactLine(
                statement.id(),
                statement.state(),
                statement.bound(),
                statement.ground(vault),
                statement.documentSeen(),
                statement.startsOn(),
                statement.endsOn(),
                statement.reviewOn(),
                statement.liftReason(vault),
                page.setBy(),
                statement.stated().at(),
                page.exceptions().stream()
                        .map(x -> new ExceptionLine(x.about(), x.terms(vault)))
                        .toList());
    }

    private static LiftingLine line(Request request, Vault vault) {
        ContactLifting lifting = request.lifting();
        SetContactState wanted = lifting.wanted(vault);
        return new LiftingLine(
                lifting.id(),
                lifting.state(),
                wanted.state(),
                wanted.bound(),
                wanted.start(),
                wanted.end(),
                wanted.review(),
                wanted.ground(),
                wanted.exceptions().stream()
                        .map(one -> new ExceptionLine(one.about(), one.terms()))
                        .toList(),
                wanted.reason(),
                request.askedBy(),
                lifting.askedAt(),
                request.decidedBy(),
                lifting.decidedAt().orElse(null),
                lifting.sentence(vault).orElse(null));
    }
}
