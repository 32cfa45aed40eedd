package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationStatus.Delivery;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.JoinService;
import org.keptword.access.joining.JoinTransactions;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.LinkService;
import org.keptword.notices.LinkMailService;
import org.keptword.notices.Mail;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;

/** A client who is not in the room gets a link: after the gates of a code, on a safe way, and only as long as the way is safe. */
class InvitationLinkIT extends NoticeFixture {

    private static final Pattern LINK = Pattern.compile("/join#([0-9A-Z-]{19})");

    @Inject
    private LinkMailService mailed;

    @Inject
    private LinkService links;

    @Inject
    private JoinService joining;

    @Inject
    private JoinTransactions places;

    /** A couple of which nobody has come in. */
    private record Invited(Practice practice, CaseId id, ParticipantId ana, ParticipantId tom, String address) {

        Actor counselor() {
            return practice.counselor();
        }
    }

    @Test
    void theMailHasALinkThatLetsTheClientInOnceAndNothingElse() throws Exception {
        Invited of = invited();

        assertEquals(Mail.Outcome.SENT, send(of, Locale.ENGLISH).outcome());

        String mail = onlyMail(of);
        assertTrue(mail.contains("Subject: Your link"), mail);
        assertTrue(mail.contains("Content-Language: en"), mail);
        InvitationStatus status = status(of);
        assertEquals(InvitationStatus.State.OPEN, status.state());
        assertEquals(Delivery.SENT, status.link().delivery());
        assertEquals(Duration.ofHours(48), Duration.between(status.link().madeAt(), status.expiresAt()));
        String code = code(mail);
        assertTrue(offers(code), "looking uses nothing up");
        assertTrue(offers(code));

        String subject = UUID.randomUUID().toString();
        does(of.practice().job(), () -> places.place(code, "ana." + subject.substring(0, 8), subject, Locale.ENGLISH));

        assertFalse(offers(code), "it works once");
        assertRefused("refusal.cases.placeTaken", () -> send(of, Locale.ENGLISH));
        assertEquals(1, mails(of.address()).size());
    }

    @Test
    void itIsInTheLanguageThatIsChosenForTheClient() throws Exception {
        Invited of = invited();
        send(of, Locale.forLanguageTag("es"));
        assertTrue(onlyMail(of).contains("Subject: Tu enlace"));
    }

    @Test
    void aNewerLinkOrCodeReplacesItAndALinkReplacesACode() throws Exception {
        Invited of = invited();
        String inTheRoom =
                as(of.counselor(), () -> participants.invite(of.id(), of.ana())).code();
        send(of, Locale.ENGLISH);
        String first = code(mails(of.address()).get(0));
        assertFalse(offers(inTheRoom));
        send(of, Locale.ENGLISH);
        String second = code(mails(of.address()).get(1));
        assertFalse(offers(first));
        assertTrue(offers(second));

        does(of.counselor(), () -> links.settle(of.id(), of.ana(), first, Delivery.FAILED));
        assertTrue(offers(second), "what became of an earlier mail says nothing of this one");

        String third =
                as(of.counselor(), () -> participants.invite(of.id(), of.ana())).code();
        assertFalse(offers(second));
        assertTrue(offers(third));
        assertNull(status(of).link());
        assertEquals(2, mails(of.address()).size(), "a link is mailed once");
    }

    @Test
    void anExpiredOrWithdrawnLinkLetsNobodyIn() throws Exception {
        Invited of = invited();
        send(of, Locale.ENGLISH);
        String code = code(onlyMail(of));
        database.run(
                of.practice().id(),
                "update keptword.invitation set expires_at = now() - interval '1 second' where case_id = ?",
                of.id().value());
        assertFalse(offers(code));
        send(of, Locale.ENGLISH);
        String next = code(mails(of.address()).get(1));
        does(of.counselor(), () -> participants.revokeInvitation(of.id(), of.ana()));
        assertFalse(offers(next));
    }

