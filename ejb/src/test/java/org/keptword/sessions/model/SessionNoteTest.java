package org.keptword.sessions.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.shared.persistence.NamedStamp;
import org.keptword.vault.FreshVault;
import org.keptword.vault.Vault;

class SessionNoteTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30.123456789Z");
    private static final PersonId CARLA = new PersonId(UUID.randomUUID());
    private static final PersonId COSME = new PersonId(UUID.randomUUID());
    private static final PersonId SOFIA = new PersonId(UUID.randomUUID());
    private static final List<String> NOTHING = List.of();

    private final Vault vault = FreshVault.vault();

    @Test
    void isItsAuthorsToSignAsItWasShown() {
        SessionNote note = note("They came on time.");

        assertThrows(StaleState.class, () -> note.sign(7, CARLA, "Carla", NOTHING, false, vault, NOW));
        assertRefused("signNotYours", () -> note.sign(0, COSME, "Cosme", NOTHING, false, vault, NOW));
        note.sign(0, CARLA, "Carla", NOTHING, false, vault, NOW);

        assertEquals(
                Optional.of(new SessionNotes.Signature(CARLA, "Carla", Instant.parse("2026-11-24T10:15:30.123456Z"))),
                note.signature());
        assertTrue(note.isIntact(NOTHING, vault));
        assertFalse(note.isIntact(List.of("PIECE 1"), vault), "what it cites is part of what is signed");
    }

    @Test
    void blankWordsAndHeadingsAloneAreNotSigned() {
        SessionNote blank = note("  \n ");
        assertRefused("noteEmpty", () -> blank.sign(0, CARLA, "Carla", NOTHING, false, vault, NOW));
        SessionNote headings = note("Data:\n\nPlan:\n");
        assertRefused("noteEmpty", () -> headings.sign(0, CARLA, "Carla", NOTHING, true, vault, NOW));
    }

    @Test
    void staysAsItIsOnceSigned() {
        SessionNote note = signed();

        assertRefused("noteSigned", () -> note.save(0, "Other words", CARLA, vault, NOW));
        assertRefused("noteSigned", () -> note.append("More words", CARLA, vault, NOW));
        assertRefused("noteSigned", () -> note.begin("DAP", "Data:\n", CARLA, vault, NOW));
        assertRefused("noteSigned", () -> note.sign(0, CARLA, "Carla", NOTHING, false, vault, NOW));
        assertRefused(
                "noteSigned",
                () -> new NoteCitation(
                        note, new CiteInNote.Cited(CitedSource.CitedKind.PIECE, UUID.randomUUID()), CARLA, NOW));
        assertEquals("They came on time.", note.text(vault));
    }

    @Test
    void isCosignedOnceAndNotByItsAuthor() {
        SessionNote note = note("They came on time.");
        assertRefused("notSigned", () -> note.cosign(SOFIA, "Sofia", NOW));
        note.sign(0, CARLA, "Carla", NOTHING, false, vault, NOW);
        assertRefused("cosignNotYours", () -> note.cosign(CARLA, "Carla", NOW));

        note.cosign(SOFIA, "Sofia", NOW);

        assertEquals("Sofia", note.cosignature().orElseThrow().name());
        assertRefused("cosignedAlready", () -> note.cosign(COSME, "Cosme", NOW));
    }

    @Test
    void takesAnAddendumOnceSignedWithItsOwnSignature() {
        SessionNotes.Signature later = new SessionNotes.Signature(COSME, "Cosme", NOW);
        SessionNote open = note("They came on time.");
        assertRefused("notSigned", () -> addendum(open, "More", later));
        SessionNote note = signed();
        assertRefused("addendumEmpty", () -> addendum(note, " \n", later));

        SessionNotes.Addendum line =
                addendum(note, " It was Friday, not Thursday. ", later).line(vault);

        assertEquals("It was Friday, not Thursday.", line.text());
        assertEquals("Cosme", line.signature().name());
        assertTrue(line.intact());
    }

    @Test
    void beginsWithATemplateOnlyWhileItIsEmpty() {
        SessionNote empty = note(null);
        empty.begin("DAP", "Data:\n", COSME, vault, NOW);
        assertEquals("Data:\n", empty.text(vault));
        assertEquals("DAP", empty.template());
        assertTrue(empty.isAuthor(COSME), "who wrote the first words");

        SessionNote begun = note("Words");
        assertRefused("noteBegun", () -> begun.begin("DAP", "Data:\n", CARLA, vault, NOW));
        assertEquals("Words", begun.text(vault));
    }

    @Test
    void aSaveNamesTheOneItIsBasedOn() {
        SessionNote note = note("One");
        assertThrows(StaleState.class, () -> note.save(3, "Two", COSME, vault, NOW));
        note.save(0, "Two", COSME, vault, NOW);
        assertEquals("Two", note.text(vault));
        assertTrue(note.isAuthor(CARLA), "a colleague who goes on with it does not become its author");
    }

    @Test
    void theFingerprintTellsEveryPartOfWhatIsSignedApart() {
        UUID id = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-24T10:15:30Z");
        String one = print(id, session, null, at, List.of("PIECE b", "PIECE a"), "words");

        assertEquals(one, print(id, session, null, at, List.of("PIECE a", "PIECE b"), "words"));
        assertEquals(64, one.length());
        assertNotEquals(one, print(id, session, null, at, List.of("PIECE a"), "words"));
        assertNotEquals(one, print(id, session, UUID.randomUUID(), at, List.of("PIECE a", "PIECE b"), "words"));
        assertNotEquals(one, print(id, session, null, at.plusMillis(1), List.of("PIECE a", "PIECE b"), "words"));
        assertNotEquals(one, print(id, session, null, at, List.of("PIECE a", "PIECE b"), "words "));
    }

    @Test
    void anAddressNamesTheJointNoteOrOnePartner() {
        ParticipantId ana = new ParticipantId(UUID.randomUUID());
        assertEquals(NoteOf.SESSION, NoteOf.parse("session"));
        assertEquals(NoteOf.partner(ana), NoteOf.parse(NoteOf.partner(ana).toString()));
        assertThrows(NotFound.class, () -> NoteOf.parse("process"));
    }

    private static String print(UUID id, UUID session, UUID participant, Instant at, List<String> cited, String text) {
        return NoteFingerprint.of(id, session, participant, new NamedStamp(CARLA.value(), "Carla", at), cited, text);
    }

    private NoteAddendum addendum(SessionNote to, String words, SessionNotes.Signature signature) {
        return new NoteAddendum(to, SessionNotes.Addendum.Kind.ADDENDUM, words, signature, vault);
    }

    private SessionNote signed() {
        SessionNote note = note("They came on time.");
        note.sign(0, CARLA, "Carla", NOTHING, false, vault, NOW);
        return note;
    }

    private SessionNote note(String words) {
        Session session = new Session(
                new SessionId(UUID.randomUUID()),
                UUID.randomUUID(),
                new CaseId(UUID.randomUUID()),
                null,
                CARLA.value(),
                NOW,
                50,
                NOW);
        return new SessionNote(session, NoteOf.SESSION, CARLA, words, vault, NOW);
    }

    private static void assertRefused(String name, Runnable act) {
        assertEquals(
                "refusal.sessions." + name,
                assertThrows(DomainRefusal.class, act::run).key());
    }
}
