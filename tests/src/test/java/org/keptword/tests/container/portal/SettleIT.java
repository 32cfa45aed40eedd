package org.keptword.tests.container.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;

/** Of two texts one is settled: the copy of this very draft, and no other. */
class SettleIT extends PortalFixture {

    @Test
    void anUnknownCopyAndAForeignOneLookAlikeAndNothingIsTakenOver() throws Exception {
        Practice practice = practice();
        Client client = client(practice);
        AssignmentId given = leadUp(client);
        UUID own = conflict(client, given);
        Client stranger = client(practice);
        AssignmentId theirs = leadUp(stranger);
        UUID foreign = conflict(stranger, theirs);
        AssignmentId second = give(client, "triggers", Recurrence.ONCE);
        save(client, second, 0, "page one", "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"one\"}]}}");
        UUID ofAnother = save(
                        client,
                        second,
                        0,
                        "page two",
                        "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"two\"}]}}")
                .conflict()
                .orElseThrow();

        for (UUID copy : List.of(UUID.randomUUID(), foreign, ofAnother)) {
            NotFound refused = assertThrows(NotFound.class, () -> settle(client, given, copy));
            assertEquals(new NotFound().getMessage(), refused.getMessage());
        }

        assertEquals(Optional.of("one"), words(page(client, given)));
        assertEquals(1, page(client, given).copies().size());
        assertEquals(1, page(stranger, theirs).copies().size());
        settle(client, given, own);
        assertEquals(Optional.of("one and two"), words(page(client, given)));
        assertEquals(List.of(), page(client, given).copies());
        settle(client, given, own);
        assertEquals(Optional.of("one and two"), words(page(client, given)));
    }

    /** Two pages wrote on one draft; the copy of the second. */
    private UUID conflict(Client client, AssignmentId given) throws Exception {
        save(client, given, 0, "page one", hurt("one"));
        return save(client, given, 0, "page two", hurt("two")).conflict().orElseThrow();
    }

    private void settle(Client client, AssignmentId given, UUID copy) throws Exception {
        SaveDraft outcome = draft(client, given, page(client, given).number(), "page three", hurt("one and two"));
        as(client.actor(), () -> answers.settle(new SaveDraft.Settle(outcome, copy)));
    }
}