    @Test
    void theWayMustBeSafeWhenTheLinkIsMade() throws Exception {
        Invited of = invited();
        for (ContactSheet unsafe :
                List.of(sheet(of.address(), null, false), sheet(of.address(), "Tom", true), sheet(null, null, true))) {
            confirm(of, of.ana(), unsafe);
            assertEquals(Set.of(), as(of.counselor(), () -> mailed.ways(of.id(), of.ana())));
            assertRefused("refusal.cases.wayNotSafe", () -> send(of, Locale.ENGLISH));
            for (InvitationWay way : List.of(InvitationWay.TEXT, InvitationWay.CALL)) {
                assertRefused(
                        "refusal.cases.wayNotSafe", () -> as(of.counselor(), () -> links.make(of.id(), of.ana(), way)));
            }
        }
        confirm(of, of.ana(), sheet(of.address(), null, true));
        confirm(of, of.tom(), sheet(of.address().toUpperCase(Locale.ROOT), null, true));
        assertRefused("refusal.cases.wayNotSafe", () -> send(of, Locale.ENGLISH), "the partner reads that mailbox");
        assertMails(0, of.address());
        assertTrue(safety(of.practice(), of.id()).people().get(0).invitation().isEmpty());
    }

    @Test
    void theLinkEndsWhenItsWayIsNotSafeAnyMore() throws Exception {
        for (ContactSheet unsafe : List.of(
                sheet("other." + address(), null, true), sheet(null, null, true), sheet(address(), "Tom", true))) {
            Invited of = invited();
            send(of, Locale.ENGLISH);
            String code = code(onlyMail(of));
            confirm(of, of.ana(), sheet(of.address(), null, true));
            assertTrue(offers(code), "the same sheet, confirmed again");
            confirm(of, of.ana(), unsafe);
            assertFalse(offers(code));
            assertEquals(InvitationStatus.State.REVOKED, status(of).state());
        }
    }

    @Test
    void theLinkEndsWhenThePartnerTurnsOutToUseThatMailbox() throws Exception {
        Invited of = invited();
        send(of, Locale.ENGLISH);
        confirm(of, of.tom(), sheet(of.address(), null, true));
        assertFalse(offers(code(onlyMail(of))));
    }

    @Test
    void aCodeOfTheRoomOutlivesAnUnsafeMailbox() throws Exception {
        Invited of = invited();
        String code =
                as(of.counselor(), () -> participants.invite(of.id(), of.ana())).code();
        confirm(of, of.ana(), sheet(of.address(), "Tom", false));
        assertTrue(offers(code));
    }

    @Test
    void aLinkForATextMessageOrACallIsShownAndNotMailed() throws Exception {
        Invited of = invited();
        ContactSheet phone = new ContactSheet(null, "600 100 200", null, false, true, true, false, null);
        confirm(of, of.ana(), phone);
        for (InvitationWay way : List.of(InvitationWay.TEXT, InvitationWay.CALL)) {
            String code =
                    as(of.counselor(), () -> links.make(of.id(), of.ana(), way)).code();
            assertTrue(offers(code));
            assertEquals(way, status(of).link().way());
            assertNull(status(of).link().delivery());
        }
        for (InvitationWay way : List.of(InvitationWay.ROOM, InvitationWay.EMAIL)) {
            assertThrows(NotFound.class, () -> as(of.counselor(), () -> links.make(of.id(), of.ana(), way)));
        }
        assertMails(0, of.address());
    }

    @Test
    void aMailThatCouldNotBeHandedOverLeavesNoLink() throws Exception {
        Invited of = invited();
        counter("/shut");

        assertEquals(Mail.Outcome.AWAY, send(of, Locale.ENGLISH).outcome());

        assertEquals(Delivery.FAILED, status(of).link().delivery());
        assertEquals(InvitationStatus.State.REVOKED, status(of).state());
        assertEquals(
                0,
                database.count(
                        of.practice().id(),
                        "select count(*) from keptword.invitation_code c join keptword.invitation i on i.id = c.invitation_id"
                                + " where i.case_id = ?",
                        of.id().value()));
        counter("/open");
        assertEquals(Mail.Outcome.SENT, send(of, Locale.ENGLISH).outcome());
        assertTrue(offers(code(onlyMail(of))));
    }

