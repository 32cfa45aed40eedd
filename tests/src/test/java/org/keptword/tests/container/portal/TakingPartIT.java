package org.keptword.tests.container.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.Recurrence;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Part;

/** What a client can work on while pausing or gone, which hints are shown to whom, and how recurring work is announced. */
class TakingPartIT extends PortalFixture {

    private static final String EXCUSE =
            "{\"%s\": {\"versions\": [{\"_id\": \"a\", \"apology\": \"I am sorry, but you made me do it\"}]}}";

    @Inject
    private ParticipantService participants;

    @Test
    void whoPausesKeepsTheTextAndAnswersNothingNew() throws Exception {
        Client client = client(practice());
        AssignmentId begun = leadUp(client);
        AssignmentId untouched = give(client, "own-life", Recurrence.ONCE);
        save(client, begun, 0, "page", hurt("Written before"));
        become(client, ParticipantState.PAUSED);
        assertEquals(ResponseStatus.PAUSED, page(client, untouched).status());
        assertEquals(ResponseStatus.PAUSED, page(client, begun).status());
        assertEquals(Optional.of("Written before"), words(page(client, begun)));
        assertEquals(
                "refusal.portal.paused",
                assertThrows(DomainRefusal.class, () -> save(client, begun, 1, "page", hurt("New words")))
                        .key());
        HomeView home = home(client.actor());
        assertEquals(List.of(), home.due());
        assertTrue(home.paused());
        assertTrue(
                as(client.practice().counselor(), () -> homework.homework(client.caseId(), Optional.empty()))
                        .running()
                        .stream()
                        .allMatch(HomeworkList.Line::away));
        assertTrue(handIn(client, begun, null).isHandedIn(), "what was begun is handed in as a note");
        assertTrue(page(client, begun).revisions().get(0).note());

        become(client, ParticipantState.ACTIVE);

        assertEquals(ResponseStatus.OPEN, page(client, untouched).status());
    }

    @Test
    void whoHasLeftKeepsTheTextAndWritesNothingForNobodyReadsIt() throws Exception {
        Client client = client(practice());
        AssignmentId begun = leadUp(client);
        save(client, begun, 0, "page", hurt("Written before"));
        become(client, ParticipantState.LEFT);
        assertEquals(ResponseStatus.CLOSED, page(client, begun).status());
        assertEquals(Optional.of("Written before"), words(page(client, begun)));
        assertEquals(
                "refusal.access.placeEnded",
                assertThrows(DomainRefusal.class, () -> save(client, begun, 1, "page", hurt("New words")))
                        .key());
        assertEquals(
                "refusal.access.placeEnded",
                assertThrows(DomainRefusal.class, () -> handIn(client, begun, null))
                        .key());
        assertEquals(List.of(), home(client.actor()).due());
    }

    @Test
    void whenOnePausesJointWorkOfTheOtherStopsUnderTheSameSentence() throws Exception {
        Practice practice = practice();
        CaseId couple = couple(practice);
        Client one = join(practice, couple, 0);
        Client other = join(practice, couple, 1);
        openContact(one);
        openContact(other);
        AssignmentId joint = give(one, "shared-time", new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null));
        AssignmentId own = leadUp(one);
        assertEquals(ResponseStatus.OPEN, page(one, joint).status());

        become(other, ParticipantState.PAUSED);

        assertTrue(page(one, joint).heading().paused());
        assertEquals(ResponseStatus.OPEN, page(one, own).status());
    }

    @Test
    void hintsAreForWhoHasSomethingToAnswerForAndNeverForTheHurtPartner() throws Exception {
        Practice practice = practice();
        CaseId couple = couple(practice);
        Client client = join(practice, couple, 0);
        openContact(client);
        openContact(join(practice, couple, 1));
        AssignmentId draft = give(client, "apology-draft", Recurrence.ONCE);
        String group = page(client, draft).form().items().get(0).id();
        int number = 0;
        for (Part part : List.of(Part.NOT_SAID, Part.HURT, Part.HURTING, Part.BOTH)) {
            does(practice.counselor(), () -> participants.seePart(couple, client.participant(), part));
            int based = number;
            List<Evaluation.ShownHint> hints = save(client, draft, based, "page", EXCUSE.formatted(group))
                    .page()
                    .hints();
            number = page(client, draft).number();
            assertEquals(part != Part.HURT, !hints.isEmpty(), () -> "hints for " + part);
            assertEquals(part != Part.HURT, !page(client, draft).page().hints().isEmpty(), () -> "page for " + part);
        }
    }

    @Test
    void recurringWorkSpeaksOfItsEntryAndNotOfTheFirstDay() throws Exception {
        Client client = client(practice());
        AssignmentId daily = give(client, "journal", new Recurrence(Recurrence.Kind.DAILY, Set.of(), null));
        database.run(
                client.practice().id(),
                "update keptword.assignment set due_on = due_on - 60, assigned_at = assigned_at - interval '60 days' where id = ?",
                daily.value());

        HomeView.Task task = home(client.actor()).today().get(0);

        assertEquals(Optional.of(today()), task.entry());
        assertEquals(Optional.empty(), task.dueOn());
    }

    private void become(Client client, ParticipantState state) throws Exception {
        does(client.practice().counselor(), () -> participants.become(client.caseId(), client.participant(), state));
    }
}
