package org.keptword.sharing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;

class SharePolicyTest {

    private static final LocalizedText WORDS = new LocalizedText("A question", "Una pregunta");

    private static final SharePolicy.Setting OPEN =
            setting(CaseMode.COUPLE, true, ParticipantState.ACTIVE, Optional.of(ParticipantState.ACTIVE), true);

    private static SharePolicy.Setting setting(
            CaseMode mode, boolean open, ParticipantState author, Optional<ParticipantState> partner, boolean gate) {
        return new SharePolicy.Setting(mode, open, author, partner, gate, true);
    }

    @Test
    void aCoupleWithOpenJointWorkCanShare() {
        assertEquals(Optional.empty(), SharePolicy.obstacle(OPEN));
    }

    @Test
    void nobodySharesAlone() {
        assertEquals(
                Optional.of("refusal.sharing.oneClient"),
                SharePolicy.obstacle(
                        setting(CaseMode.INDIVIDUAL, true, ParticipantState.ACTIVE, Optional.empty(), true)));
        assertEquals(
                Optional.of("refusal.sharing.oneClient"),
                SharePolicy.obstacle(setting(CaseMode.COUPLE, true, ParticipantState.ACTIVE, Optional.empty(), true)));
    }

    @Test
    void nothingIsSharedWithoutAnAgreementOfBoth() {
        assertEquals(
                Optional.of("refusal.sharing.noConsent"),
                SharePolicy.obstacle(new SharePolicy.Setting(
                        CaseMode.COUPLE,
                        true,
                        ParticipantState.ACTIVE,
                        Optional.of(ParticipantState.ACTIVE),
                        true,
                        false)));
    }

    @Test
    void nothingIsSharedInAClosedCase() {
        assertEquals(
                Optional.of("refusal.cases.closed"),
                SharePolicy.obstacle(setting(
                        CaseMode.COUPLE, false, ParticipantState.ACTIVE, Optional.of(ParticipantState.ACTIVE), true)));
    }