    @Test
    void theGatesOfACodeAreTheGatesOfALink() throws Exception {
        Practice without = practiceWithoutLines();
        Invited unlined = invited(without);
        assertRefused("refusal.access.noCrisisLine", () -> send(unlined, Locale.ENGLISH));
        Invited of = invited();
        does(of.counselor(), () -> cases.close(agreedEnd(of.id())));
        assertThrows(Exception.class, () -> send(of, Locale.ENGLISH));
        assertMails(0, unlined.address());
        assertMails(0, of.address());
    }

    @Test
    void aLinkIsWithdrawnWithItsCase() throws Exception {
        Invited of = invited();
        send(of, Locale.ENGLISH);
        does(of.counselor(), () -> cases.close(agreedEnd(of.id())));
        assertFalse(offers(code(onlyMail(of))));
    }

    @Test
    void nobodyElseMakesOne() throws Exception {
        Invited of = invited();
        Practice other = practice();
        for (Deed deed : deeds(of)) {
            assertThrows(NotFound.class, () -> does(of.practice().colleague(), deed));
            assertThrows(NotFound.class, () -> does(other.counselor(), deed));
            assertThrows(EJBAccessException.class, () -> does(of.practice().supervisor(), deed));
            assertThrows(EJBAccessException.class, () -> does(of.practice().manager(), deed));
            assertThrows(
                    EJBAccessException.class, () -> does(person(of.practice().id(), Role.CLIENT, "Kim"), deed));
        }
        assertMails(0, of.address());
    }

    private List<Deed> deeds(Invited of) {
        return List.of(
                () -> mailed.ways(of.id(), of.ana()),
                () -> mailed.send(of.id(), of.ana(), Locale.ENGLISH),
                () -> links.ways(of.id(), of.ana()),
                () -> links.begin(of.id(), of.ana()),
                () -> links.make(of.id(), of.ana(), InvitationWay.TEXT),
                () -> links.settle(of.id(), of.ana(), "0000-1111-2222-3333", Delivery.SENT));
    }

    private Invited invited() throws Exception {
        return invited(practice());
    }

    private Invited invited(Practice practice) throws Exception {
        CaseId id = couple(practice);
        List<ParticipantId> both =
                safety(practice, id).people().stream().map(who -> who.id()).toList();
        Invited of = new Invited(practice, id, both.get(0), both.get(1), address());
        confirm(of, of.ana(), sheet(of.address(), null, true));
        return of;
    }

    private static ContactSheet sheet(String email, String seenBy, boolean safe) {
        return new ContactSheet(email, null, seenBy, safe, false, false, false, null);
    }

    private void confirm(Invited of, ParticipantId who, ContactSheet sheet) throws Exception {
        does(of.counselor(), () -> participants.confirmSheet(of.id(), who, sheet));
    }

    private LinkMailService.SentLink send(Invited of, Locale language) throws Exception {
        return as(of.counselor(), () -> mailed.send(of.id(), of.ana(), language));
    }

    private InvitationStatus status(Invited of) throws Exception {
        return safety(of.practice(), of.id()).people().get(0).invitation().orElseThrow();
    }

    private static String onlyMail(Invited of) throws Exception {
        assertMails(1, of.address());
        return mails(of.address()).get(0);
    }

    private static String code(String mail) {
        Matcher found = LINK.matcher(mail);
        assertTrue(found.find(), mail);
        return found.group(1);
    }

    /** Asks from an address of its own each time, for the limits. */
    private boolean offers(String code) {
        return joining.offer(code, UUID.randomUUID().toString()).isPresent();
    }
}
