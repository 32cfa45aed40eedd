package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.notices.NoticeService;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.DomainRefusal;

/** What counselors and those who supervise are told: the bare fact of a flag at once, and numbers in the morning. */
class StaffNoticesIT extends NoticeFixture {

    @Inject
    private LateFlagService late;

    @Inject
    private EmergencyService emergencies;

    @Test
    void theFactOfAFlagComesAtOnceToWhoeverWorksWithTheCase() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        String colleague = mailable(couple.practice().colleague(), false);
        String supervisor = mailable(couple.practice().supervisor(), false);
        report(couple.ana(), "no", "canary-report: he hit me");
        assertEquals(1, round(couple.practice(), Instant.now()));
        assertEquals(0, round(couple.practice(), after(Instant.now(), 1)));
        assertMails(1, counselor);
        assertMails(0, colleague);
        assertMails(0, supervisor);
        String mail = mails(counselor).get(0);
        assertTrue(mail.contains("Subject: " + FLAG), mail);
        assertTrue(mail.contains("Something needs your attention in Keptword. Sign in to see it."), mail);
    }

    @Test
    void theCoverIsToldToo() throws Exception {
        Couple couple = atWork(practice());
        mailable(couple.counselor(), false);
        String cover = mailable(couple.practice().colleague(), false);
        covers(couple, couple.practice().colleague());
        report(couple.ana(), "no", "canary-report");
        assertEquals(2, round(couple.practice(), Instant.now()));
        assertMails(1, cover);
    }

    @Test
    void whereTheCoverCannotSignInAnyMoreThoseWhoSuperviseAreToldAtOnce() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        String cover = mailable(couple.practice().colleague(), false);
        String supervisor = mailable(couple.practice().supervisor(), false);
        covers(couple, couple.practice().colleague());
        database.run(
                couple.practice().id(),
                "update keptword.person set state = 'DISABLED' where id = ?",
                couple.practice().colleague().personValue());
        report(couple.ana(), "no", "canary-report");
        assertEquals(2, round(couple.practice(), Instant.now()));
        assertMails(1, counselor);
        assertMails(0, cover);
        assertMails(1, supervisor);
    }

    @Test
    void thatACaseWasOpenedInAnEmergencyComesToItsCounselorAndTheManagers() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        String counselor = mailable(couple.counselor(), false);
        String manager = mailable(practice.manager(), false);
        String supervisor = mailable(practice.supervisor(), false);
        UUID ask = as(practice.colleague(), () -> emergencies.ask("Ana called the practice and sounded in danger"));
        does(practice.colleague(), () -> emergencies.open(ask, "Ana", couple.caseId()));
        assertEquals(2, round(practice, Instant.now()));
        assertMails(1, counselor);
        assertMails(1, manager);
        assertMails(0, supervisor);
    }

    @Test
    void aFlagThatWentOnIsToldToThoseWhoSupervise() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        String supervisor = mailable(couple.practice().supervisor(), false);
        report(couple.ana(), "no", "canary-report");
        round(couple.practice(), Instant.now());
        assertEquals(1, (int)
                as(couple.practice().job(), () -> late.goOn(Instant.now().plus(Duration.ofDays(5)))));
        assertEquals(1, round(couple.practice(), Instant.now()));
        assertMails(1, counselor);
        assertMails(1, supervisor);
    }

    @Test
    void whatWasLookedAtMeanwhileOrHasNowhereToGoIsNotSent() throws Exception {
        Couple couple = atWork(practice());
        report(couple.ana(), "no", "canary-report");
        assertEquals(0, round(couple.practice(), Instant.now()), "no address");
        String counselor = mailable(couple.counselor(), false);
        Couple other = atWork(couple.practice());
        report(other.ana(), "no", "canary-report");
        UUID flag = as(couple.counselor(), () -> flags.page(other.caseId()))
                .flags()
                .get(0)
                .id();
        does(couple.counselor(), () -> flags.acknowledge(flag, "Called"));
        assertEquals(0, round(couple.practice(), Instant.now()));
        assertMails(0, counselor);
    }

    @Test
    void theDigestCountsWhatTodayCountsOnceOnAWorkingDay() throws Exception {
        Couple couple = atWork(practice());
        Couple other = atWork(couple.practice());
        LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        handedIn(couple.ana(), "canary-i");
        handedIn(other.tom(), "canary-j");
        report(couple.ana(), "no", "canary-report");
        plan(couple, at(monday, 10, 0));
        plan(other, at(monday, 23, 30));
        plan(other, at(monday.plusDays(1), 10, 0));
        round(couple.practice(), Instant.now());
        String counselor = mailable(couple.counselor(), true);
        String colleague = mailable(couple.practice().colleague(), true);

        round(couple.practice(), at(monday.minusDays(1), 8, 0));
        round(couple.practice(), at(monday, 7, 59));
        assertEquals(List.of(), digests(counselor));
        assertEquals(1, round(couple.practice(), at(monday, 8, 0)));
        assertEquals(0, round(couple.practice(), at(monday, 9, 0)));
        String digest = digests(counselor).get(0);
        assertTrue(digest.contains("Needs your attention: 1"), digest);
        assertEquals(3, (int) as(couple.counselor(), reviews::count), "the report is read there, too");
        assertTrue(digest.contains("To review: 3"), digest);
        assertTrue(digest.contains("Sessions today: 2"), digest);
        assertEquals(List.of(), digests(colleague), "nothing waits there");
    }

    @Test
    void whoWantsNoDigestGetsNoneAndTheFactOfAFlagAllTheSame() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        plan(couple, at(monday, 10, 0));
        report(couple.ana(), "no", "canary-report");
        assertEquals(1, round(couple.practice(), Instant.now()));
        assertEquals(0, round(couple.practice(), at(monday, 8, 0)));
        assertMails(1, counselor);
    }

    @Test
    void anAddressIsKeptSealedAndTakenAwayAgain() throws Exception {
        Actor counselor = practice().counselor();
        String address = mailable(counselor, true);
        NoticeService.StaffMailSettings kept = as(counselor, notices::staff);
        assertEquals(Optional.of(address), kept.address());
        assertTrue(kept.sends() && kept.digest() && kept.digestOffered());
        byte[] sealed = (byte[]) database.rows(
                        counselor.practice(),
                        "select address from keptword.mail_preference where person_id = ?",
                        counselor.personValue())
                .get(0);
        assertTrue(!new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains("example"));
        for (String wrong : List.of("nobody", "a@b c", "a@b\nBcc: c@d", "a,b@c", "<a@b>")) {
            NoticeService.ChooseStaffMail command = choice(counselor, wrong);
            assertEquals(
                    "refusal.notices.noAddress",
                    assertThrows(DomainRefusal.class, () -> does(counselor, () -> notices.chooseForStaff(command)))
                            .key(),
                    wrong);
        }
        does(counselor, () -> notices.chooseForStaff(choice(counselor, "")));
        assertEquals(Optional.empty(), as(counselor, notices::staff).address());
        Actor other = practice().counselor();
        assertThrows(AnotherPerson.class, () -> does(other, () -> notices.chooseForStaff(choice(counselor, "a@b.c"))));
    }

    private static NoticeService.ChooseStaffMail choice(Actor of, String address) {
        return new NoticeService.ChooseStaffMail(of.person(), address, address, true, LocalTime.of(8, 0));
    }

    private static List<String> digests(String address) throws Exception {
        return mails(address).stream()
                .filter(mail -> mail.contains("Subject: " + DIGEST))
                .toList();
    }

    @Test
    void whoseCoverEndedMeanwhileIsNotTold() throws Exception {
        Couple couple = atWork(practice());
        String cover = mailable(couple.practice().colleague(), false);
        covers(couple, couple.practice().colleague());
        report(couple.ana(), "no", "canary-cover");
        counter("/shut");
        round(couple.practice(), Instant.now().plusSeconds(5));
        database.run(
                couple.practice().id(),
                "update keptword.caseload set until = now() - interval '1 second' where case_id = ? and person_id = ?",
                couple.caseId().value(),
                couple.practice().colleague().personValue());
        counter("/open");
        assertEquals(0, round(couple.practice(), Instant.now().plusSeconds(300)));
        assertMails(0, cover);
    }

    private void covers(Couple couple, Actor cover) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now() - interval '1 minute')",
                couple.practice().id().value(),
                couple.caseId().value(),
                cover.personValue());
    }
}