    @ParameterizedTest
    @EnumSource(value = ParticipantState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void bothHaveToTakePart(ParticipantState away) {
        assertEquals(
                Optional.of("refusal.sharing.notBothThere"),
                SharePolicy.obstacle(setting(CaseMode.COUPLE, true, away, Optional.of(ParticipantState.ACTIVE), true)));
        assertEquals(
                Optional.of("refusal.sharing.notBothThere"),
                SharePolicy.obstacle(setting(CaseMode.COUPLE, true, ParticipantState.ACTIVE, Optional.of(away), true)));
    }

    @Test
    void nothingIsSharedWhileJointWorkIsOff() {
        assertEquals(
                Optional.of("refusal.sharing.jointWorkOff"),
                SharePolicy.obstacle(setting(
                        CaseMode.COUPLE, true, ParticipantState.ACTIVE, Optional.of(ParticipantState.ACTIVE), false)));
    }

    @Test
    void aShareablePieceThatStandsCanBeShared() {
        assertEquals(Optional.empty(), SharePolicy.obstacle(piece(Disclosure.SHAREABLE, Disclosure.SHAREABLE), false));
    }

    @ParameterizedTest
    @EnumSource(value = Disclosure.class, mode = EnumSource.Mode.EXCLUDE, names = "SHAREABLE")
    void theAuthorsNarrowerWishHolds(Disclosure narrower) {
        assertEquals(
                Optional.of("refusal.sharing.notShareable"),
                SharePolicy.obstacle(piece(narrower, Disclosure.SHAREABLE), false),
                "as handed in");
        assertEquals(
                Optional.of("refusal.sharing.notShareable"),
                SharePolicy.obstacle(piece(Disclosure.SHAREABLE, narrower), false),
                "narrowed since");
    }

    @Test
    void whatWaitsOnTheSafetyPageIsNotShared() {
        assertEquals(
                Optional.of("refusal.sharing.seeSafety"),
                SharePolicy.obstacle(piece(Disclosure.SHAREABLE, Disclosure.SHAREABLE), true));
    }

    @Test
    void measuresReportsNotesAndWhatIsWithItsAuthorAreNotShared() {
        assertEquals(
                Optional.of("refusal.sharing.neverForPartner"),
                SharePolicy.obstacle(piece(true, false, true, false, false), false));
        assertEquals(
                Optional.of("refusal.sharing.neverForPartner"),
                SharePolicy.obstacle(piece(false, true, true, false, false), false));
        assertEquals(
                Optional.of("refusal.sharing.note"),
                SharePolicy.obstacle(piece(false, false, true, true, false), false));
        assertEquals(
                Optional.of("refusal.sharing.withAuthor"),
                SharePolicy.obstacle(piece(false, false, false, false, false), false));
    }

    @Test
    void answersForTheCounselorAloneLeaveNothingToShare() {
        assertEquals(
                Optional.of("refusal.sharing.nothingToRead"),
                SharePolicy.obstacle(piece(false, false, true, false, true), false));
    }

    @Test
    void onlyARunningPromiseForThePartnerIsShown() {
        assertEquals(
                Optional.empty(),
                SharePolicy.obstacle(promise(PromiseTerms.Beneficiary.PARTNER, true, false, true, 0), false));
        assertEquals(
                Optional.of("refusal.sharing.notForThePartner"),
                SharePolicy.obstacle(promise(PromiseTerms.Beneficiary.CHILDREN, true, false, true, 0), false));
        assertEquals(
                Optional.of("refusal.sharing.promiseNotRunning"),
                SharePolicy.obstacle(promise(PromiseTerms.Beneficiary.PARTNER, false, false, true, 0), false));
        assertEquals(
                Optional.of("refusal.sharing.promisePaused"),
                SharePolicy.obstacle(promise(PromiseTerms.Beneficiary.PARTNER, true, true, true, 0), false));
        assertEquals(
                Optional.of("refusal.sharing.seeSafety"),
                SharePolicy.obstacle(promise(PromiseTerms.Beneficiary.PARTNER, true, false, true, 0), true));
    }

    @Test
    void whatWasNoticedIsTellableOnceSomethingWasSaidAndWhileItIsAskedAbout() {
        assertEquals(
                Optional.empty(),
                SharePolicy.obstacleToNoticed(promise(PromiseTerms.Beneficiary.PARTNER, true, false, true, 1), false));
        assertEquals(
                Optional.of("refusal.sharing.nothingNoticed"),
                SharePolicy.obstacleToNoticed(promise(PromiseTerms.Beneficiary.PARTNER, true, false, true, 0), false));
        assertEquals(
                Optional.of("refusal.sharing.nothingNoticed"),
                SharePolicy.obstacleToNoticed(promise(PromiseTerms.Beneficiary.PARTNER, true, false, false, 1), false));
    }

    private static Homework.CurrentResponse piece(Disclosure handedInAs, Disclosure now) {
        return piece(false, false, true, false, false, handedInAs, now);
    }

    private static Homework.CurrentResponse piece(
            boolean measure, boolean report, boolean current, boolean note, boolean counselorOnly) {
        return piece(measure, report, current, note, counselorOnly, Disclosure.SHAREABLE, Disclosure.SHAREABLE);
    }

    private static Homework.CurrentResponse piece(
            boolean measure,
            boolean report,
            boolean current,
            boolean note,
            boolean counselorOnly,
            Disclosure handedInAs,
            Disclosure now) {
        FullResponse work = new FullResponse(
                new ResponseId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                WORDS,
                Optional.empty(),
                1,
                Instant.EPOCH,
                handedInAs,
                false,
                note,
                new FullResponse.Close(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(new FullResponse.Answer(
                        "a", 0, 0, WORDS, counselorOnly, List.of(AnswerValue.words("I was late")))));
        return new Homework.CurrentResponse(
                new CaseId(UUID.randomUUID()),
                "an-exercise",
                false,
                measure,
                report,
                current,
                now,
                Optional.empty(),
                work);
    }

    private static Promises.CurrentPromise promise(
            PromiseTerms.Beneficiary whom, boolean running, boolean paused, boolean noticeable, int noticed) {
        return new Promises.CurrentPromise(
                new PromiseId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                new PromiseTerms(
                        "Call at noon",
                        Optional.empty(),
                        whom,
                        PromiseTerms.Size.SMALL,
                        PromiseTerms.Horizon.SHORT,
                        PromiseTerms.Kind.ACT,
                        PromiseTerms.Timing.once(LocalDate.EPOCH, null)),
                running,
                paused,
                noticeable,
                new PromiseCounts.Interval(0, 0, 0, 0, 0, noticed, 0, 0),
                Optional.empty());
    }
}
