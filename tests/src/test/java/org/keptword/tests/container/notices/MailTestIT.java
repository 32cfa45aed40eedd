package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.notices.MailTest;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;

/** A manager's test message: its code confirms that e-mail arrives, a wrong one does not, and nobody sends many. */
class MailTestIT extends NoticeFixture {

    private static final Pattern CODE = Pattern.compile("Code: ([0-9]{6})");

    @Inject
    private MailTest mail;

    @Inject
    @Any
    private Instance<SetupStep> steps;

    @Test
    void theCodeOfTheMessageConfirmsThatItArrivedAndCountsOnce() throws Exception {
        Practice practice = practice();
        assertFalse(isDone(practice));
        String first = sent(practice);
        String code = sent(practice);
        assertTrue(as(practice.manager(), mail::read).waiting());

        assertRefused("refusal.notices.testCode", () -> does(practice.manager(), () -> mail.confirm(other(code))));
        if (!first.equals(code)) {
            assertRefused(
                    "refusal.notices.testCode",
                    () -> does(practice.manager(), () -> mail.confirm(first)),
                    "the second message replaced it");
        }
        Practice neighbor = practice();
        assertRefused("refusal.notices.testCode", () -> does(neighbor.manager(), () -> mail.confirm(code)));
        assertFalse(isDone(practice));

        does(practice.manager(), () -> mail.confirm(" " + code.substring(0, 3) + " " + code.substring(3)));
        MailTest.MailTestView view = as(practice.manager(), mail::read);
        assertEquals("Mario", view.confirmedBy().orElseThrow());
        assertFalse(view.waiting());
        assertTrue(isDone(practice));
        assertFalse(isDone(neighbor));
        assertRefused("refusal.notices.testCode", () -> does(practice.manager(), () -> mail.confirm(code)));
        assertTrue(isDone(practice), "a wrong code afterwards takes nothing back");
    }

    @Test
    void whatWasConfirmedWithOtherMailSettingsSaysNothing() throws Exception {
        Practice practice = practice();
        String code = sent(practice);
        does(practice.manager(), () -> mail.confirm(code));
        assertTrue(isDone(practice));
        String others =
                "update keptword.mail_check set confirmed_with = '\\x00' where practice_id = ? returning practice_id";
        assertEquals(
                List.of(),
                database.rows(practice.counselor(), others, practice.id().value()));
        assertEquals(
                1,
                database.rows(practice.manager(), others, practice.id().value()).size());
        assertFalse(isDone(practice));
        assertTrue(as(practice.manager(), mail::read).confirmedAt().isEmpty());
    }

    @Test
    void fiveWrongCodesEndACodeAndFiveMessagesEndTheHour() throws Exception {
        Practice practice = practice();
        String code = sent(practice);
        for (int i = 0; i < 5; i++) {
            assertRefused("refusal.notices.testCode", () -> does(practice.manager(), () -> mail.confirm(other(code))));
        }
        assertRefused("refusal.notices.testCode", () -> does(practice.manager(), () -> mail.confirm(code)));
        for (int i = 0; i < 4; i++) {
            sent(practice);
        }
        String address = address();
        assertRefused("refusal.notices.testOften", () -> does(practice.manager(), () -> mail.send(address)));
        assertMails(0, address);
    }

    @Test
    void whatIsNoAddressAndAServerThatIsAwayAreSaidSo() throws Exception {
        Practice practice = practice();
        for (String none : List.of("", "mario", "mario@example.org, kim@example.org", "a\nb@example.org")) {
            assertRefused("refusal.notices.noAddress", () -> does(practice.manager(), () -> mail.send(none)), none);
        }
        counter("/shut");
        assertRefused("refusal.notices.testAway", () -> does(practice.manager(), () -> mail.send(address())));
        counter("/open");
        sent(practice);
    }

    @Test
    void onlyManagersTest() throws Exception {
        Practice practice = practice();
        Actor client = person(practice.id(), Role.CLIENT, "Kim");
        for (Actor actor : List.of(practice.counselor(), practice.supervisor(), client, practice.job())) {
            assertThrows(EJBAccessException.class, () -> does(actor, () -> mail.read()));
            assertThrows(EJBAccessException.class, () -> does(actor, () -> mail.send("kim@example.org")));
            assertThrows(EJBAccessException.class, () -> does(actor, () -> mail.confirm("123456")));
        }
    }

    private String sent(Practice practice) throws Exception {
        String address = address();
        does(practice.manager(), () -> mail.send(address));
        List<String> mails = mails(address);
        assertEquals(1, mails.size());
        Matcher code = CODE.matcher(mails.get(0));
        assertTrue(code.find(), mails.get(0));
        return code.group(1);
    }

    private static String other(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    private boolean isDone(Practice practice) throws Exception {
        SetupStep step = steps.stream()
                .filter(one -> one.task() == SetupTask.EMAIL)
                .findFirst()
                .orElseThrow();
        AtomicBoolean done = new AtomicBoolean();
        doesTogether(practice.counselor(), () -> {
            notices.staff(); // a service begins the transaction of the actor, as the checklist's does
            done.set(step.isDone(practice.id()));
        });
        return done.get();
    }
}
