package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.keptword.notices.DigestTransactions;
import org.keptword.notices.LetterTransactions;
import org.keptword.notices.LinkMailService;
import org.keptword.notices.MailPageTransactions;
import org.keptword.notices.MailPages;
import org.keptword.notices.MailTest;
import org.keptword.notices.NoticeJob;
import org.keptword.notices.NoticeService;
import org.keptword.shared.Role;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/** What people choose about mails, and the job that sends them. */
final class NoticeTables {

    private NoticeTables() {}

    static List<Table> all() {
        return List.of(choices(), testMessages(), pages(), pageSteps(), rounds(), letters(), digests(), links());
    }

    private static Table testMessages() {
        return new Table(MailTest.class)
                .plain("read", Audience.MANAGEMENT, c -> with())
                .ends("send", Audience.MANAGEMENT, "refusal.notices.noAddress", null, c -> with("nobody"))
                .ends("confirm", Audience.MANAGEMENT, "refusal.notices.testCode", null, c -> with("123456"));
    }

    private static Table choices() {
        return new Table(NoticeService.class)
                .plain("staff", Audience.STAFF, c -> with())
                .plain(
                        "chooseForStaff",
                        Audience.STAFF,
                        c -> with(new NoticeService.ChooseStaffMail(c.person(), "", "", true, LocalTime.NOON)))
                .plain(
                        "chooseForClient",
                        Audience.OWN,
                        c -> with(new NoticeService.ChooseNews(c.person(), true, LocalTime.NOON)));
    }

    private static Table pages() {
        return new Table(MailPages.class)
                .plain("own", Audience.OWN, c -> with())
                .plain("figures", Audience.MANAGEMENT, c -> with());
    }

    private static Table pageSteps() {
        return new Table(MailPageTransactions.class)
                .plain(
                        "own",
                        Audience.JOB,
                        c -> with(c.scene().nearest(Role.CLIENT).person()))
                .plain("figures", Audience.JOB, c -> with());
    }

    private static Table links() {
        return new Table(LinkMailService.class)
                .works("ways", Scene::reachable, c -> with(c.caseId(), c.participant()))
                .works("send", Scene::reachable, c -> with(c.caseId(), c.participant(), Locale.ENGLISH));
    }

    private static Table rounds() {
        return new Table(NoticeJob.class).plain("round", Audience.JOB, c -> with(Instant.now()));
    }

    private static Table letters() {
        return new Table(LetterTransactions.class)
                .plain("gather", Audience.JOB, c -> with(Instant.now()))
                .plain("claim", Audience.JOB, c -> with(Instant.now()))
                .add("address", Audience.JOB, Scene::claimedLetter, c -> with(c.id(), Instant.now()))
                .add("drop", Audience.JOB, Scene::claimedLetter, c -> with(c.id(), Instant.now()))
                .add("sent", Audience.JOB, Scene::claimedLetter, c -> with(c.id(), Instant.now()))
                .add("notSent", Audience.JOB, Scene::claimedLetter, c -> with(c.id(), false, Instant.now()))
                .add("unanswered", Audience.JOB, Scene::claimedLetter, c -> with(c.id(), Instant.now()));
    }

    private static Table digests() {
        return new Table(DigestTransactions.class)
                .plain("count", Audience.JOB, c -> with(Instant.now()))
                .plain("counted", Audience.JOB, c -> with(List.of()));
    }
}
